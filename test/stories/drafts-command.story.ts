import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { halfWay } from "./fixtures/reports.ts";
import { run } from "./fixtures/run.ts";
import { StoryFile } from "./story-file.ts";

const folderOf = (file: StoryFile) => join(file.home, ".local", "state", "report-tui", "drafts");

/** A draft as an ended session left it. */
function leave(file: StoryFile, name: string, text: string): void {
  mkdirSync(folderOf(file), { recursive: true });
  const draft = {
    version: 1,
    pid: 1,
    host: "elsewhere",
    file: file.path,
    branch: "main",
    question: { number: 7, turn: 0 },
    time: Date.parse("2026-05-31T12:00:00Z"),
    left: true,
    base: "",
    text,
  };
  writeFileSync(join(folderOf(file), `${name}.json`), JSON.stringify(draft));
}

test("drafts are listed, printed to the letter, and deleted one by one", async () => {
  const file = StoryFile.of(halfWay());
  leave(file, "one", "An answer\r\nthat was never saved\n\n");
  leave(file, "two", "Another");

  const listed = await run(file, "drafts");
  expect(listed.out).toMatch(
    /^2026-05-31 \d\d:00 {2}Question 7 of reports\/README\.md: 6 words, on main, left/m,
  );
  expect(listed).toMatchObject({ code: 0, error: "" });

  expect(await run(file, "drafts", "one")).toEqual({
    code: 0,
    out: "An answer\r\nthat was never saved\n\n",
    error: "",
  });

  expect((await run(file, "drafts", "discard", "one")).out).toMatch(/^Deleted one: Question 7 /);
  expect(readdirSync(folderOf(file))).toEqual(["two.json"]);
});

test("no drafts, unknown names and broken files are told in a sentence", async () => {
  const file = StoryFile.of(halfWay());
  expect(await run(file, "drafts")).toEqual({ code: 0, out: "No drafts are kept.\n", error: "" });
  expect(await run(file, "drafts", "gone")).toEqual({
    code: 2,
    out: "",
    error: "There is no draft gone; report-tui drafts lists them.\n",
  });
  expect((await run(file, "drafts", "--json")).error).toBe(
    "drafts does not take --json; it takes --debug.\n",
  );
  leave(file, "whole", "text");
  writeFileSync(join(folderOf(file), "broken.json"), "{");
  const { code, out, error } = await run(file, "drafts");
  expect(error).toMatch(/broken\.json cannot be read as a draft; it was left as it is\.\n$/);
  expect(out).toContain("whole");
  expect(code).toBe(1);
});
