import { expect, test } from "vitest";
import { saveConflict, saveFailure } from "../../src/io/save-failure.ts";

const PATH = "/home/team/projects/exam/reports/README.md";

test.each([
  "missing",
  "folder-gone",
  "folder",
  "read-only",
  "read-only-mount",
  "no-space",
  "quota",
  "name-too-long",
  "encoding",
  "busy",
  "unreadable",
] as const)("that a save failed (%s) says in 80 columns what to do, and then where", (reason) => {
  const [what = "", where] = saveFailure(reason, PATH, "EIO").message.split(PATH);
  expect(what).toContain("save again");
  expect(what.length).toBeLessThan(80);
  expect(where).toBe("");
});

test("so does a conflict", () => {
  const { message } = saveConflict(PATH, "theirs");
  expect(message.indexOf("choose which text stays")).toBeLessThan(50);
  expect(message.endsWith(PATH)).toBe(true);
});
