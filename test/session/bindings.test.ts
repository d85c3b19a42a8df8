import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Settings } from "../../src/model/settings/settings.ts";
import { keyFor, keysOf } from "../../src/session/bindings.ts";
import { readKeyName } from "../../src/session/key-names.ts";
import { OPEN_TOGETHER, PLACES } from "../../src/session/key-places.ts";
import {
  COMMANDS,
  commandFor,
  footerCommands,
  keysHere,
  placesOf,
  readBindings,
} from "../../src/session/keymap.ts";
import type { State } from "../../src/session/state.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { edit } from "./answering.ts";
import { one, three } from "./clashes.ts";
import { open, type Session } from "./session.ts";

const report = buildReport();

type Keys = Settings["keys"];

const having = (keys: Keys) => ({ bindings: readBindings(keys) });
const command = (id: string) => COMMANDS.find((each) => each.id === id)!;
const keys = (set: Keys, id: string) => keysOf(having(set), command(id)).join(" ");
const withKeys = (state: State, set: Keys): State => ({ ...state, ...having(set) });

describe("a key that is set", () => {
  test.each<[string, Keys, Record<string, string>]>([
    ["replaces those the command comes with", { "app.quit": ["Q"] }, { "app.quit": "Q ctrl+c" }],
    ["can be one of several", { "app.undo": ["u", "U"] }, { "app.undo": "u U" }],
    ["can be none", { "app.follow": [] }, { "app.follow": "" }],
    ["is taken from the command that comes with it", { "app.undo": ["j"] }, { "app.undo": "j", "move.down": "down" }],
    ["is taken from a command of one screen, too", { "app.undo": ["v"] }, { "checklist.filter": "" }],
    ["of one screen takes nothing from everywhere", { "checklist.filter": ["u"] }, { "app.undo": "u" }],
    ["can change places with another", { "app.undo": ["n"], "find.next": ["u"] }, { "app.undo": "n", "find.next": "u" }],
    ["in the text comes before the editor's", { "editor.undo": ["ctrl+r"] }, { "editor.undo": "ctrl+r", "editor.fix": "" }],
    ["that quits stays with what quits", { "app.quit": [] }, { "app.quit": "ctrl+c" }],
  ])("%s", (_, set, expected) => {
    expect(readBindings(set).complaints).toEqual([]);
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, keys(set, id)]))).toEqual(expected);
  }); // biome-ignore format: a table

  test("of one screen is the command's there alone", () => {
    const set = { "checklist.filter": ["u"] };
    const at = (key: string) => withKeys(open(report).press(key).state, set);
    expect(commandFor(at("2"), "u")?.id).toBe("checklist.filter");
    expect(commandFor(at("3"), "u")?.id).toBe("app.undo");
    expect(keysHere(at("2"), command("app.undo"))).toEqual([]);
  });

  test("is named in sentences; a command without one is in the palette", () => {
    expect(keyFor(having({}), "app.undo")).toBe("u");
    expect(keyFor(having({ "app.undo": ["Down"] }), "app.undo")).toBe("↓");
    expect(keyFor(having({ "app.undo": [] }), "app.undo")).toBe("the palette");
  });

  test("does what the command does", () => {
    const session = open(report);
    session.state = withKeys(session.state, { "checklist.tick": ["T"], "app.undo": ["ctrl+t"] });
    session.press("2", "T").saved();
    expect(session.text).not.toBe(report);
    session.press("ctrl+t").saved();
    expect(session.text).toBe(report);
    expect(session.press("space").text).toBe(report);
  });
});

