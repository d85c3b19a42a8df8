import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { edit, writeAnswer } from "../session/answering.ts";
import type { Session } from "../session/session.ts";
import { linesOf, screenOf, show, sized } from "./screen.tsx";

const long = words(300, "long");
const report = buildReport({ answers: { 2: "Two is old.", 6: "Six is old.", 8: `Eight is old. ${long}` } });

const one = (session: Session) =>
  writeAnswer(session, 2, "Two is mine.").fails().elsewhere("Two is old", "Two is theirs");
const several = (session: Session) => {
  writeAnswer(session, 2, "Two is mine.").fails();
  writeAnswer(session, 6, "Six is mine.").fails();
  return session.disk(
    session.file!.replace("Two is old", "Two is theirs").replace("Six is old", "Six is theirs"),
  );
};
const paragraph = (session: Session) =>
  edit(session, 8)
    .press("alt+a")
    .send({ type: "pasted", text: `Eight is mine. ${long}`, time: 0 })
    .elsewhere("Eight is old", "Eight is theirs")
    .press("ctrl+s");
const markers = (session: Session) =>
  session.elsewhere("Two is old.", "<<<<<<< HEAD\nTwo of ours.\n=======\nTwo of theirs.\n>>>>>>> feature");
const late = (session: Session) =>
  writeAnswer(session, 2, "Two is mine.").savedLate(report.replace("Two is old", "Two is theirs"));
const answered = (session: Session) =>
  edit(session, 2)
    .press("alt+a")
    .type("Two is mine.")
    .elsewhere("Two is old", "Two is theirs")
    .press("ctrl+s");

const cases: readonly (readonly [string, (session: Session) => Session])[] = [
  ["one place", one],
  ["several places", several],
  ["several, some chosen", (session) => several(session).press("b")],
  ["all chosen", (session) => several(session).press("m", "t")],
  ["own words being written", (session) => one(session).press("e").type(` and ${long}`)],
  ["own words chosen", (session) => one(session).press("e").type(` and\n${long}`).press("ctrl+s")],
  ["an answer being written", answered],
  ["a long paragraph", paragraph],
  ["a long paragraph, scrolled", (session) => paragraph(session).press("pgdn", "pgdn")],
  ["what git left", markers],
  ["a text that a save replaced", late],
];

describe.each([
  [60, 16],
  [80, 24],
  [100, 30],
  [160, 50],
])("in a window of %i×%i", (columns, rows) => {
  test.each(cases)("%s fills the window and no more, with every way out", (_, make) => {
    const session = make(sized(columns, rows, report));
    expect(session.state.deciding).not.toBeNull();
    const lines = linesOf(session.state);
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(lines[2]).toBe("─".repeat(columns));
    expect(lines.at(-2)).toBe("─".repeat(columns));
    const ways = session.state.deciding!.writing
      ? [/ctrl\+s choose this/]
      : [/ m mine /, / t theirs /, / b both /, / e edit /, / esc later /, / q quit/];
    for (const way of ways) expect(`${lines.at(-1)} `).toMatch(way);
  });

  test("both versions are there, with their keys", () => {
    const screen = screenOf(one(sized(columns, rows, report)));
    expect(screen).toMatch(/m Mine, from here/);
    expect(screen).toMatch(/t Theirs, on disk/);
    expect(screen).toContain("Two is mine.");
    expect(screen).toContain("Two is theirs.");
    expect(screen).toContain("Question 2");
  });

  test("enter is named once all is decided", () => {
    expect(screenOf(one(sized(columns, rows, report)))).toContain("○ 1 to decide");
    expect(screenOf(one(sized(columns, rows, report)).press("m"))).toContain("✓ enter writes it");
  });
});

describe("the conflict screen", () => {
  const at = (make: (session: Session) => Session) => make(sized(100, 30, report));

  test("says which place of how many, and how many are open", () => {
    expect(screenOf(at(several))).toMatch(/1 of 2 +○ 2 to decide/);
    expect(screenOf(at(several).press("b"))).toMatch(/2 of 2 +○ 1 to decide/);
  });

  test("marks what was chosen", () => {
    expect(screenOf(at(one).press("m"))).toMatch(/m Mine, from here {2}✓/);
    expect(screenOf(at(one).press("t"))).toMatch(/t Theirs, on disk {2}✓/);
    expect(screenOf(at(one).press("b"))).toContain("✓ both, theirs below mine");
    expect(screenOf(at(one).press("e").type(" ours").press("ctrl+s"))).toContain(
      "✓ your own words: mine. ours",
    );
  });

  test("says what stands in the file meanwhile", () => {
    expect(screenOf(at(one))).toContain("Nothing is written until all is decided.");
    expect(screenOf(at(markers))).toContain("The marks of git stand in the file until all is decided.");
    expect(linesOf(at(late).state)[0]).toContain("⇄ to be decided, not written");
  });

  test("scrolls a long paragraph, to its end and back", async () => {
    const window = show(at(paragraph).state);
    expect(window.text()).toMatch(/↓ \d+ more lines/);
    expect(window.text()).not.toContain("long299");
    for (let i = 0; i < 9; i++) await window.press("pgdn");
    expect(window.text()).toContain("long299");
    for (let i = 0; i < 9; i++) await window.press("pgup");
    expect(window.text()).toMatch(/m Mine/);
  });

  test("takes own words where the caret is, with both versions above them", async () => {
    const window = show({ ...at(one).state, deciding: { ...at(one).state.deciding!, since: null } });
    await window.press("e");
    await window.send(" and yours");
    expect(window.text()).toContain("Your own words for the marked ones");
    expect(window.text()).toMatch(/^ *mine\. and yours/m);
    expect(window.text()).toContain("Two is theirs.");
    await window.press("ctrl+s", "enter");
    expect(window.state().deciding).toBeNull();
    expect(window.state().document.text).toContain("Two is mine. and yours");
  });

  test("lies below its dialog and the help, and comes back", async () => {
    const window = show({ ...at(one).state, deciding: { ...at(one).state.deciding!, since: null } });
    await window.press("q");
    expect(window.text()).toContain("Not everything is on disk");
    await window.press("esc");
    expect(window.text()).toContain("Theirs, on disk");
  });
});
