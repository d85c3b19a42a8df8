import type { TopicFacts } from "../model/facts/fact.ts";
import { countFacts, fewFacts } from "../model/facts/few-facts.ts";
import { remembered } from "../model/remembered.ts";
import type { Question } from "../model/report/questions.ts";
import { printable } from "../model/text/printable.ts";
import { describeProgress, repositoryFacts } from "../session/repository.ts";
import type { State } from "../session/state.ts";
import type { Piece } from "../ui/line.tsx";
import { wrapSegments } from "../ui/wrap.ts";
import { paragraph } from "./pieces.ts";

/** The room for facts, and the key that shows all of them there. */
interface Room {
  readonly width: number;
  /** Facts. */
  readonly most: number;
  /** Lines; as many as it takes unless told. */
  readonly rows?: number;
  readonly key: string;
}

const linesOf = remembered((_: readonly TopicFacts[]) => new Map<string, readonly Piece[][]>());

/** One line that says whether there are facts, how far the search for them is, or nothing: what stands below it stays in its place. */
export function factRow(state: State, question: Question, key: string): readonly Piece[] {
  const count = countFacts(repositoryFacts(state, question));
  if (count > 0)
    return [headPiece, { text: `  ${key} shows ${count > 1 ? `all ${count}` : "it"}`, role: "muted" }];
  const progress = state.repository.reading ? null : describeProgress(state.repository);
  return progress === null ? [] : [{ text: progress, role: "muted" }];
}

/** What the repository says to a question, with a blank line before it; no lines where it says nothing. */
export function factLines(state: State, question: Question, room: Room): readonly Piece[][] {
  const topics = repositoryFacts(state, question);
  if (topics.length === 0) return state.repository.reading ? [] : progressLines(state, room.width);
  const { width, most, rows, key } = room;
  const known = linesOf(topics);
  const name = `${width} ${most} ${rows} ${key}`;
  const lines = known.get(name) ?? fittingLines(topics, room);
  known.set(name, lines);
  return lines;
}

function progressLines({ repository }: State, width: number): Piece[][] {
  const progress = describeProgress(repository);
  return progress === null ? [] : [[], [headPiece], ...paragraph(progress, "muted", width)];
}

// A fact stands there whole or not at all.
function fittingLines(topics: readonly TopicFacts[], room: Room): Piece[][] {
  for (let most = room.most; most > 0; most--) {
    const lines = layOut(topics, { ...room, most });
    if (lines.length <= (room.rows ?? lines.length)) return lines;
  }
  return [];
}

const headPiece: Piece = { text: "From your repository", role: "title" };

function layOut(topics: readonly TopicFacts[], { width, most, key }: Room): Piece[][] {
  const few = fewFacts(topics, most);
  const all = countFacts(topics);
  const hint = `${key} shows ${all > most ? `all ${all}` : "the lines"}`;
  return [
    [],
    ...headLines(hint, width),
    ...few.flatMap(({ title, facts }): Piece[][] => [
      ...(few.length > 1 ? [[{ text: title, role: "muted" } as const]] : []),
      ...facts.flatMap(({ text }) => factPieces(text, width)),
    ]),
  ];
}

// A key that is cut off is none.
function headLines(hint: string, width: number): Piece[][] {
  const piece: Piece = { text: `  ${hint}`, role: "muted" };
  const fits = headPiece.text.length + piece.text.length <= width;
  return fits ? [[headPiece, piece]] : [[headPiece], [piece]];
}

function factPieces(text: string, width: number): Piece[][] {
  const segments = [{ text: `· ${printable(text)}`, role: "text" }] as const;
  return wrapSegments(segments, width, 2).map((line) => [...line]);
}
