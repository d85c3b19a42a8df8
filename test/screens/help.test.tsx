import { describe, expect, test } from "vitest";
import { COMMANDS, showKey } from "../../src/session/keymap.ts";
import { found, repositoryReading } from "../fixtures/repository-reading.ts";
import { linesOf, screenOf, show, sized } from "./screen.tsx";

describe("the help", () => {
  test.each([60, 100])("shows every command with its keys and its sentence, %i columns wide", (columns) => {
    const screen = screenOf(sized(columns, 400).press("?")).replace(/\s+/g, " ");
    const shown = COMMANDS.filter(({ place }) => place !== "help");
    const missing = shown.filter(
      ({ keys, does }) => !screen.includes(`${keys.map(showKey).join(" ")} ${does} `),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test("scrolls to its end and back in a small window", async () => {
    const window = show(sized(60, 24).press("?").state);
    const top = window.text();
    expect(top).toContain("more lines");
    await window.press(...Array<string>(20).fill("pgdn"));
    expect(window.text()).toContain(COMMANDS.findLast(({ place }) => place === "outside")?.does);
    await window.press(...Array<string>(20).fill("pgup"));
    expect(window.text()).toBe(top);
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
    session.press(session.state.editing ? "ctrl+p" : "?");
    expect(linesOf(session.state)[3]!.trim()).toBe(title);
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
    ["2", /space tick {2}enter closer.*\? all keys {2}q quit$/],
    ["3", /enter closer {2}e write.*\? all keys {2}q quit$/],
    ["5", /enter open.*\? all keys {2}q quit$/],
    ["3 e", /ctrl\+s save {2}esc save and leave.*ctrl\+p all keys$/],
    ["?", /esc close/],
  ])("after %s names the keys of the place", (keys, footer) => {
    const screen = screenOf(sized(60, 20).press(...keys.split(" ")));
    expect(screen.split("\n").at(-1)!.trimEnd()).toMatch(footer);
  });
});
