import { describe, expect, test } from "vitest";
import { readBindings } from "../../src/session/keymap.ts";
import { WHOLE_TOUR } from "../../src/session/tour.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "../session/session.ts";
import { screenOf, show, sized } from "./screen.tsx";

/** The line above the footer. */
const noticeLine = (session: Session) => screenOf(session).split("\n").at(-3)!;

describe("sentences that name keys", () => {
  const keys = { "questions.edit": ["x"], "checklist.filter": ["y"], "problems.fix": ["z"] };
  const rebound = (text: string) => {
    const session = sized(100, 30, text);
    session.state = { ...session.state, bindings: readBindings(keys) };
    return session;
  };

  test.each([
    ["a question that is not written yet", ["3"], "write it with x."],
    ["an empty filter", ["2", "y", "y", "y"], "y takes the next filter."],
    ["a problem that can be fixed", ["5"], "z  "],
  ])("name those that were set: %s", (_, pressed, sentence) => {
    const checklist = "### Week 1\n\n* [ ] Only this\n";
    const text = buildReport({ checklist, answers: { 4: "Four\n\n### More\n\nfour." } });
    expect(screenOf(rebound(text).press(...pressed))).toContain(sentence);
  });
});

describe("the line above the footer", () => {
  test("says how to end the hints wherever both sentences fit", () => {
    const session = sized(80, 24);
    session.state = { ...session.state, tour: WHOLE_TOUR };
    expect(noticeLine(session)).toMatch(/Hint 1 of 5: .* esc ends the hints *$/);
  });

  test("keeps what happened before away from an answer", () => {
    const session = sized(100, 30).press("2", "space", "3");
    session.send({ type: "notice-over", id: session.state.notices });
    expect(noticeLine(session)).toContain("you ticked");
    expect(noticeLine(session.press("e"))).not.toContain("you ticked");
  });

  test("says where the settings file is", () => {
    const session = sized(100, 30);
    session.state = { ...session.state, settingsFile: "~/.config/report-tui/config.json" };
    session.press("ctrl+p").send({ type: "palette-changed", query: "change keys", time: 0 }).press("enter");
    expect(noticeLine(session)).toContain("Settings and keys: ~/.config/report-tui/config.json;");
  });
});

test("the figure picker names the question that uses each", () => {
  const session = sized(100, 30, buildReport({ answers: { 7: "See ![a](figures/plot.png)." } })).press(
    "3",
    "e",
  );
  session.send({ type: "surroundings", reportPy: null, figures: figuresFolder("plot.png", "map.png") });
  const screen = screenOf(session.press("ctrl+f"));
  expect(screen).toMatch(/plot\.png .* in Q7 /);
  expect(screen).toMatch(/map\.png .* not used /);
});

test("the overview names what cuts an answer as it stands there", () => {
  const session = open(buildReport({ answers: { 4: "Four.\n\n### More\n\nfour." } }), {
    size: { columns: 120, rows: 40 },
  });
  expect(screenOf(session)).toContain("`###` cuts it: 1 word counts");
});

test("a path for a copy shows its end, and no ctrl key is typed into it", async () => {
  const session = sized(60, 16).send({ type: "copy-suggested", path: `/${"long/".repeat(20)}name.md` });
  const window = show(session.state);
  expect(window.text()).toMatch(/copy to: ….*long\/name\.md/);
  await window.press("left", "left", "left", "ctrl+u");
  await window.send("\u001b[200~-2\u001b[201~");
  expect(window.state().copyTo).toMatch(/\/name-2\.md$/);
});
