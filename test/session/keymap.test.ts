import { describe, expect, test } from "vitest";
import type { Command } from "../../src/session/commands/command.ts";
import {
  COMMANDS,
  commandFor,
  footerCommands,
  keysHere,
  placesOf,
  showKey,
} from "../../src/session/keymap.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

/** Every screen and mode there is, each as a session in it. */
const modes = ["1", "2", "3", "4", "5", "3 enter", "3 e", "?"].map(
  (keys) => [keys, open(buildReport()).press(...keys.split(" "))] as const,
);

const labels = ({ keys }: Command) => keys.map(showKey);

describe("the keymap", () => {
  test("has an id for each command and no id twice", () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+\.[a-z-]+$/.test(id))).toEqual([]);
  });

  test("gives no key to two commands of one place", () => {
    const claims = COMMANDS.flatMap(({ place, keys }) => keys.map((key) => `${place} ${key}`));
    expect(claims.filter((claim, i) => claims.indexOf(claim) !== i)).toEqual([]);
  });

  test("says of every command what it does, as a sentence without its end", () => {
    for (const { id, does } of COMMANDS) expect(`${id}: ${does}`).toMatch(/: [a-z].*[^.\s]$/);
  });

  test("has a key for every command but those that change settings, which the palette has", () => {
    const without = COMMANDS.filter(({ keys }) => keys.length === 0);
    expect(without.filter(({ category }) => category !== "Settings" && category !== "Help")).toEqual([]);
  });

  test("has footer words that are short, and at most one command to a word", () => {
    for (const [, { state }] of modes) {
      const words = footerCommands(state).map(({ label }) => label!);
      expect(words.filter((word) => word.length > 20)).toEqual([]);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });

  test.each(modes)("after %s: what the footer names is what its key does", (_, { state }) => {
    for (const command of footerCommands(state))
      expect(commandFor(state, keysHere(state, command)[0]!)).toBe(command);
  });

  test.each(modes)(
    "after %s: a key of an outer place is reached unless an inner one has it",
    (_, { state }) => {
      const [inner, outer] = placesOf(state);
      for (const command of COMMANDS.filter(({ place }) => place === outer))
        for (const key of command.keys) expect([inner, outer]).toContain(commandFor(state, key)?.place);
    },
  );

  test("writes keys for people", () => {
    expect(["up", "shift+down", "ctrl+left", "alt+shift+right", "pgup", "shift+pgup", "ctrl+s", "u"].map(showKey)).toEqual([
      "↑", "shift+↓", "ctrl+←", "alt+shift+→", "pgup", "shift+pgup", "ctrl+s", "u",
    ]); // biome-ignore format: one glance shows them all
    expect(COMMANDS.flatMap(labels).filter((key) => key === "")).toEqual([]);
  });

  test.each([
    ["quits", "q"],
    ["opens the help", "?"],
    ["undoes", "u"],
    ["suspends", "ctrl+z"],
  ])("%s from every list with %s", (_, key) => {
    const commands = modes.slice(0, 6).map(([, { state }]) => commandFor(state, key)?.id);
    expect(new Set(commands).size).toBe(1);
  });

  test("has the keys that were promised", () => {
    const keys = (place: string) =>
      COMMANDS.filter((command) => command.place === place).flatMap((c) => c.keys);
    expect(keys("lists")).toEqual(
      expect.arrayContaining([
        ..."12345hjkl/nNuF?q".replace(/[hl]/g, ""),
        "tab",
        "shift+tab",
        "ctrl+r",
        "ctrl+c",
        "ctrl+z",
      ]),
    );
    expect(keys("checklist")).toEqual(expect.arrayContaining(["space", "m", "v"]));
    expect(keys("questions")).toEqual(expect.arrayContaining(["enter", "[", "]", "{", "}", "e", "x"]));
    expect(keys("editor")).toEqual(expect.arrayContaining(["ctrl+s", "esc", "ctrl+q"]));
    expect(keys("text")).toEqual(
      expect.arrayContaining(["ctrl+z", "ctrl+y", "ctrl+k", "ctrl+u", "ctrl+w", "alt+a"]),
    );
    expect(keys("deciding")).toEqual(expect.arrayContaining(["m", "t", "b", "e", "enter"]));
  });
});
