import { expect, test } from "vitest";
import { Piped } from "./fixtures/piped.ts";
import { halfWay, replaced } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay({ answers: { 5: "Nobody knows yet." } });
const LINE = /^\d\d:\d\d {2}questions \d+ of \d+/;

test("status --watch prints a line now and one for each change, until ctrl+c", async () => {
  const file = StoryFile.of(report);
  const watching = new Piped(file, ["status", "--watch"]);
  await watching.says("reports/README.md\n");
  file.renameOver(replaced(report, "Nobody knows yet.", "Somebody knows it all by now."));
  await watching.says(": Q5 +3 words\n");
  file.renameOver(`${file.text()}\n\n`);
  file.renameOver(report);
  await watching.says(": Q5 −3 words\n");
  watching.kill("SIGINT");
  const { code, out, error } = await watching.ended;
  expect({ code, error }).toEqual({ code: 0, error: "" });
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(LINE);
});

test("as JSON each line is an object", async () => {
  const file = StoryFile.of(report);
  const watching = new Piped(file, ["status", "--watch", "--json"]);
  await watching.says("\n");
  file.renameOver(replaced(report, "Nobody knows yet.", "Somebody knows."));
  await watching.says(/\n.*\n/);
  watching.kill("SIGINT");
  const [first, second] = (await watching.ended).out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({ file: "reports/README.md", readable: true, changes: [] });
  expect(second).toMatchObject({ changes: ["Q5 −1 word"] });
});

test("it ends when nobody reads it any more", async () => {
  const file = StoryFile.of(report);
  const watching = new Piped(file, ["status", "--watch"]);
  await watching.says("\n");
  watching.turnAway();
  file.renameOver(replaced(report, "Nobody knows yet.", "Somebody knows."));
  expect(await watching.ended).toMatchObject({ code: 0, error: "" });
});
