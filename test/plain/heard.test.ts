import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PLAIN_COMMANDS } from "../../src/plain/commands.ts";
import { heard, inWords, sentence } from "../../src/plain/heard.ts";
import { WORDS_FOR_KEYS } from "../../src/plain/words-for-keys.ts";
import { isDotWord } from "../../src/plain/writing.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { keptDraft } from "../session/answering.ts";
import { talk } from "./talk.ts";

const REPORT = buildReport({ answers: { 2: "Two." } });

test.each([
  ["Q7 +23 words, saved elsewhere", "Question 7: 23 words more, saved elsewhere"],
  ["you: Q7 −1 word", "you: Question 7: 1 word fewer"],
  ["you: Q7 answered, 12 words", "you: Question 7 answered, 12 words"],
  ["put back: Q3 reworded", "put back: Question 3 reworded"],
  ["ticked: Ask Q4 of the form", "ticked: Ask Q4 of the form"],
])("%s is said as: %s", (text, said) => {
  expect(inWords(text)).toBe(said);
});

test.each([
  ["one line", "One line."],
  ["Is it?", "Is it?"],
  ["Here it is:", "Here it is:"],
])("%j becomes the sentence %j", (text, said) => {
  expect(sentence(text)).toBe(said);
});

test("lines are parted, and nothing in them is obeyed", () => {
  expect(heard("a\r\nb\rc\u001b[2Jd\n\u202ee")).toEqual(["a", "b", "c␛[2Jd", "\ufffde"]);
});

describe("where the session names a key, the word that is typed here is said", () => {
  test.each([
    ["copy your text, then press .back.", "copy your text, then type .back."],
    ["decide this first, then press fix again.", "decide this first, then type fix again."],
    [
      "something is being asked. Press fix again behind that.",
      "something is being asked. Type fix again behind that.",
    ],
    ["you ticked: Press fix buttons", "you ticked: Press fix buttons"],
  ])("%s", (text, said) => {
    expect(inWords(text)).toBe(said);
  });

  test("of a draft that waits", () => {
    const talking = talk(REPORT);
    talking.type("answer 2", "new");
    const draft = keptDraft({ question: { number: 6, turn: 0 }, text: "Six" });
    expect(talking.hears((session) => session.finds(draft))).toContain(
      "1 draft waits here; drafts shows it after this answer.",
    );
  });

  test("of a question that is gone while its answer is typed", () => {
    const talking = talk(REPORT);
    talking.type("answer 2", "new");
    talking.session.disk("# No questions any more\n");
    expect(talking.type(".").at(-1)).toMatch(/copy your text, then type \.back\.$/);
  });

  // What is said on screens alone: the hints, finding, the palette's reasons, the picker and the lists of sources.
  const SCREENS = ["tour", "finding", "commands/", "typing", "answer-reading", "bindings", "palette"];

  test("each command that a sentence of the session names has one", () => {
    const root = new URL("../../src/session/", import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !SCREENS.some((start) => name.startsWith(start)),
    );
    const named = files.flatMap((name) => {
      const calls = readFileSync(new URL(name, root), "utf8").match(/\bkeyFor\([^)]*\)/g) ?? [];
      return calls.flatMap((call) => [...call.matchAll(/"([^"]+)"/g)].map(([, id]) => id!));
    });
    expect(named).toContain("app.undo");
    expect(named.filter((id) => !Object.hasOwn(WORDS_FOR_KEYS, id))).toEqual([]);
  });

  test("no sentence the session says writes a key out itself", () => {
    const root = new URL("../../src/session/", import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const written = files.flatMap((name) =>
      (
        readFileSync(new URL(name, root), "utf8").match(
          /["`][^"`\n]*\b[Pp]ress [a-zA-Z/+]+\b[^"`\n]*["`]/g,
        ) ?? []
      ).map((text) => `${name}: ${text}`),
    );
    expect(written).toEqual([]);
  });

  test("and each word is one that can be typed", () => {
    const names = new Set([...PLAIN_COMMANDS.map(({ name }) => name)]);
    for (const word of Object.values(WORDS_FOR_KEYS))
      expect(names.has(word) || isDotWord(word), word).toBe(true);
  });
});