describe("a key that cannot be set", () => {
  test.each<[string, Keys, string]>([
    ["for a command there is not", { "checklist.tik": ["t"] }, "keys, checklist.tik: there is no such command; the nearest is checklist.tick."],
    ["for nothing like a command", { zzzzzzzz: ["t"] }, "keys, zzzzzzzz: there is no such command."],
    ["that is an F-key", { "app.undo": ["f5"] }, 'keys, app.undo: "f5" cannot be bound: no terminal sends it; keys are '],
    ["with cmd", { "app.undo": ["cmd+z"] }, '"cmd+z" cannot be bound: no terminal sends it'],
    ["that is another to a terminal", { "app.undo": ["ctrl+i"] }, '"ctrl+i" cannot be bound: a terminal sends tab for it.'],
    ["that is a letter where one writes", { "editor.save": ["s"] }, 'keys, editor.save: "s" cannot be bound: it is for typing there.'],
    ["that is a letter where one finds", { "picker.close": ["q"] }, '"q" cannot be bound: it is for typing there.'],
    ["that is set already", { "app.undo": ["x"], "app.redo": ["x"] }, "keys, app.redo: x is set for app.undo already."],
    ["that is set for one screen already", { "checklist.by": ["x"], "app.redo": ["x"] }, "keys, app.redo: x is set for checklist.by already."],
    ["that quits", { "app.undo": ["ctrl+c"] }, '"ctrl+c" cannot be bound: it quits, wherever one is.'],
    ["as none: the way back", { "app.back": [] }, "keys, app.back: it needs a key; it keeps esc."],
    ["as none: the help", { "app.help": [] }, "keys, app.help: it needs a key; it keeps ?."],
    ["as none: the palette", { "palette.open": [] }, "keys, palette.open: it needs a key; it keeps ctrl+p, :."],
    ["as the only way out of the editor", { "editor.figure": ["esc"] }, "keys, editor.figure: esc stays with editor.done, which has no other key."],
    ["as the only way to the help, from one screen", { "checklist.by": ["?"] }, "keys, checklist.by: ? stays with app.help, which has no other key."],
    ["as the only way to the help, from everywhere", { "app.undo": ["?"] }, "keys, app.undo: ? stays with app.help, which has no other key."],
  ])("%s, is told in one sentence and left out", (_, set, sentence) => {
    const { complaints } = readBindings(set);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(sentence);
    const kept = Object.keys(set).at(-1)!;
    if (command(kept)) expect(keys(set, kept)).toBe(command(kept).keys.join(" "));
  }); // biome-ignore format: a table

  test("among others leaves the others", () => {
    const set = { "app.undo": ["f5", "U"] };
    expect(keys(set, "app.undo")).toBe("U");
    expect(readBindings(set).complaints).toHaveLength(1);
  });

  test("is told without control bytes, and in short", () => {
    const { complaints } = readBindings({ ["\u001b[31m".repeat(1000)]: ["x"], "app.undo": ["\u001b]0;".repeat(9)] });
    for (const sentence of complaints) {
      expect(sentence).not.toMatch(/[\u0000-\u001f\u007f]/);
      expect(sentence.length).toBeLessThan(300);
    }
  }); // biome-ignore format: one line
});

describe("the names of keys are read as people write them", () => {
  test.each([
    ["Ctrl-S", "ctrl+s"], ["C-s", "ctrl+s"], ["control+S", "ctrl+s"], ["M-x", "alt+x"], ["Option+x", "alt+x"],
    ["return", "enter"], ["Escape", "esc"], ["del", "delete"], ["Page Up", "pgup"], ["page-down", "pgdn"],
    ["Up", "up"], ["arrow left", "left"], ["↓", "down"], ["S-Tab", "shift+tab"], ["backtab", "shift+tab"],
    ["Shift+a", "A"], ["a", "a"], ["A", "A"], [" ", "space"], ["Space", "space"], ["+", "+"], ["-", "-"],
    ["alt+-", "alt+-"], ["shift+ctrl+up", "ctrl+shift+up"], ["alt + backspace", "alt+backspace"], ["å", "å"],
  ])("%s is %s", (written, key) => {
    expect(readKeyName(written)).toEqual({ key });
  }); // biome-ignore format: a table

  test.each(["", "f1", "F12", "cmd+s", "super+x", "ctrl+1", "ctrl+enter", "ctrl+shift+a", "alt+[", "insert", "ab", "ctrl+", "\u001b"])(
    "%j is no key a terminal sends",
    (written) => expect(readKeyName(written)).toHaveProperty("why"),
  ); // biome-ignore format: a table

  test("the keymap's own names are read as they are", () => {
    const own = [...new Set(COMMANDS.flatMap((each) => each.keys))].filter((key) => key !== "ctrl+c");
    expect(own.filter((key) => JSON.stringify(readKeyName(key)) !== JSON.stringify({ key }))).toEqual([]);
  });

  test("whatever is written, nothing throws, and what is read is read again as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (written) => {
        const read = readKeyName(written);
        if ("key" in read) expect(readKeyName(read.key)).toEqual(read);
      }),
    );
  });
});

