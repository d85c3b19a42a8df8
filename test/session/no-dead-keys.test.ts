import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../src/session/commands/command.ts";
import { COMMANDS, commandFor, placesOf } from "../../src/session/keymap.ts";
import { isTooSmall } from "../../src/session/layout.ts";
import type { State } from "../../src/session/state.ts";
import { update } from "../../src/session/update.ts";
import { open } from "./session.ts";
import { anything, small } from "./world.ts";

/** At the end of a list, of a text or of what a search left, these have nowhere to go, and everybody sees why. */
const MOVES =
  /\.(?:move|select|page)?-?(?:up|down|left|right|start|end|word-left|word-right|line-start|line-end|page-up|page-down|paragraph-up|paragraph-down)$/;
/** In a text there may be nothing to take away, to put in or to swap: the caret stands there and shows it. */
const IN_TEXT = (command: Command) => command.place === "text";

/** What they bring about may be there already, and everybody sees it: a choice that was made, the only trouble with the caret in it. */
const SHOWN_ALREADY = /^(?:deciding\.(?:mine|theirs|both)|editor\.next-trouble)$/;

/** What somebody would notice: anything but the time of a key. */
function isNoticed(before: State, { state, effects }: ReturnType<typeof update>): boolean {
  if (effects.length > 0) return true;
  const seen = ({ notice, view, editing, deciding, document, ...rest }: State) =>
    [notice?.id, view, editing, deciding, document, ...Object.values(rest)] as const;
  const [was, is] = [seen(before), seen(state)];
  return was.some((value, i) => value !== is[i] && JSON.stringify(value) !== JSON.stringify(is[i]));
}

function deadKeys(state: State): string[] {
  if (isTooSmall(state.size) || state.dialog || state.view.find?.typing || state.copyTo !== null || state.view.helpFind?.typing) return [];
  const here = placesOf(state);
  return COMMANDS.filter((command) => here.includes(command.place) && !MOVES.test(command.id) && !SHOWN_ALREADY.test(command.id) && !IN_TEXT(command))
    .filter((command) => {
      const key = command.keys.find((each) => commandFor(state, each) === command);
      // Later than what has just come up, and must be read first.
      return key !== undefined && !isNoticed(state, update(state, { type: "key", key, time: Date.UTC(2030, 0) }));
    })
    .map(({ id }) => id);
} // biome-ignore format: one thought a line

describe("a key that has a command", () => {
  test.each([
    ["an empty file", ""],
    ["a file without questions", "# Notes\n\nNothing here.\n"],
    ["a checklist alone", "### Week 1\n\n* [ ] Read (M1)\n"],
    ["one question", "### Question 1\n\n> **Why?**\n\nAnswer:\n\nBecause.\n"],
  ])("does something or says why it cannot, in %s", (_, text) => {
    for (const keys of ["1", "2", "3", "4", "5", "2 enter", "3 enter", "3 e", "1 ?", "2 /"]) {
      const session = open(text).press(...keys.split(" "));
      expect(deadKeys(session.state), keys).toEqual([]);
    }
  });

  test("does something or says why it cannot, whatever has happened", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        const session = small();
        for (const { run } of happenings) run(session);
        expect(deadKeys(session.state)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a sentence that names a key", () => {
  const sources = ["src/session", "src/session/commands", "src/screens", "src/session/effects"].flatMap(
    (folder) =>
      readdirSync(folder)
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, "utf8")] as const),
  );
  const ids = COMMANDS.map(({ id }) => id);

  test("asks for the key of a command there is", () => {
    const asked = sources.flatMap(([, text]) =>
      [...text.matchAll(/\b(?:keyFor|shownKey)\((?:state|session|[a-z.]+), "([^"]+)"/g)].map(([, id]) => id!),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("has no key of the keymap written into it", () => {
    const written = /["`](?:[^"`\n]*[ (])?(?:(?:ctrl|alt)\+[abd-z]|[Pp]ress [^ $]|[a-zA-Z?] (?:shows|fixes|puts|undoes|writes|ticks|opens|lists|mends|goes))[ .,;]/;
    const found = sources.flatMap(([name, text]) =>
      text
        .split("\n")
        .filter((line) => written.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line) && !/keys: \[/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  }); // biome-ignore format: one thought a line
});
