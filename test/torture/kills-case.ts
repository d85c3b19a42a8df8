import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Random } from "../laws/random.ts";
import { cli } from "../stories/cli.ts";
import { Terminal } from "../stories/terminal.ts";
import { Expected } from "./kills-expected.ts";
import { compare, type Found, type Missing, type Moment, readFound } from "./kills-found.ts";
import { answerOn, Person } from "./kills-person.ts";
import { comeBack, type Return } from "./kills-return.ts";

/** What came of one kill. */
export interface Killed {
  readonly missing: Missing;
  /** Whether it came within a moment of a key that saves. */
  readonly whileSaving: boolean;
  readonly drafts: number;
  readonly oddLooks: number;
  /** What the kill left beside the report: locks, texts written aside. */
  readonly locks: number;
  readonly asides: number;
  /** What the next start came to; null where there was none. */
  readonly back: Return | null;
}

const PATIENCE = { within: 30_000 };
/** How long after a key that saves the kill may come, in milliseconds. */
const SAVING_MS = 60;
const LONGEST_MS = 3_000;
const RETURN_EVERY = 8;

/** Where a case lies. */
export interface Place {
  readonly checkout: string;
  readonly home: string;
  readonly path: string;
  readonly drafts: string;
}

/** Starts the program on a report in a folder of its own, works on it at random, kills it and looks what is left. */
export async function killOnce(seed: number, folder: string): Promise<Killed> {
  const random = new Random(seed);
  const expected = new Expected(random.below(4) === 0 ? "\r\n" : "\n");
  const place = layOut(folder, expected.text);
  const terminal = start(place);
  try {
    await terminal.sees("● live", PATIENCE);
    const read = () => readFileSync(place.path, "utf8");
    const person = new Person(terminal, expected, random, read);
    const { moment, whileSaving } = await workUntilKilled(terminal, person, random);
    const found = await readFound(place.path, place.drafts);
    const missing = compare(expected, found, moment);
    const beside = readdirSync(dirname(place.path)).filter((name) => name.startsWith("."));
    const locks = beside.filter((name) => name.endsWith(".lock")).length;
    const back = seed % RETURN_EVERY === 0 ? await returnTo(place, expected, found) : null;
    const { oddLooks } = person;
    return {
      missing,
      whileSaving,
      drafts: found.drafts.length,
      oddLooks,
      locks,
      asides: beside.length - locks,
      back,
    };
  } finally {
    await terminal.close();
  }
}

function layOut(folder: string, report: string): Place {
  const [checkout, home] = [join(folder, "checkout"), join(folder, "home")];
  const path = join(checkout, "reports", "README.md");
  mkdirSync(join(checkout, "reports"), { recursive: true });
  mkdirSync(home);
  writeFileSync(path, report);
  return { checkout, home, path, drafts: join(home, ".local", "state", "report-tui", "drafts") };
}

function start({ checkout, home }: Place): Terminal {
  return Terminal.start({ command: process.execPath, args: [cli, "reports/README.md"], cwd: checkout, home });
}

async function workUntilKilled(
  terminal: Terminal,
  person: Person,
  random: Random,
): Promise<{ moment: Moment; whileSaving: boolean }> {
  const whileSaving = random.below(2) === 0;
  let moment: Moment | null = null;
  const kill = () => {
    if (moment) return;
    const { question, isUndoing } = person;
    moment = { killed: performance.now(), question, isUndoing, shown: answerOn(terminal.screen()) };
    terminal.kill("SIGKILL");
  };
  let saves = 1 + random.below(5);
  person.onSave = () => {
    if (whileSaving && --saves === 0) setTimeout(kill, random.below(SAVING_MS));
  };
  const timer = setTimeout(kill, whileSaving ? 2 * LONGEST_MS : random.below(LONGEST_MS));
  await person
    .work(() => moment !== null)
    .catch((error: unknown) => {
      // What a killed program is waited for does not come.
      if (!moment) throw error;
    });
  clearTimeout(timer);
  await terminal.ends({ signal: "SIGKILL" });
  return { moment: moment!, whileSaving };
}

async function returnTo(place: Place, expected: Expected, found: Found): Promise<Return> {
  const terminal = start(place);
  try {
    return await comeBack(terminal, place, expected, found);
  } finally {
    await terminal.close();
  }
}
