import { Answer } from "../answer.ts";
import { timeInk } from "../ink.ts";
import { interleave } from "../measure.ts";
import type { Aim, Group, Row } from "../row.ts";
import { bracketed, COLUMNS, ROWS, Window } from "../window.ts";

const ROUNDS = 8;
const LINES = 10_000;
const KEYS = 5000;
const WORD = "letters ";
const LEFT = "\x1b[D";
const PATIENCE = { within: 60_000 };

/** Much at once: a large paste, and keys faster than frames. All of it must be there afterwards. */
export const bulk: Group = {
  name: "bulk",
  how: `to the whole frame that shows the end of it, at ${COLUMNS}×${ROWS}, ${ROUNDS} rounds in turn`,
  measure: async ({ folder, programs }) => {
    const ink = await Window.open([programs.screen]);
    const answers = {
      pasted: await Answer.open(folder, "pasted", 100),
      typed: await Answer.open(folder, "typed", 100),
      moved: await Answer.open(folder, "moved", 2 * KEYS),
    };
    const times = await interleave(ROUNDS, {
      inkPaste: (round) => drawByInk(ink, bracketed(lines(round)), round),
      paste: (round) => paste(answers.pasted, round),
      inkLetters: (round) => drawByInk(ink, letters(round), round),
      letters: (round) => burst(answers.typed, letters(round), mark(round)),
      inkMoves: (round) => drawByInk(ink, moves(round), round),
      moves: (round) => burst(answers.moved, moves(round), mark(round)),
    });
    const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) => round);
    const [pasted, typed, moved] = [answers.pasted, answers.typed, answers.moved];
    const kept = {
      paste: (await pasted.save()).includes(lines(ROUNDS)),
      letters: (await typed.save()).includes(rounds.map(letters).join("")),
      moves: movedRight(await moved.save()),
    };
    return [
      row(`paste of ${LINES} lines`, times.paste, times.inkPaste, kept.paste, [{ figure: "p50", most: 200 }]),
      row(`${KEYS} letters at once`, times.letters, times.inkLetters, kept.letters),
      row(`${KEYS} arrow keys at once`, times.moves, times.inkMoves, kept.moves),
    ];
  },
};

/** The character a round ends with, by which its end is recognised. */
function mark(round: number): string {
  return String.fromCharCode(65 + (round % 26));
}

function marksUpTo(round: number): string {
  return Array.from({ length: round + 1 }, (_, i) => mark(i)).join("");
}

function lines(round: number): string {
  return `${Array.from({ length: LINES }, (_, i) => `- a line with its number, ${i + 1}\n`).join("")}end ${mark(round)}`;
}

function letters(round: number): string {
  return `${WORD.repeat(KEYS / WORD.length - 1)}${" ".padStart(WORD.length - 1, "x")}${mark(round)}`;
}

function moves(round: number): string {
  return `${LEFT.repeat(KEYS)}${mark(round)}`;
}

// The mark is that of the thing before, so it is wiped out first.
async function drawByInk(ink: Window, sent: string, round: number): Promise<number> {
  await timeInk(ink, "*", "*");
  return timeInk(ink, sent, mark(round), PATIENCE.within);
}

// Undone afterwards, so that each round finds the same answer; the last one stays, to be looked at.
async function paste(answer: Answer, round: number): Promise<number> {
  const { window } = answer;
  const end = `end ${mark(round)}`;
  const time = await window.time(
    () => window.send(bracketed(lines(round))),
    "the end of the paste",
    () => answer.beforeCaret.endsWith(end),
    PATIENCE,
  );
  if (round === ROUNDS) return time;
  window.send("\x1a");
  await window.until("it undone", () => !answer.beforeCaret.endsWith(end), PATIENCE);
  await window.settle();
  return time;
}

async function burst(answer: Answer, keys: string, end: string): Promise<number> {
  const { window } = answer;
  window.send("\x1b[1;5F");
  await window.settle();
  const shown = () => answer.beforeCaret.endsWith(end);
  return window.time(() => window.send(keys), `${JSON.stringify(end)} before the caret`, shown, PATIENCE);
}

function row(name: string, samples: number[], ink: number[], kept: boolean, aims: readonly Aim[] = []): Row {
  const baseline = { name: "Ink, one letter changed", samples: ink };
  return { name, unit: "ms", samples, baseline, aims, fault: kept ? undefined : "something was lost" };
}

// Each mark is typed as many characters before the end, behind those of the rounds before it.
function movedRight(report: string): boolean {
  const marks = marksUpTo(ROUNDS);
  const rest = report.slice(report.indexOf(marks) + marks.length);
  const end = rest.indexOf("\n\n### ");
  return report.includes(marks) && rest.slice(0, end).trimEnd().length === KEYS;
}
