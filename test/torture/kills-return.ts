import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Terminal } from "../stories/terminal.ts";
import type { Place } from "./kills-case.ts";
import type { Expected } from "./kills-expected.ts";
import { copiesOf, type Found } from "./kills-found.ts";

/** What came of starting again after a kill and taking back all that was offered. */
export interface Return {
  /** How many drafts were offered and restored. */
  readonly restored: number;
  /** How often the program asked what stays. */
  readonly asked: number;
  /** Words that a draft or the file held and that the file does not hold now. */
  readonly lost: readonly string[];
  /** Drafts that are still there although all is saved. */
  readonly left: number;
  /** Locks that are still there after a save. */
  readonly locks: number;
}

const PATIENCE = { within: 30_000 };
/** A question that comes up by itself takes no key at once. */
const READING_MS = 900;
const OFFERED = "not saved when report-tui last ended";

/** Takes back everything that is offered, saves it, leaves, and looks into the file. */
export async function comeBack(
  terminal: Terminal,
  place: Place,
  expected: Expected,
  found: Found,
): Promise<Return> {
  await terminal.sees("● live", PATIENCE);
  let restored = 0;
  let asked = 0;
  for (; await isOffered(terminal, place, restored); restored++) {
    terminal.press("enter");
    await terminal.seesNot(OFFERED);
    await terminal.sees(/ctrl\+s save|✓ saved|to decide/, PATIENCE);
    if (terminal.line(-1).includes("ctrl+s save")) {
      terminal.press("ctrl+s");
      if (await decides(terminal)) asked++;
      terminal.press("esc");
      await terminal.sees("q quit");
    } else if (await decides(terminal)) asked++;
    await terminal.sees("✓ saved", PATIENCE);
  }
  terminal.press("q");
  await terminal.ends({ code: 0 }, PATIENCE);
  const file = readFileSync(place.path, "utf8");
  return {
    restored,
    asked,
    lost: lostWords(expected, found, file),
    left: draftsIn(place),
    locks: restored > 0 ? locksIn(place) : 0,
  };
}

/** The first drafts show by themselves, unless there is nothing in them that the report has not; what is left of them when somebody asks. */
async function isOffered(terminal: Terminal, place: Place, restored: number): Promise<boolean> {
  const shows = (text: string) => terminal.screen().join("\n").includes(text);
  if (restored > 0) terminal.press("D");
  const isOver = () => (restored > 0 ? shows("No drafts wait") : draftsIn(place) === 0);
  for (const deadline = Date.now() + PATIENCE.within; Date.now() < deadline; await sleep(20))
    if (shows(OFFERED) || isOver()) break;
  return shows(OFFERED);
}

/** Keeps both where the program asks what stays; whether it did. */
async function decides(terminal: Terminal): Promise<boolean> {
  await terminal.sees(/✓ saved|to decide/, PATIENCE);
  if (!terminal.screen().join("\n").includes("to decide")) return false;
  await sleep(READING_MS);
  while (!terminal.screen().join("\n").includes("enter writes it")) {
    terminal.press("b");
    await sleep(100);
  }
  terminal.press("enter");
  await terminal.seesNot("enter writes it");
  return true;
}

function lostWords(expected: Expected, found: Found, file: string): string[] {
  const there = new Set(file.match(/\w+/g));
  const newest = [...expected.answers.keys()].map((question) => newestOf(expected, found, question));
  return newest.flatMap((text) => (text.match(/\w+/g) ?? []).filter((word) => !there.has(word)));
}

function newestOf(expected: Expected, found: Found, question: number): string {
  const copies = copiesOf(found, question);
  const states = expected.answers.get(question)!.map(({ text }) => text.replace(/ +(?=\n|$)/g, "").trimEnd());
  return states.findLast((text) => copies.includes(text)) ?? "";
}

function draftsIn({ drafts }: Place): number {
  return existsSync(drafts) ? readdirSync(drafts).filter((name) => name.endsWith(".json")).length : 0;
}

function locksIn({ path }: Place): number {
  return readdirSync(dirname(path)).filter((name) => name.endsWith(".lock")).length;
}
