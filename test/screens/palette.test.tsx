import { describe, expect, test } from "vitest";
import { widthOf } from "../../src/ui/fit.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { screenOf, show, sized } from "./screen.tsx";

const UP_TO = /^ (?:[›] )?/;

describe("the palette on the screen", () => {
  test.each([
    [60, 16],
    [80, 24],
    [160, 50],
  ])("at %d×%d fills the window and says how many of how many, and its keys", (columns, rows) => {
    const session = sized(columns, rows).press("2", "ctrl+p");
    const lines = screenOf(session).split("\n");
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
    const text = lines.join("\n");
    expect(text).toMatch(/go to: .*\n +(\d+) of \1\n › Overview .* screen/);
    expect(lines.at(-1)).toMatch(/enter go.*esc back/);
  });

  test("names the kind of each entry, and a command's keys", () => {
    const session = sized(100, 40).press("2", "ctrl+p");
    const shown = (query: string) =>
      screenOf(session.send({ type: "palette-changed", query, time: 0 }))
        .split("\n")[5]
        ?.replace(UP_TO, "");
    expect(shown("q7")).toMatch(/^Q7 What about topic 7.* question$/);
    expect(shown("everybody")).toMatch(/^Tell everybody +item$/);
    expect(shown("checklist")).toMatch(/^Checklist +screen$/);
    expect(shown("tick or")).toMatch(/^tick or untick the item +space +command$/);
  });

  test("says beside a command why it cannot act, and again when it is chosen", () => {
    const session = sized(100, 30).press("2", "ctrl+p");
    session.send({ type: "palette-changed", query: "next match", time: 0 });
    expect(screenOf(session)).toMatch(
      /go to the next match {2}— not now: Press \/ and type what to find\..* n +command/,
    );
    expect(screenOf(session.press("enter"))).toMatch(/\n Press \/ and type what to find\.\n/);
  });

  test("shows what was found where a line is too long for all of it", () => {
    const long = `${"before ".repeat(30)}needle after`;
    const text = buildReport({ checklist: `### Week 1\n\n* [ ] ${long}\n` });
    const session = sized(60, 16, text).press("ctrl+p");
    session.send({ type: "palette-changed", query: "needle", time: 0 });
    expect(screenOf(session)).toMatch(/› … (?:before )+needle after +item/);
  });

  test("says so when nothing is called that", () => {
    const session = sized(80, 24).press("ctrl+p");
    expect(screenOf(session.send({ type: "palette-changed", query: "zzqx", time: 0 }))).toContain(
      "Nothing has these letters",
    );
  });

  test("is typed into, each key drawn", async () => {
    const window = show(sized(100, 30).state);
    await window.press("ctrl+p");
    await window.send("q12");
    expect(window.text()).toMatch(/go to: q12\s+\d+ of \d+\s+› Q12 /);
    await window.press("enter");
    expect(window.text()).toContain("Question 12");
    expect(window.state().palette).toBeNull();
  });

  test("ctrl+n and ctrl+p go down and up and are not typed", async () => {
    const window = show(sized(100, 30).state);
    await window.press("ctrl+p");
    await window.send("q1");
    await window.press("ctrl+n", "ctrl+n", "ctrl+p", "alt+x", "ctrl+u");
    expect(window.state().palette).toEqual({ query: "q1", at: 1 });
  });

  test("keys that come at once each go on from the one before", async () => {
    const window = show(sized(100, 30).state);
    await window.press("ctrl+p");
    await window.send("abc\u007fd\u001b[De");
    expect(window.state().palette?.query).toBe("abed");
  });

  test("a paste goes in at the caret, and what is typed next behind it", async () => {
    const window = show(sized(100, 30).state);
    await window.press("ctrl+p", "a", "b", "left");
    await window.send("\u001b[200~two\nlines\u001b[201~");
    await window.press("!");
    expect(window.text()).toContain("go to: atwo lines!b");
  });

  test("keeps the caret in sight in a text longer than the window", async () => {
    const window = show(sized(60, 16).state);
    await window.press("ctrl+p");
    await window.send(`${"x".repeat(90)}end`);
    expect(window.text()).toMatch(/go to: …x+end/);
  });

  test("a word and enter that come at once go where the word says", async () => {
    const window = show(sized(100, 30).state);
    await window.press("ctrl+p");
    await window.send("q12\r");
    expect(window.state()).toMatchObject({ palette: null, view: { questions: { at: 11, walking: true } } });
  });
});
