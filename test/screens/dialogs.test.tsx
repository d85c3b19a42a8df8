import { describe, expect, test } from "vitest";
import { describeDialog } from "../../src/session/dialogs.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import type { Session } from "../session/session.ts";
import { linesOf, show, sized } from "./screen.tsx";

const long = words(60, "long");
const report = buildReport({ answers: { 2: `Fire. ${long}` } });

const makers: readonly (readonly [string, (session: Session) => Session])[] = [
  ["quit-unsaved", (session) => session.press("2", "space").fails().press("q")],
  ["leave-editor", (session) => session.press("3", "e").type("We").press("ctrl+q")],
  ["structure", (session) => session.press("3", "e").type(`### Question 5 ${long}`).press("ctrl+s")],
];

describe.each([
  [60, 16],
  [80, 24],
  [100, 30],
])("in a window of %i×%i", (columns, rows) => {
  test.each(makers)("%s shows what is the matter and every way out", (kind, make) => {
    const session = make(sized(columns, rows, report));
    expect(session.state.dialog?.kind).toBe(kind);
    const lines = linesOf(session.state);
    const { title, options } = describeDialog(session.state.dialog!);
    expect(lines.join("\n")).toContain(title);
    for (const { key, label } of options) expect(lines.join("\n")).toMatch(new RegExp(`${key} +${label}`));
    expect(lines).toHaveLength(rows);
    expect(lines[2]).toBe("─".repeat(columns));
  });
});

describe("a choice", () => {
  const window = (kind: string) => {
    const make = makers.find(([name]) => name === kind)![1];
    return show(make(sized(80, 24, report)).state);
  };

  test("is made with its letter", async () => {
    const shown = window("leave-editor");
    await shown.press("y");
    expect(shown.state()).toMatchObject({ dialog: null, editing: null });
  });

  test("is made with arrows and enter", async () => {
    const shown = window("leave-editor");
    await shown.press("down", "enter");
    expect(shown.state()).toMatchObject({ dialog: null, editing: null });
  });

  test("stands on the safe way out first", async () => {
    for (const kind of ["quit-unsaved", "leave-editor"]) {
      const shown = window(kind);
      expect(shown.text()).toContain("› esc  go back");
      await shown.press("enter");
      expect(shown.state().dialog).toBeNull();
    }
  });

  test("is made by enter once: the answer behind it gets no new line", async () => {
    const shown = window("leave-editor");
    await shown.press("enter");
    expect(shown.text()).toMatch(/^ We$/m);
  });

  test("is not made by what is pasted", async () => {
    const shown = window("leave-editor");
    await shown.send("\u001b[200~y\u001b[201~");
    expect(shown.state().dialog?.kind).toBe("leave-editor");
  });
});
