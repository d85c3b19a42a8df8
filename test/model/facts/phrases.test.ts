import { expect, test } from "vitest";
import { factMarkdown } from "../../../src/model/facts/fact-markdown.ts";
import { FACT_TOPICS } from "../../../src/model/facts/fact-topics.ts";
import { LONGEST_FACT } from "../../../src/model/text/phrase.ts";
import { printable } from "../../../src/model/text/printable.ts";
import { type Files, repositoryOf } from "../../fixtures/repository-of.ts";
import { CASES } from "./cases/all-cases.ts";

/** What one word of a repository may be made into. */
const SPOILS: readonly (readonly [what: string, spoil: (word: string) => string])[] = [
  ["very long", (word) => word + "x".repeat(300)],
  ["one that a terminal obeys", (word) => `${word}\u001b]0;mine\u0007\u202e\``],
  ["many", (word) => Array.from({ length: 40 }, (_, i) => `${word}${i}`).join(", ")],
];

/** What one word may be made into that means something to the checker, or to a reader's Markdown. */
const MARKS: readonly (readonly [what: string, mark: string])[] = [
  ["a tag", "<b>"],
  ["a mark of code", "`"],
  ["an image behind two marks", "!![i](x.png)"],
  ["the word that begins an answer", "Answer:0"],
  ["that word, taken apart", "Ans[wer:0"],
  ["a heading", "#[##"],
  ["a comment", "<!!--<!--"],
];

/** The files with each word in turn spoilt, in paths and texts, that a phrase repeats. */
function spoilt(files: Files, says: readonly string[], spoil: (word: string) => string): Files[] {
  const all = Object.entries(files).flat().join(" ");
  const words = new Set(says.join(" ").match(/[A-Za-z][\w-]{2,30}/g));
  return [...words]
    .filter((word) => all.includes(word))
    .map((word) => {
      const spoilWord = (text: string) => text.replaceAll(word, () => spoil(word));
      return Object.fromEntries(Object.entries(files).map((file) => file.map(spoilWord)));
    });
}

/** Every fact of the cases with each word in turn spoilt. */
function spoiltFacts(spoil: (word: string) => string) {
  return CASES.flatMap(({ topic, has, says, history }) =>
    spoilt(has, says, spoil).flatMap((files) =>
      findIn(topic)(repositoryOf(files, history)).map((fact) => ({ ...fact, files })),
    ),
  );
}

const findIn = (topic: string) => FACT_TOPICS.find(({ id }) => id === topic)!.find;

test.each(SPOILS)("a phrase stays short and safe when a word of the repository is %s", (_, spoil) => {
  const facts = spoiltFacts(spoil);
  expect(facts.length).toBeGreaterThan(500);
  const texts = facts.map(({ text }) => text);
  expect(texts.filter((text) => text.length > LONGEST_FACT)).toEqual([]);
  expect(texts.filter((text) => printable(text) !== text || text.endsWith("."))).toEqual([]);
  const places = facts.flatMap(({ where, files }) =>
    where.map(({ path }) => ({ path, isThere: path in files })),
  );
  expect(places.filter(({ isThere }) => !isThere)).toEqual([]);
});

test.each(MARKS)(
  "a fact put into an answer is text and code alone when a word of the repository has %s",
  (_, mark) => {
    const facts = spoiltFacts((word) => word + mark);
    expect(facts.length).toBeGreaterThan(500);
    const put = facts.map((fact) =>
      factMarkdown(fact, fact.where[0] ?? null, { report: "a/README.md", online: null }),
    );
    expect(put.filter((text) => /Answer:|##|!\[|<!--/.test(text))).toEqual([]);
    expect(put.map(withoutCode).filter((text) => /[<`]/.test(text))).toEqual([]);
  },
);

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, " ");
}
