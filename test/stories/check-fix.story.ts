import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { cli } from "./app.ts";
import { halfWay, replaced, words } from "./fixtures/reports.ts";
import { run } from "./fixtures/run.ts";
import { StoryFile } from "./story-file.ts";
import { Terminal } from "./terminal.ts";

const good = halfWay({ answers: { 8: `${words(90)}\n\n**Reviews**\n\n${words(20, "more")}` } });
const faulty = replaced(good, "**Reviews**", "### Reviews");
const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");
const hooks = readFileSync(new URL(".pre-commit-hooks.yaml", root), "utf8");

describe("check --fix", () => {
  test("mends the file, says what it did, and judges what is left", async () => {
    const file = StoryFile.of(faulty);
    const { code, out, error } = await run(file, "check", "--fix");
    expect(file.text()).toBe(good);
    expect(out.split("\n")[0]).toMatch(
      /^reports\/README\.md:\d+: Q8 fixed: makes it bold text \(heading-cuts-answer\)$/,
    );
    expect(out).toContain("passes 7 of 31");
    expect({ code, error }).toEqual({ code: 1, error: "" });
  });

  test("as a dry run writes nothing; the difference it prints is what git applies", async () => {
    const windows = faulty.replaceAll("\n", "\r\n");
    const file = StoryFile.of(windows, { git: true });
    const pipe = `"$0" "${cli}" check --fix --dry-run | git apply`;
    const before = await run(file, "check", "--fix", "--dry-run");
    expect(file.text()).toBe(windows);
    expect(before.out).toContain("-### Reviews\r\n+**Reviews**\r\n");
    execFileSync("bash", ["-c", pipe, process.execPath], { cwd: file.folder });
    expect(file.text()).toBe(good.replaceAll("\n", "\r\n"));
  });

  test("as a dry run in a terminal shows control characters and sends none", async () => {
    const file = StoryFile.of(faulty.replace("### Reviews", "### Reviews \u001b]0;owned\u0007"));
    const terminal = Terminal.start({
      command: process.execPath,
      args: [cli, "check", "--fix", "--dry-run"],
      cwd: file.folder,
      home: file.home,
    });
    onTestFinished(() => terminal.close());
    await terminal.ends({ code: 1, signal: null });
    expect(terminal.screen().join("\n")).toContain("+**Reviews ␛]0;owned␇**");
  });

  test.each([
    [
      ["check", "--dry-run"],
      /^--dry-run shows what --fix would change: report-tui check --fix --dry-run\.\n$/,
    ],
    [
      ["check", "--fix", "--dry-run", "--format", "json"],
      /^--dry-run prints a difference; leave --format out\.\n$/,
    ],
    [["status", "--fix"], /^status does not take --fix; .*\n$/],
  ])("%j is refused in a sentence", async (args, words) => {
    const file = StoryFile.of(faulty);
    const { code, out, error } = await run(file, ...args);
    expect(error).toMatch(words);
    expect({ code, out, text: file.text() }).toEqual({ code: 2, out: "", text: faulty });
  });
});

describe("what the README shows", () => {
  test("the workflow's command annotates the report", () => {
    const workflow = snippet("name: report\n");
    const [command] = [...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, command]) => command!);
    const file = checkout(faulty);
    const { status, stdout } = inCheckout(file, command!, { GITHUB_WORKSPACE: file.folder });
    expect(stdout).toMatch(
      /^::error file=reports\/README\.md,line=\d+,col=1,title=Q8%3A .*::`###` cuts the answer here/m,
    );
    expect(stdout.trimEnd()).toMatch(/report\.py check passes 6 of 31;.*\n1 of these can be fixed: .*$/);
    expect(status).toBe(1);
  });

  test("the hook's command checks the file it is handed, and is found by its name", () => {
    const field = (name: string) => new RegExp(`^[ -]+${name}: (.+)$`, "m").exec(hooks)![1]!;
    expect(snippet("repos:\n")).toContain(`- id: ${field("id")}\n`);
    expect("reports/README.md").toMatch(new RegExp(field("files")));
    expect("docs/reports/README.md").not.toMatch(new RegExp(field("files")));
    const file = checkout(faulty);
    const { status, stdout } = inCheckout(file, `npx --no ${field("entry")} ${file.name}`);
    expect(stdout).toContain("Q8 error: ");
    expect(status).toBe(1);
    const { bin } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
    expect(Object.keys(bin)).toContain(field("entry").split(" ")[0]);
  });
});

function snippet(start: string): string {
  const found = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml]) => yaml!);
  return found.find((yaml) => yaml.startsWith(start))!;
}

/** A team's checkout with the built program as npm would install it. */
function checkout(report: string): StoryFile {
  const file = StoryFile.of(report, { git: true });
  const bin = join(file.folder, "node_modules", ".bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "report-tui"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  chmodSync(join(bin, "report-tui"), 0o755);
  return file;
}

function inCheckout(file: StoryFile, command: string, more: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env.PATH, HOME: file.home, TMPDIR: file.home, ...more };
  return spawnSync("sh", ["-c", command], { cwd: file.folder, env, encoding: "utf8" });
}
