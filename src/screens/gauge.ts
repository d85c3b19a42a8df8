import type { OfficialCount } from "../model/official/gauge.ts";
import type { Range } from "../model/official/tables.ts";
import { describeRange, type Limits } from "../model/report/limits.ts";
import { countedWords } from "../model/text/counted-words.ts";
import type { Piece } from "../ui/line.tsx";
import type { Role } from "../ui/theme.ts";

/** How far an answer is: words as a bar and in words, images behind them. */
export function gaugePieces({ words, images }: OfficialCount, limits: Limits | undefined): Piece[] {
  const counted = `${countedWords(words)}   `;
  return [
    ...(limits?.words ? wordGauge(words, limits.words) : [{ text: counted, role: "text" as const }]),
    ...(limits?.images ? imageGauge(images, limits.images) : []),
  ];
}

const BAR = 24;

function wordGauge(words: number, range: Range): Piece[] {
  const [min, max] = range;
  const role: Role = words < min ? "warn" : words > max ? "bad" : "good";
  const rest = words < min ? `${min - words} to go` : words > max ? `${words - max} too many` : "good";
  return [
    ...bar(words, range, role),
    { text: `${words} / ${describeRange(range, "word")}   `, role: "text" },
    { text: `${role === "good" ? "✓" : "▲"} ${rest}   `, role },
  ];
}

// What is still empty shows where the least length is; a text that is too long runs over the end.
function bar(words: number, [min, max]: Range, role: Role): Piece[] {
  const cells = (count: number) => Math.min(BAR, Math.round((count / Math.max(1, max)) * BAR));
  const filled = cells(words);
  const least = cells(min);
  const empty = Array.from({ length: BAR - filled }, (_, i) => (filled + i === least && min > 0 ? "┊" : "░"));
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
