import { describe, expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { edit, writeAnswer } from "../session/answering.ts";
import { open } from "../session/session.ts";
import { linesOf } from "./screen.tsx";

const report = buildReport({ answers: { 2: "Two is old.", 6: "Six is old." } });

/** All that the right side can say at once: a merge, an old copy saved over it, a save that fails, and looking. */
function everything(columns: number) {
  const size = { columns, rows: 20 };
  const session = writeAnswer(open(report, { size }), 2, "Two is mine.").saved();
  session.press("2", "space");
  session.file = session.file!.replace("Six is old.", "Six is new.");
  session.saved().disk(report.replace("Six is old.", "Six is theirs."));
  return session.press("space").fails("read-only-mount").send({ type: "watching", how: "polling" });
}

const first = (columns: number) => linesOf(everything(columns).state)[0]!;

describe("the first line, with much to say,", () => {
  test("says all of it where there is room", () => {
    const line = first(140);
    for (const words of ["cannot write: read-only disk", "merged", "overwritten: p", "looking"])
      expect(line).toContain(words);
  });

  test.each([
    [80, ["merged", "overwritten: p"], ["looking"]],
    [60, ["overwritten: p"], ["looking", "merged"]],
  ])("in %i columns says what calls for a key", (columns, says, not) => {
    const line = first(columns);
    expect(line).toContain("cannot write: read-only disk");
    for (const words of says) expect(line).toContain(words);
    for (const words of not) expect(line).not.toContain(words);
  });

  test("names the key that puts back in the editor", () => {
    expect(linesOf(edit(everything(100), 8).state)[0]).toContain("overwritten: alt+u");
  });
});
