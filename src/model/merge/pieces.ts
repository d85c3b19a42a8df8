import type { Span } from "../document/edit.ts";
import { readChecklist } from "../report/checklist.ts";
import { scanSkeleton } from "../report/skeleton.ts";
import { answerZones } from "./answer-zones.ts";

/** A part of a report that is merged by what it means, wherever it stands: the mark of a box, or the zone of an answer. */
export type Piece = Span &
  ({ readonly kind: "mark"; readonly item: string } | { readonly kind: "answer"; readonly question: number });

/** A piece as it stands in the base and on each side. */
export interface SharedPiece {
  readonly base: Piece;
  readonly mine: Piece;
  readonly disk: Piece;
}

/** The pieces all three reports have: items of one text under one heading, or in one place among others; answers of a number that stands once. */
export function sharedPieces(base: string, mine: string, disk: string): Map<string, SharedPiece> {
  const named = [base, mine, disk].map(readPieces);
  const shared = namesInAll(named);
  const placed = named.map((pieces) => placeRest(pieces, shared));
  const all = named.map((pieces, i) => new Map([...pieces, ...placed[i]!]));
  const [old, ours, theirs] = [all[0]!, all[1]!, all[2]!];
  return new Map(
    [...shared, ...namesInAll(placed)].map((name) => [
      name,
      { base: old.get(name)!, mine: ours.get(name)!, disk: theirs.get(name)! },
    ]),
  );
}

type Named = ReadonlyMap<string, Piece>;

function namesInAll([first, ...others]: readonly Named[]): Set<string> {
  return new Set([...first!.keys()].filter((name) => others.every((other) => other.has(name))));
}

function readPieces(text: string): Named {
  const skeleton = scanSkeleton(text);
  const pieces = new Map<string, Piece>();
  const turns = new Map<string, number>();
  for (const { group, text: item, markSpan } of readChecklist(skeleton).items) {
    const name = `${group}\n${item}`;
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    pieces.set(`box ${turn} ${name}`, { kind: "mark", item, ...markSpan });
  }
  const twice = new Set<string>();
  for (const { number: question, from, to } of answerZones(text, skeleton)) {
    const name = `answer ${question}`;
    if (question === null || pieces.has(name)) twice.add(name);
    else pieces.set(name, { kind: "answer", question, from, to });
  }
  for (const name of twice) pieces.delete(name);
  return pieces;
}

// An item that was reworded is known by the shared item above it, if as many stand between that one and the next on all sides.
function placeRest(pieces: Named, shared: ReadonlySet<string>): Named {
  const placed = new Map<string, Piece>();
  let above = "";
  let rest: Piece[] = [];
  const place = (): void => {
    rest.forEach((piece, i) => {
      placed.set(`place ${i} of ${rest.length} below ${above}`, piece);
    });
    rest = [];
  };
  for (const [name, piece] of pieces) {
    if (piece.kind !== "mark") continue;
    if (!shared.has(name)) {
      rest.push(piece);
      continue;
    }
    place();
    above = name;
  }
  place();
  return placed;
}
