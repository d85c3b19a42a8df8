import { describe, expect, test } from "vitest";
import { selectedItem } from "../../src/session/lists.ts";
import { problemRows } from "../../src/session/problem-rows.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { screenOf, sized } from "./screen.tsx";

const checklist = `## List\n\n### Week 1\n\n${["x", "X", " ", "t", "HMG", "", "✅", "50%"]
  .map((mark, i) => `* [${mark}] Item number ${i} (M${i + 1})`)
  .join("\n")}\n\n### Week 2\n\n* [ ] Write it down (M1+M2)\n`;
const report = buildReport({ checklist });

describe("a list that lacks items of the template", () => {
  const list = (week: string, items: string) => `### ${week}\n\n${items}`;
  const items = (count: number) =>
    Array.from({ length: count }, (_, i) => `* [ ] Thing ${i} (M1)\n`).join("");
  const lacking = buildReport({
    checklist: `## List\n\n${list("Week 1", items(20))}\n${list("Week 2", items(17))}`,
  });

  test("is marked at the head of its week, to which enter goes from Problems", () => {
    const session = sized(80, 60, lacking).press("5");
    const at = problemRows(session.state).findIndex(({ message }) => message.startsWith("Week 2 has 17"));
    expect(at).toBeGreaterThanOrEqual(0);
    session.press(...Array(at).fill("down"), "enter", "enter");
    expect(session.state.view.screen).toBe("checklist");
    expect(selectedItem(session.state)).toMatchObject({ group: "Week 2", text: "Thing 0 (M1)" });
    expect(screenOf(session)).toMatch(/Week 2 +0\/17 ▲/);
    expect(screenOf(session.press("m"))).not.toMatch(/by module.*▲/);
  });
});

describe("the checklist", () => {
  test.each([60, 100])("shows every mark as it is, %i columns wide", (columns) => {
    const screen = screenOf(sized(columns, 30, report).press("2"));
    for (const [i, mark] of ["x", "X", " ", "t", "HMG", "", "✅", "50%"].entries())
      expect(screen).toContain(`[${mark}] Item number ${i}`);
    expect(screen).toMatch(/› \[x\] Item number 0/);
  });

  test("has a head for each week, with how far it is", () => {
    const screen = screenOf(sized(80, 30, report).press("2"));
    expect(screen).toMatch(/Week 1 +by week +2\/8, 4 other/);
    expect(screen).toMatch(/Week 2 +0\/1/);
    expect(screen).toContain("2 Checklist 2/9");
  });

  test("by module, shows an item under each of its modules", () => {
    const screen = screenOf(sized(60, 40, report).press("2", "m"));
    expect(screen).toMatch(/M1 The command line +by module +1\/2/);
    expect(screen.match(/Write it down/g)).toHaveLength(2);
  });

  test.each([
    ["v", "open only", "Item number 2", "Item number 0"],
    ["vv", "done only", "Item number 1", "Item number 2"],
    ["vvv", "with another mark only", "Item number 4", "Item number 0"],
  ])("filtered with %s says so", (keys, head, kept, left) => {
    const screen = screenOf(sized(60, 30, report).press("2", ...keys));
    expect(screen).toContain(head);
    expect(screen).toContain(kept);
    expect(screen).not.toContain(left);
  });

  test("says what is left when a filter leaves nothing", () => {
    const session = sized(60, 30, "# R\n\n* [ ] one\n").press("2", "v", "v");
    expect(screenOf(session).replace(/\s+/g, " ")).toContain("No item is left with this filter; v takes");
  });

  test("says where a report has none", () => {
    expect(screenOf(sized(60, 30, "# R\n").press("2"))).toContain("This report has no checklist");
  });

  test.each([60, 100])("shows all of an item, %i columns wide", (columns) => {
    const screen = screenOf(sized(columns, 30, report).press("2", "down", "down", "down", "enter"));
    for (const words of ["Item number 3 (M4)", "Week 1", "M4 Deep learning software", "line 12"])
      expect(screen.replace(/\s+/g, " ")).toContain(words);
    expect(screen).toContain('Marked "t"');
  });

  test("shows a tick at once, and counts it", () => {
    const screen = screenOf(sized(84, 30, report).press("2", "end", "space"));
    expect(screen).toContain("› [x] Write it down");
    expect(screen).toContain("2 Checklist 3/9");
    expect(screen).toContain("… saving");
  });

  test("marks what was changed elsewhere", () => {
    const screen = screenOf(sized(60, 30, report).press("2").elsewhere("[ ] Item", "[x] Item"));
    expect(screen).toMatch(/\[x\] Item number 2 .* changed/);
    expect(screen).toContain("ticked: Item number 2 (M3), saved elsewhere");
  });

  test("keeps the head of a group and the selected item in view in a small window", () => {
    const session = sized(60, 16, report).press("2", "end");
    expect(screenOf(session)).toContain("› [ ] Write it down");
    expect(screenOf(session.press("home"))).toMatch(/Week 1 [\s\S]*› \[x\] Item number 0/);
  });
});