const MODES: readonly (readonly [string, () => Session])[] = [
  ...["1", "2", "3", "4", "5", "3 enter", "?", ":"].map(
    (pressed) => [pressed, () => open(report).press(...pressed.split(" "))] as const,
  ),
  ["editor", () => edit(open(report), 2)],
  ["conflict", three],
  ["conflict over an answer", one],
];

const STATES = MODES.map(([name, session]) => [name, session().state] as const);

const NAMES = [...new Set(COMMANDS.flatMap((each) => each.keys)), "f5", "Q", "T", "alt+q", "Ctrl-S", "zz"];

/** Any keys somebody could set: often for what matters, often the same. */
const anyKeys: fc.Arbitrary<Keys> = fc.dictionary(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...COMMANDS.map(({ id }) => id)) },
    { weight: 3, arbitrary: fc.constantFrom(...COMMANDS.flatMap(({ id, needsKey }) => (needsKey ? [id] : []))) },
    { weight: 1, arbitrary: fc.string() },
  ),
  fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
  { maxKeys: 12, noNullPrototype: true },
); // biome-ignore format: a table

describe("whatever keys are set", () => {
  test.each(STATES)(
    "after %s, footer and dispatch agree, and there is a way out and to the help",
    (_, before) => {
      fc.assert(
      fc.property(anyKeys, (set) => {
        const state = withKeys(before, set);
        for (const shown of footerCommands(state)) expect(commandFor(state, keysHere(state, shown)[0]!)).toBe(shown);
        const here = placesOf(state);
        for (const each of COMMANDS.filter(({ place, needsKey }) => needsKey && here.includes(place)))
          expect(keysHere(state, each), each.id).not.toEqual([]);
      }),
      { numRuns: 60 },
    ); // biome-ignore format: one thought a line
    },
  );

  test("no key gives two commands of a place, no letter is a key where one types, and each is one that is sent", () => {
    fc.assert(
      fc.property(anyKeys, (set) => {
        const bound = having(set);
        for (const [place] of PLACES) {
          const here = COMMANDS.filter((each) => each.place === place).flatMap((each) => keysOf(bound, each));
          expect(new Set(here).size, place).toBe(here.length);
          for (const key of here) if (key !== "ctrl+c") expect(readKeyName(key)).toEqual({ key });
          if (["editor", "text", "picker", "palette", "deciding-text"].includes(place))
            expect(here.filter((key) => [...key].length === 1)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    ); // biome-ignore format: one thought a line
  });

  test("what is told is one sentence each, and setting nothing tells nothing", () => {
    fc.assert(
      fc.property(anyKeys, (set) => {
        for (const sentence of readBindings(set).complaints) expect(sentence).toMatch(/^keys, [^\n]*: [^\n]+\.$/u);
      }),
      { numRuns: 100 },
    );
    expect(readBindings({}).complaints).toEqual([]);
  }); // biome-ignore format: one thought a line
});

test("the places that are open together are those keys are looked up in", () => {
  const chains = OPEN_TOGETHER.map((places) => places.join(" "));
  for (const [name, state] of STATES) expect(chains, name).toContain(placesOf(state).join(" "));
  expect(PLACES.map(([place]) => place).toSorted()).toEqual([...new Set(OPEN_TOGETHER.flat())].toSorted());
});
