import type { Span } from "../document/edit.ts";
import { mergeAnswers } from "./answers.ts";
import type { Conflict, Joined } from "./conflict.ts";
import type { Versions } from "./decide.ts";
import { inOneLineEnd } from "./line-ends.ts";
import { mergeMarks } from "./marks.ts";
import { joinWords } from "./merge-texts.ts";
import { nameQuestions } from "./name-questions.ts";
import { type Piece, sharedPieces } from "./pieces.ts";
import { fillIn, putStandIns, standIns, tornStandIns } from "./stand-ins.ts";

/** Two changed reports in one, as the library gives it. */
export interface MergedReports {
  /** Mine stands at each conflict. */
  readonly text: string;
  /** Where both sides changed the same words; `question` is the number of the one in whose answer they stand, or null. */
  readonly conflicts: readonly Pick<Conflict, "question" | "base" | "mine" | "disk">[];
}

/** Brings two changes of one report together: boxes by what was done to them, answers by words, everything else by lines and words. */
export function mergeReports(base: string, mine: string, disk: string): MergedReports {
  const { text, conflicts } = joinReports(base, mine, disk);
  return {
    text,
    conflicts: conflicts.map(({ question, base, mine, disk }) => ({ question, base, mine, disk })),
  };
}

/** As `mergeReports`, with the places of the conflicts and what was decided without asking. */
export function joinReports(base: string, mine: string, disk: string): Joined {
  // Most of the time only one side has changed.
  if (mine === disk || disk === base) return { text: mine, conflicts: [], told: [] };
  if (mine === base) return { text: disk, conflicts: [], told: [] };
  return nameQuestions(inOneLineEnd(base, mine, disk, joinPieces));
}

// Pieces that do not stay whole are merged as ordinary text, in as many tries; it is hardly ever more than one.
const TRIES = 3;

function joinPieces(base: string, mine: string, disk: string): Joined {
  if (mine === disk || disk === base || mine === base) return joinWords(base, mine, disk);
  const pieces = sharedPieces(base, mine, disk);
  const signs = standIns(pieces.keys(), [base, mine, disk]);
  const masked = (text: string, side: keyof Versions) =>
    putStandIns(text, (name) => pieces.get(name)![side], signs);
  const slice = (text: string, { from, to }: Span) => text.slice(from, to);
  for (let tries = 1; signs.size > 0; tries++) {
    const joined = joinWords(masked(base, "base"), masked(mine, "mine"), masked(disk, "disk"));
    const torn = tornStandIns(joined, signs);
    if (torn.length === 0)
      return fillIn(joined, signs, (name) => {
        const piece = pieces.get(name)!;
        return mergePiece(piece.base, {
          base: slice(base, piece.base),
          mine: slice(mine, piece.mine),
          disk: slice(disk, piece.disk),
        });
      });
    for (const name of tries < TRIES ? torn : [...signs.keys()]) signs.delete(name);
  }
  return joinWords(base, mine, disk);
}

function mergePiece(piece: Piece, versions: Versions): Joined {
  if (piece.kind === "answer") return mergeAnswers(versions, piece.question);
  const { text, told } = mergeMarks(versions, piece.item);
  return { text, conflicts: [], told: told === null ? [] : [told] };
}
