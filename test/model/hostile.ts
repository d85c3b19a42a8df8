import { officialVerdict } from "../../src/model/official/judge.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";

/** Where hostile text hurts most: alone, in a checklist, in a heading, in a prompt, in an answer, in the last one. */
export const hostilePlaces: Readonly<Record<string, (hostile: string) => string>> = {
  alone: (hostile) => hostile,
  "in the checklist": (hostile) =>
    buildReport({ checklist: `## Checklist\n\n* [ ] one\n* [ ] ${hostile}\n` }),
  "in a heading": (hostile) =>
    buildReport({ change: { 8: (block) => block.replace("Question 8", () => `Question 8 ${hostile}`) } }),
  "in a prompt": (hostile) =>
    buildReport({ change: { 8: (block) => block.replace("**What", () => `${hostile}**What`) } }),
  "in an answer": (hostile) => buildReport({ answers: { 8: hostile } }),
  "in the last answer": (hostile) => buildReport({ answers: { 31: hostile } }),
};

/** The processor's time this process has had, in milliseconds: what else runs beside it does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A piece over and over, up to a length. */
export const repeatedTo = (length: number, piece: string) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** How many times as long a text takes, read, examined and judged, as plain text of the same length does. */
export function slowness(length: number, piece: string, place: string): number {
  return timeOf(length, piece, place) / usualTime(length);
}

const PLAIN = "some plain words in lines of a common length, as they come\n";
const usual = new Map<number, number>();

// Never below some milliseconds, so that the ratio is not one of two trifles.
function usualTime(length: number): number {
  const known = usual.get(length) ?? Math.max(5, timeOf(length, PLAIN, "in an answer"));
  usual.set(length, known);
  return known;
}

let runs = 0;

// What was found in a text is kept for the next, as far as they are the same from the start or the end: each run has another one, at both.
function timeOf(length: number, piece: string, place: string): number {
  return bestOf(4, (i) => {
    runs += 1;
    const text = `${runs}\n\n${hostilePlaces[place]!(repeatedTo(length - i, piece))}\n${runs}\n`;
    return () => {
      findProblems(parseReport(text));
      officialVerdict(text, "27");
    };
  });
}

/**
 * How many times as long a piece of work takes for eight times the length: 8 where it goes through the text once, 64 where it is quadratic.
 * Never below some milliseconds, so that the ratio is not one of two trifles.
 */
export function growth(length: number, work: (length: number) => () => void): number {
  const time = (length: number) => bestOf(3, (i) => work(length - i));
  const short = Math.max(5, time(length / 8));
  return time(length) / short;
}

// The least of several runs, as others collect garbage meanwhile; each is prepared out of the time.
function bestOf(runs: number, prepare: (run: number) => () => void): number {
  const times = Array.from({ length: runs }, (_, i) => {
    const run = prepare(i);
    const started = processorTime();
    run();
    return processorTime() - started;
  });
  return Math.min(...times);
}
