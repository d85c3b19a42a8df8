import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { cli } from "./app.ts";
import { halfWay } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";
import { Terminal } from "./terminal.ts";

const report = halfWay({ answers: { 7: "Too short." } });
const check = `"$0" "${cli}" check ${"reports/README.md ".repeat(1000)}`;

test("a check of many counts them where its words go to a file, and ctrl+c takes the count away", async () => {
  const { folder: cwd } = StoryFile.of(report);
  const script = `trap : INT; ${check} > words.txt; echo "ended with $?"`;
  const args = ["-c", script, process.execPath];
  const terminal = Terminal.start({ command: "bash", args, cwd, cols: 60, rows: 16 });
  try {
    await terminal.sees(/Checking … \d+ of 1,000 files/);
    terminal.press("ctrl+c");
    await terminal.sees("ended with 130");
    expect(terminal.screen().join("\n")).not.toContain("Checking");
  } finally {
    await terminal.close();
  }
});

test("a check of many stops when nobody reads on, and ends with 2: one that is missing at the end is never come to", () => {
  const { folder: cwd } = StoryFile.of(report);
  const script = `${check} gone.md | head -n 1; echo "$\{PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath], { cwd, encoding: "utf8" });
  expect(stdout).toMatch(/^reports\/README\.md:\d+: .*\n2\n$/);
  expect(stderr).toBe("");
});
