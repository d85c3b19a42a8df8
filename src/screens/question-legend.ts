import type { QuestionSign } from "../model/report/progress.ts";
import { untoldProblems } from "../session/problem-marks.ts";
import { gravest } from "../session/problem-rows.ts";
import type { QuestionReading } from "../session/reading.ts";
import type { Piece } from "../ui/line.tsx";
import type { PaneSize } from "./panes.tsx";
import { SEVERITIES, SIGNS } from "./signs.ts";

/** The signs that some questions have, in the order they are counted and explained in. */
export function signsOf(questions: readonly QuestionReading[]): QuestionSign[] {
  return (["good", "missed", "broken", "started", "open"] as const).filter((sign) =>
    questions.some((question) => question.sign === sign),
  );
}

/** What the signs of some questions mean, in one line. */
export function signLegend(questions: readonly QuestionReading[]): Piece[] {
  return signsOf(questions).flatMap((sign): Piece[] => [
    { text: `${SIGNS[sign].glyph} `, role: SIGNS[sign].role },
    { text: `${SIGNS[sign].brief}  `, role: "muted" },
  ]);
}

/** Rows of a list from which on some can be spared. */
const ROOM_FOR_LEGEND = 16;

/** What the signs before the questions mean, and below that those at the ends of the rows; nothing where there is no room for it. */
export function questionLegend(
  questions: readonly QuestionReading[],
  { height }: PaneSize,
): readonly (readonly Piece[])[] {
  if (height < ROOM_FOR_LEGEND) return [];
  return [signLegend(questions), endLegend(questions)].filter((pieces) => pieces.length > 0);
}

function endLegend(questions: readonly QuestionReading[]): Piece[] {
  const marks = new Set(questions.map((question) => gravest(untoldProblems(question))?.severity));
  const said = (["error", "warning", "info"] as const).filter((severity) => marks.has(severity));
  const images = questions.some(({ question }) => question.limits.images !== null);
  return [
    ...(images ? [{ text: "▣ ", role: "image" } as const, { text: "images  ", role: "muted" } as const] : []),
    ...(said.length > 0 ? [{ text: "at the end ", role: "muted" } as const] : []),
    ...said.flatMap((severity): Piece[] => [
      { text: `${SEVERITIES[severity].glyph} `, role: SEVERITIES[severity].role },
      { text: `${WORDS[severity]}  `, role: "muted" },
    ]),
  ];
}

const WORDS = { error: "error", warning: "warning", info: "note" } as const;
