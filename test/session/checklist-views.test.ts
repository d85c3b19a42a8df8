import { describe, expect, test } from "vitest";
import { checklistRows, selectedItem, selectedRow } from "../../src/session/lists.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const CHECKLIST = [
  "## Overall project checklist",
  "",
  "### Week 1",
  "",
  "* [ ] Pack (M5)",
  "* [x] Ship (M2+M6)",
  "* [t] Sail (M16)",
  "",
  "### Extra",
  "",
  "* [ ] Sink (M2)",
  "* [ ] Swim",
  "",
].join("\n");
const report = buildReport({ checklist: CHECKLIST });
const checklist = (text = report) => open(text).press("2");

const shown = ({ state }: Session) =>
  checklistRows(state).map((row) =>
    row.kind === "group"
      ? `${row.title} ${row.tally.done}/${row.tally.total}`
      : `  ${row.item.text.split(" ")[0]}`,
  );
const selected = ({ state }: Session) => selectedItem(state)?.text.split(" ")[0];

describe("the checklist by week", () => {
  test("is in the order of the file, each week with its tally", () => {
    expect(shown(checklist())).toEqual([
      "Week 1 1/3",
      "  Pack",
      "  Ship",
      "  Sail",
      "Extra 0/2",
      "  Sink",
      "  Swim",
    ]);
  });

  test.each([
    ["open", "v", ["Week 1 1/3", "  Pack", "Extra 0/2", "  Sink", "  Swim"]],
    ["done", "vv", ["Week 1 1/3", "  Ship"]],
    ["otherwise marked", "vvv", ["Week 1 1/3", "  Sail"]],
    ["all again", "vvvvv", shown(checklist())],
  ])("filtered: %s, with the tally of all", (_, keys, rows) => {
    expect(shown(checklist().press(...keys))).toEqual(rows);
  });

  test("has no filter for other marks where there are none, and leaves it when the last one goes", () => {
    const filters = (session: Session, keys: string) =>
      [...keys].map((key) => session.press(key).state.view.checklist.filter);
    const unmarked = report.replace("[t] Sail", "[ ] Sail");
    expect(filters(checklist(unmarked), "vvvv")).toEqual(["open", "done", "doubtful", "all"]);
    const session = checklist()
      .press(..."vvv")
      .elsewhere("[t] Sail", "[ ] Sail");
    expect(filters(session, "vv")).toEqual(["doubtful", "all"]);
  });

  test("an item ticked away under a filter is followed by the next one", () => {
    const session = checklist().press("v", "space");
    expect(selected(session)).toBe("Sink");
    expect(shown(session)).not.toContain("  Pack");
    session.press("space", "space");
    expect(shown(session)).toEqual([]);
    expect(session.press("space").notice).toBe("There is no item here to tick.");
  });
});

describe("the checklist by module", () => {
  const byModule = (text = report) => checklist(text).press("m");

  test("is in the order of the course, and shows an item under each of its modules", () => {
    expect(shown(byModule())).toEqual([
      "M2 Package manager 1/2",
      "  Ship",
      "  Sink",
      "M5 Git 0/1",
      "  Pack",
      "M6 Code structure 1/1",
      "  Ship",
      "M16 Unit testing 0/1",
      "  Sail",
      "No module 0/1",
      "  Swim",
    ]);
  });

  test("stays on the item, there and back", () => {
    const session = checklist().press("end", "m");
    expect(selected(session)).toBe("Swim");
    expect(selected(session.press("m"))).toBe("Swim");
  });

  test("stays on the item that a filter led to", () => {
    const session = checklist(report.replace("[t] Sail", "[ ] Sail")).press("down", "v");
    expect(selected(session)).toBe("Sail");
    expect(selected(session.press("m"))).toBe("Sail");
  });

  test("ticks the one item in both its places", () => {
    const session = byModule().press("home", "space");
    expect(session.text).toContain("[ ] Ship");
    expect(shown(session)[0]).toBe("M2 Package manager 0/2");
    expect(shown(session)[5]).toBe("M6 Code structure 0/1");
  });

  test("goes through every row once, both places of an item too", () => {
    const session = byModule().press("home");
    const seen = [selected(session)];
    for (let i = 0; i < 5; i++) seen.push(selected(session.press("down")));
    expect(seen).toEqual(["Ship", "Sink", "Pack", "Ship", "Sail", "Swim"]);
    for (let i = 0; i < 3; i++) session.press("up");
    expect(selected(session)).toBe("Pack");
  });

  test("an item ticked away under a filter is followed by the next one below it", () => {
    const session = checklist(report.replace("[x] Ship", "[ ] Ship")).press("v", "m", "home", "down", "down");
    expect(selected(session)).toBe("Pack");
    expect(selected(session.press("space"))).toBe("Ship");
    const rows = checklistRows(session.state);
    expect(rows[selectedRow(rows, session.state.view.checklist.at)]).toMatchObject({ module: "M6" });
  });

  test("a filter and the place outlive a change on disk", () => {
    const session = checklist().press("v", "m", "end", "up").elsewhere("[ ] Pack", "[x] Pack");
    expect(selected(session)).toBe("Sink");
    expect(shown(session)).toEqual(["M2 Package manager 1/2", "  Sink", "No module 0/1", "  Swim"]);
  });
});
