import type { Evidence } from "../model/evidence/evidence-rule.ts";
import { EVIDENCE_SIGNS } from "../model/evidence/evidence-signs.ts";
import { doubtOf } from "../model/evidence/item-evidence.ts";
import type { Item } from "../model/report/checklist.ts";
import type { Where } from "../model/repository/repository.ts";
import { keyFor } from "../session/bindings.ts";
import { evidenceOf, whyOld, whyUnread } from "../session/repository.ts";
import type { State } from "../session/state.ts";
import type { Piece } from "../ui/line.tsx";
import { wrapSegments } from "../ui/wrap.ts";
import type { PaneSize } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { placeText } from "./place-text.ts";
import { EVIDENCE_ROLES } from "./signs.ts";

const MOST_PLACES = 5;

const DOUBTS = {
  "ticked without evidence": "Ticked, but nothing in the repository shows it.",
  "evidence without a tick": "Not ticked, but the repository has it.",
} as const;

/** The sign for the end of an item's row: as wide where nothing is known, or not yet. */
export function evidenceMark(evidence: Evidence | null): Piece {
  if (!evidence) return { text: "  ", role: "muted" };
  return { text: ` ${EVIDENCE_SIGNS[evidence.state].glyph}`, role: EVIDENCE_ROLES[evidence.state] };
}

/** Rows of a list from which on one can be spared. */
const ROOM_FOR_LEGEND = 16;

/** What the signs at the ends of the rows say, in one line; none where there is no room for it, or nothing to be found. */
export function evidenceLegend({ repository }: State, { width, height }: PaneSize): Piece[][] {
  if (height < ROOM_FOR_LEGEND || (repository.phase === "away" && !repository.reading)) return [];
  const said = (["found", "none", "unknown"] as const).map((state) => {
    const { glyph, word } = EVIDENCE_SIGNS[state];
    return `${glyph} ${word}`;
  });
  const long = `Evidence  ${said.join("  ")}`;
  return [[{ text: long.length <= width ? long : said.join("  "), role: "muted" }]];
}

/** What the repository has for an item, place by place, or why there is nothing; no lines where there is no repository. */
export function evidenceLines(state: State, item: Item, width: number): Piece[][] {
  const { phase, reading } = state.repository;
  if (phase === "away" && !reading) return [];
  const unread = whyUnread(state);
  const head: Piece = { text: "Evidence  ", role: "title" };
  if (unread !== null) return [[head], ...paragraph(unread, "muted", width), []];
  const evidence = evidenceOf(state, item);
  if (!evidence) return [];
  const doubt = doubtOf(item, evidence);
  const { glyph, word } = EVIDENCE_SIGNS[evidence.state];
  const hint = evidence.where.some(hasLines)
    ? `   ${keyFor(state, "checklist.evidence")} shows the lines`
    : "";
  const old = whyOld(state);
  return [
    [head, { text: `${glyph} ${word}`, role: EVIDENCE_ROLES[evidence.state] }, { text: hint, role: "muted" }],
    ...(doubt ? paragraph(DOUBTS[doubt], "warn", width) : []),
    ...(evidence.note === "" ? [] : paragraph(evidence.note, "muted", width)),
    ...placeLines(evidence, width),
    ...(old === null ? [] : paragraph(old, "muted", width)),
    [],
  ];
}

// What git itself knows is said to be in its folder.
function hasLines({ path }: Where): boolean {
  return path !== ".git";
}

function placeLines({ where, more }: Evidence, width: number): Piece[][] {
  const shown = where.slice(0, MOST_PLACES);
  const rest = where.length - shown.length + more;
  return [
    ...shown.flatMap(({ why, ...place }): Piece[][] => [
      [{ text: placeText(place, width), role: "code" }],
      ...wrapSegments([{ text: `  ${why}`, role: "text" }], width, 2).map((line) => [...line]),
    ]),
    ...(rest > 0 ? [[{ text: `… and ${rest} more`, role: "muted" } as const]] : []),
  ];
}
