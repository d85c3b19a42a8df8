import type { OfficialCount } from "../model/official/gauge.ts";
import type { Range } from "../model/official/tables.ts";
import { describeRange, type Limits } from "../model/report/limits.ts";
import { countedWords } from "../model/text/counted-words.ts";
import type { Piece } from "../ui/line.tsx";
import type { Role } from "../ui/theme.ts";

/** How far an answer is, in so many columns: words as a bar and in words, images behind them. */
export function gaugePieces(
  { words, images }: OfficialCount,
  limits: Limits | undefined,
  width: number,
): Piece[] {
  const counted = `${countedWords(words)}   `;
  const cells = width < NARROW ? SHORT_BAR : BAR;
  return [
    ...(limits?.words ? wordGauge(words, limits.words, cells) : [{ text: counted, role: "text" as const }]),
    ...(limits?.images ? imageGauge(images, limits.images) : []),
  ];
}

const BAR = 24;
/** Where words, what is left to do and images would not all stand beside the bar. */
const NARROW = 78;
const SHORT_BAR = 6;
/** Limits without an end have more. */
const MOST_DIGITS = 4;

function wordGauge(words: number, range: Range, length: number): Piece[] {
  const [min, max] = range;
  const role: Role = words < min ? "warn" : words > max ? "bad" : "good";
  const rest = words < min ? `${min - words} to go` : words > max ? `${words - max} too many` : "good";
  // While one types, the digits change and nothing moves.
  const most = Math.min(MOST_DIGITS, String(max).length);
  const count = String(words).padStart(most);
  return [
    ...bar(words, range, role, length),
    { text: `${count} / ${describeRange(range, "word")}   `, role: "text" },
    { text: `${role === "good" ? "✓" : "▲"} ${rest.padEnd(most + " too many".length)}   `, role },
  ];
}

// What is still empty shows where the least length is; a text that is too long runs over the end.
function bar(words: number, [min, max]: Range, role: Role, length: number): Piece[] {
  const cells = (count: number) => Math.min(length, Math.round((count / Math.max(1, max)) * length));
  const filled = cells(words);
  const least = cells(min);
  const empty = Array.from({ length: length - filled }, (_, i) =>
    filled + i === least && min > 0 ? "┊" : "░",
  );
  return [
    { text: "▕", role: "muted" },
    { text: "█".repeat(filled), role },
    { text: empty.join(""), role: "muted" },
    { text: words > max ? "▶ " : "▏ ", role: words > max ? role : "muted" },
  ];
}

function imageGauge(images: number, range: Range): Piece[] {
  const [min, max] = range;
  const role: Role = images < min ? "warn" : images > max ? "bad" : "good";
  return [{ text: `${role === "good" ? "✓" : "▲"} ${images} / ${describeRange(range, "image")}`, role }];
}
