import { describe, expect, test } from "vitest";
import { COMMANDS, readBindings, showKey } from "../../src/session/keymap.ts";
import { found, repositoryReading } from "../fixtures/repository-reading.ts";
import { linesOf, screenOf, show, sized } from "./screen.tsx";

describe("the help", () => {
  test.each([60, 100])("shows every command with its keys and its sentence, %i columns wide", (columns) => {
    const screen = screenOf(sized(columns, 400).press("?")).replace(/\s+/g, " ");
    const shown = COMMANDS.filter(({ keys }) => keys.length > 0);
    const missing = shown.filter(
      ({ keys, does }) => !screen.includes(`${keys.map(showKey).join(" ")} ${does} `),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test("scrolls to its end and back in a small window", async () => {
    const window = show(sized(60, 24).press("?").state);
    const top = window.text();
    expect(top).toContain("more lines");
    await window.press(...Array<string>(30).fill("pgdn"));
    expect(window.text()).toContain("These stay as they are");
    await window.press(...Array<string>(30).fill("pgup"));
    expect(window.text()).toBe(top);
  });

  test("finds keys by what they do, and by their names: marks them, counts them and shows no others", async () => {
    const window = show(sized(80, 24).press("2", "?").state);
    await window.press("/");
    await window.send("undo");
    const found = () => window.lines().slice(3, 20).join("\n");
    expect(window.lines()[3]).toMatch(/find: undo\s+\d+ of \d+ ?$/);
    expect(found()).toContain("undo the last change made here");
    expect(found()).not.toContain("tick or untick the item");
    await window.press("enter", "/");
    await window.send("ctrl+s");
    expect(found()).toContain("try again to write what could not be written");
    await window.press("esc");
    expect(found()).toContain("tick or untick the item");
    await window.press("esc");
    expect(window.text()).toContain("Week 1");
  });

  test("says so when nothing is found, and takes a search that comes in one burst", async () => {
    const window = show(sized(80, 24).press("?").state);
    await window.send("/zzz\r");
    expect(window.text()).toContain("No key does that");
    await window.press("esc", "esc");
    expect(window.state().view.help).toBeNull();
  });

  test("shows the keys that were set, and only those that act where one is", () => {
    const session = sized(80, 40).press("2");
    const keys = { "checklist.filter": ["u"], "app.follow": ["ctrl+b"] };
    session.state = { ...session.state, bindings: readBindings(keys) };
    const screen = screenOf(session.press("?"));
    expect(screen).toMatch(/ u +show all, open, done/);
    expect(screen).toMatch(/ ctrl\+b +follow/);
    expect(screen).not.toContain("undo the last change");
  });

  test("is of use at once in 80×24: all keys of the checklist are in sight", () => {
    const screen = screenOf(sized(80, 24).press("2", "?"));
    for (const { place, does } of COMMANDS) if (place === "checklist") expect(screen).toContain(does);
  });

  test("scrolled beyond its end, comes back with the first keys", async () => {
    const window = show(sized(60, 40).press("?").state);
    await window.press(...Array<string>(8).fill("pgdn"));
    const end = window.text();
    await window.press("up", "up");
    expect(window.text()).not.toBe(end);
  });

  test.each([
    ["1", "Overview"],
    ["2", "Checklist"],
    ["2 r", "From your repository"],
    ["3 e", "Writing an answer"],
  ])("after %s begins with the keys of that place", (keys, title) => {
    const session = sized(100, 30).send({
      type: "repository-read",
      reading: repositoryReading({ evidence: [found("open", ["a.py:1 It opens."])] }),
    });
    session.press(...keys.split(" "));
    session.press(session.state.editing ? "ctrl+l" : "?");
    expect(linesOf(session.state)[4]!.trim()).toBe(title);
  });

  test.each(["esc", "?", "q", "enter"])("is closed by %s, and the screen is as before", async (key) => {
    const window = show(sized(60, 20).press("2", "down").state);
    const before = window.text();
    await window.press("?");
    expect(window.text()).toContain("Checklist\n");
    await window.press(key);
    expect(window.text()).toBe(before);
  });
});

describe("the footer", () => {
  test.each([
    ["1", /enter go there.*\/ find.*\? all keys {2}q quit$/],
    ["2", /space tick {2}enter details.*\? all keys {2}q quit$/],
    ["3", /enter read {2}e write.*\? all keys {2}q quit$/],
    ["5", /enter open.*\? all keys {2}q quit$/],
    ["3 e", /ctrl\+s save {2}esc save and leave.*ctrl\+l all keys$/],
    ["?", /esc close/],
  ])("after %s names the keys of the place", (keys, footer) => {
    const screen = screenOf(sized(60, 20).press(...keys.split(" ")));
    expect(screen.split("\n").at(-1)!.trimEnd()).toMatch(footer);
  });
});
