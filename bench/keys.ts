import { setTimeout as wait } from "node:timers/promises";
import { Answer } from "./answer.ts";
import { Desk } from "./desk.ts";
import { reportOf, reportPyOf } from "./report.ts";
import { ROWS, type Window } from "./window.ts";

/** Something that is pressed again and again: what one press took, and the window that counts its bytes. */
export interface Key {
  readonly window: Window;
  /** Milliseconds from the press to the whole frame that shows what came of it; presses are numbered from 0. */
  readonly press: (number: number) => Promise<number>;
}

/** What somebody does most, in the words of the tables. */
export const KEYS = ["move in the checklist", "tick", "type in an answer", "switch screen"] as const;

/** One of them. */
export type KeyName = (typeof KEYS)[number];

const KEYS_A_ROUND = 10;
const WORDS = 400;
const TYPED = "and so it goes on ";
const ITEMS = 53;
const SCREENS = ["3 Questions", "1 Overview", "3 Questions", "2 Checklist"];
// The row of the screen's tabs, and how far into a row of the checklist its number stands.
const TABS = 1;
const SO_FAR = 32;

/** Opens a report for each of them, in a window of its own; `times` the usual length, with a `report.py` that knows all of it. */
export async function openKeys(folder: string, times?: number): Promise<Record<KeyName, Key>> {
  const name = (key: KeyName) => `${key.replaceAll(" ", "-")}-${times ?? 1}`;
  const checklist = (key: KeyName) => openChecklist(folder, name(key), times);
  const [move, tick, type, change] = await Promise.all([
    checklist("move in the checklist"),
    checklist("tick"),
    typing(folder, name("type in an answer"), times),
    checklist("switch screen"),
  ]);
  return {
    "move in the checklist": moving(move),
    tick: ticking(tick),
    "type in an answer": type,
    "switch screen": switching(change),
  };
}

/** How each key is measured a round: its times, and, where they are asked for, its bytes. */
export function timed(
  ours: Readonly<Record<KeyName, Key>>,
  bytes?: Readonly<Record<KeyName, number[]>>,
): Record<string, (round: number) => Promise<number[]>> {
  return Object.fromEntries(
    KEYS.map((name) => [name, (round: number) => pressRound(ours[name], round, bytes?.[name])]),
  );
}

/** Presses a key a round's times, as somebody who works: what each took; its bytes go where they are asked for. */
export async function pressRound({ window, press }: Key, round: number, bytes?: number[]): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < KEYS_A_ROUND; i++) {
    const number = round * KEYS_A_ROUND + i;
    const before = window.bytes;
    times.push(await press(number));
    // Uneven gaps meet the renderer's own rhythm at every point of it. What is drawn late still counts as the key's bytes.
    await wait(30 + ((number * 17) % 31));
    if (round > 0) bytes?.push(window.bytes - before);
  }
  return times;
}

async function openChecklist(folder: string, name: string, times: number | undefined): Promise<Window> {
  const limits = times === undefined ? {} : { "report.py": reportPyOf(times) };
  const window = await Desk.layOut(folder, name, reportOf(times ?? 1), limits).open();
  window.send("2");
  await window.until("the checklist", () => window.shows("▸2 Checklist"));
  await window.settle();
  return window;
}

// Down to the last item of the usual length and up again.
function moving(window: Window): Key {
  const turn = 2 * (ITEMS - 1);
  const press = (number: number) => {
    const down = number % turn < ITEMS - 1;
    const next = down ? (number % turn) + 2 : turn - (number % turn);
    return pressFor(window, down ? "j" : "k", new RegExp(`^ › \\[.\\] Do thing number ${next} `));
  };
  return { window, press };
}

// Each time it is saved behind it.
function ticking(window: Window): Key {
  const press = (number: number) => pressFor(window, " ", number % 2 ? /^ › \[ \]/ : /^ › \[x\]/);
  return { window, press };
}

async function typing(folder: string, name: string, times: number | undefined): Promise<Key> {
  const answer = await Answer.open(folder, name, WORDS, times === undefined ? {} : { times });
  await answer.goToMiddle(WORDS);
  return { window: answer.window, press: (number) => answer.type(TYPED[number % TYPED.length]!) };
}

function switching(window: Window): Key {
  const press = (number: number) => {
    const screen = SCREENS[number % SCREENS.length]!;
    return window.time(
      () => window.send(screen[0]!),
      `to see ${screen}`,
      () => window.row(TABS).includes(`▸${screen}`),
    );
  };
  return { window, press };
}

// Looking at the screen takes time too, so it looks at as little as tells.
function pressFor(window: Window, key: string, row: RegExp): Promise<number> {
  const shown = () =>
    Array.from({ length: ROWS }, (_, y) => window.row(y, SO_FAR)).some((each) => row.test(each));
  return window.time(() => window.send(key), `a row like ${row}`, shown);
}
