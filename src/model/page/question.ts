import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { countForReader, describeDifference } from "../markdown/reader-words.ts";
import type { JudgedAnswer } from "../official/judge.ts";
import type { Problem } from "../problems/problem.ts";
import { describeLimits } from "../report/describe-limits.ts";
import { type QuestionSign, SIGN_WORDS } from "../report/progress.ts";
import type { Question } from "../report/questions.ts";
import { countedWords } from "../text/counted-words.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { counted } from "../text/phrase.ts";
import { splitAtCut } from "./cut.ts";
import { layMarkdown, type Place } from "./lay-markdown.ts";
import type { PageQuestion, PageSubject } from "./page-subject.ts";
import type { Room } from "./room.ts";
import { sentence } from "./sentence.ts";

/** How a question's state is drawn and said on the page: the word tells as much as the glyph and the colour. */
export const SIGNS: Readonly<Record<QuestionSign, { readonly glyph: string; readonly word: string }>> = {
  good: { glyph: "✓", word: SIGN_WORDS.good },
  missed: { glyph: "▲", word: SIGN_WORDS.missed },
  started: { glyph: "◐", word: SIGN_WORDS.started },
  open: { glyph: "○", word: SIGN_WORDS.open },
  broken: { glyph: "✗", word: SIGN_WORDS.broken },
};

/** A question's state in words; one without limits that is answered is just that. */
export function signWord({ question: { limits }, sign }: PageQuestion): string {
  return sign === "good" && !limits.words && !limits.images ? "answered" : SIGNS[sign].word;
}

/** What a question is called on the page. */
export function titleOf({ number, line }: Question): string {
  return number === null ? `Question without a number (line ${line})` : `Question ${number}`;
}

/** A question with its answer, the checker's counts, and what the page that the course makes of it will drop. */
export function questionSection(
  reading: PageQuestion,
  id: string,
  subject: PageSubject,
  room: Room,
): Element {
  const { question, sign } = reading;
  const note = question.note.trim() === "" ? [] : [" ", h("span.note", question.note.trim())];
  const status = h("span.sign", [
    h("span", { ariaHidden: "true" }, SIGNS[sign].glyph),
    ` ${signWord(reading)}`,
  ]);
  const place = (part: string): Place => ({ prefix: `${id}-${part}-`, below: 3, room });
  return h("section", { id, className: ["question", sign], ariaLabelledBy: `${id}-title` }, [
    h("header", [h("h3", { id: `${id}-title` }, [titleOf(question), ...note]), status]),
    h("div.prompt", promptOf(question, place("prompt"))),
    h("div.answer", answerOf(reading, place)),
    h("div.verdict", verdictOf(reading, subject)),
    ...notes(reading.problems),
  ]);
}

function promptOf({ prompt, limits }: Question, place: Place): ElementContent[] {
  const asked = describeLimits(limits, "");
  const words = layMarkdown(prompt, place).children as ElementContent[];
  return asked === "" ? words : [...words, h("p.asked", `Asked: ${asked}.`)];
}

function answerOf(reading: PageQuestion, place: (part: string) => Place): ElementContent[] {
  const { question, problems } = reading;
  if (question.answerText.trim() === "") return [h("p.nothing", "Not answered yet.")];
  const { before, after } = splitAtCut(question, problems);
  const counted = layMarkdown(before, place("user")).children as ElementContent[];
  if (after === "") return counted;
  const rest = layMarkdown(after, place("user-cut")).children as ElementContent[];
  return [...counted, h("p.cut", "The checker stops counting here."), h("div.uncounted", rest)];
}

function verdictOf({ question, judged }: PageQuestion, { verdict }: PageSubject): ElementContent[] {
  if (!judged) return verdict ? [h("p", "The checker does not reach this answer.")] : [];
  const whose = verdict?.outcome === "ok" ? "Official count" : "Count";
  const own = question.state === "unanswered" && judged.words > 0 ? ", the placeholder's" : "";
  const lines = [
    h("p", [h("strong", `${whose}: `), countOf(judged), own, ...askedOf(judged), ...passes(judged)]),
  ];
  if (question.state === "unanswered" || !verdict) return lines;
  const difference = describeDifference(
    { ...judged, cutAt: null },
    countForReader(unifyLineEnds(question.answerText)),
  );
  return difference ? [...lines, h("p", difference)] : lines;
}

function passes({ rules, passed }: JudgedAnswer): (Element | string)[] {
  if (rules.length === 0) return ["."];
  return [": ", passed ? h("strong.good", "passes") : h("strong.missed", "does not pass"), "."];
}

function countOf({ words, images, rules }: JudgedAnswer): string {
  const withImages = images > 0 || rules.some(({ kind }) => kind === "images");
  return withImages ? `${countedWords(words)} and ${counted(images, "image")}` : countedWords(words);
}

function askedOf({ rules }: JudgedAnswer): string[] {
  const range = (kind: string): readonly [number, number] | null => {
    const rule = rules.find((rule) => rule.kind === kind);
    return rule ? [rule.min, rule.max] : null;
  };
  const asked = describeLimits({ words: range("words"), images: range("images"), from: "official" }, "");
  return asked === "" ? [] : [` (${asked} asked)`];
}

/** Rules the verdict speaks of already, or that say nothing of what is on the page. */
const SAID: ReadonlySet<string> = new Set([
  ...["words-too-few", "words-too-many", "images-too-few", "images-too-many"],
  ...["placeholder-left", "limits-differ", "template-changed"],
]);

/** Rules about what is counted or shown otherwise than it looks; the others are about what is still to be done. */
const NOT_DROPS: ReadonlySet<string> = new Set([
  ...["note-left", "placeholder-beside-answer", "placeholder-edited", "dashes-kept", "question-heading-note"],
  ...["question-heading-changed", "question-twice", "image-extension", "image-outside-figures"],
]);

function notes(problems: readonly Problem[]): Element[] {
  const told = problems.filter(({ rule }) => !SAID.has(rule));
  return [
    ...noteList(
      "On the hand-in page and in its count",
      told.filter(({ rule }) => !NOT_DROPS.has(rule)),
    ),
    ...noteList(
      "Still to mend",
      told.filter(({ rule }) => NOT_DROPS.has(rule)),
    ),
  ];
}

function noteList(title: string, problems: readonly Problem[]): Element[] {
  if (problems.length === 0) return [];
  const items = problems.map(({ message, severity }) =>
    h("li", { className: [severity] }, sentence(message)),
  );
  return [h("aside.notes", { ariaLabel: title }, [h("p.label", title), h("ul", items)])];
}
