import type { Span } from "../document/edit.ts";
import { pathOfTarget, targetOfPath } from "../figures/image-target.ts";
import { printable } from "../text/printable.ts";
import type { Fix } from "./problem.ts";
import type { AnswerRule, AnswerText, Finding } from "./rule.ts";

const BELOW = "figures/";
const TARGET = /!\[[^[\]\n]*\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]*))/g;

/** An image of a file below `figures/` that is not there. */
export const imageMissingFile: AnswerRule = {
  id: "image-missing-file",
  severity: "warning",
  title: "Image without its file",
  why: "It counts, but the hand-in page shows a broken image.",
  fix: "Names the file in the figures folder that is meant.",
  mends: "when asked",
  example: { bad: "![our loss](figures/lost.png)", good: "![our loss](figures/loss.png)" },
  find: ({ text, lines, files }) => {
    if (!files || !text.includes("![")) return [];
    const figures = files.filter((path) => path.startsWith(BELOW)).map((path) => path.slice(BELOW.length));
    const known = new Set(figures.map((name) => name.normalize()));
    return targets(text, lines).flatMap(({ target, span }): Finding[] => {
      const name = figureName(target);
      if (name === null || known.has(name)) return [];
      const alike = figures.filter((figure) => likeness(figure) === likeness(name));
      const message = `There is no file figures/${shown(name)}, so the hand-in page shows a broken image.`;
      return [
        { message, span, ...(alike.length === 1 ? { fix: rename(target, span, name, alike[0]!) } : {}) },
      ];
    });
  },
};

interface Target {
  readonly target: string;
  readonly span: Span;
}

function targets(text: string, lines: AnswerText["lines"]): Target[] {
  const found: Target[] = [];
  for (const line of lines) {
    for (const token of line.tokens) {
      if (token.kind !== "image") continue;
      const from = line.from + token.from;
      for (const match of text.slice(from, line.from + token.to).matchAll(TARGET)) {
        const target = match[1] ?? match[2]!;
        const end = from + match.index + match[0].length - (match[1] === undefined ? 0 : 1);
        found.push({ target, span: { from: end - target.length, to: end } });
      }
    }
  }
  return found;
}

/** The name below `figures/` that a target means; null when it means anything else. */
function figureName(target: string): string | null {
  const path = pathOfTarget(target).normalize();
  return path.startsWith(BELOW) && !path.includes("..") ? path.slice(BELOW.length) : null;
}

// Names come from files and pastes: none is too long for a sentence, nor obeyed by a terminal.
function shown(name: string): string {
  return printable(name.length > 80 ? `${name.slice(0, 79)}…` : name);
}

// Names that differ in case or extension alone are alike.
function likeness(name: string): string {
  return name
    .normalize()
    .toLowerCase()
    .replace(/\.[a-z]{3,4}$/, "");
}

function rename(target: string, span: Span, name: string, figure: string): Fix {
  const rest = /[?#].*$/su.exec(target)?.[0] ?? "";
  const before = /^(?:\.\/)*/.exec(target)![0];
  return {
    label: `writes ${shown(figure)} instead of ${shown(name)}`,
    edits: [{ ...span, insert: `${before}${targetOfPath(`figures/${figure}`)}${rest}` }],
  };
}
