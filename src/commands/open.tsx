import { type Instance, render } from "ink";
import { App, type SuspendTerminal } from "../app.tsx";
import { readReportPy } from "../io/beside-report.ts";
import { locateReports } from "../io/locate-report.ts";
import { readReport } from "../io/read-report.ts";
import { copySample } from "../io/sample.ts";
import { printable } from "../model/text/printable.ts";
import { Effects } from "../session/effects/effects.ts";
import { asRead } from "../session/effects/report-file.ts";
import { startSession } from "../session/start.ts";
import type { Size, State } from "../session/state.ts";
import { createStore, type Store } from "../session/store.ts";
import { loadMarkdown } from "../ui/use-markdown.ts";
import { chooseReport, offerSample } from "./choose.tsx";
import { CommandError } from "./command-error.ts";
import { guardTerminal } from "./guard-terminal.ts";
import { Keyboard } from "./keyboard.ts";
import { describeNone, shownPath } from "./read-report.ts";
import { copyToTerminal, lendTerminal, setWrapping } from "./terminal.ts";
import type { Write } from "./write.ts";

/** What the full-screen app is asked to open; `sample`: the sample without asking when there is no report. */
export interface OpenOptions {
  readonly argument: string | undefined;
  readonly sample: boolean;
  /** The folder of the package, where the sample is. */
  readonly packageRoot: URL;
}

interface Found {
  readonly path: string;
  readonly atUsualPlace: boolean;
  readonly sample: boolean;
}

/** Opens a report full-screen and stays until the user leaves; gives the exit code. */
export async function open(options: OpenOptions, write: Write): Promise<number> {
  const found = await findOrAsk(options);
  if (!found) return 0;
  const state = await readFirst(found);
  const code = await show(state);
  if (found.sample) write.out(`The sample you worked on is ${found.path}`);
  return code;
}

async function findOrAsk({ argument, sample, packageRoot }: OpenOptions): Promise<Found | null> {
  const located = await locateReports(process.cwd(), argument);
  switch (located.kind) {
    case "found":
      return { ...located, sample: false };
    case "bad":
      throw new CommandError(located.message);
    case "several": {
      const path = await chooseReport(located.paths);
      if (path === null) return null;
      const chosen = await locateReports(process.cwd(), path);
      return { path, atUsualPlace: chosen.kind === "found" && chosen.atUsualPlace, sample: false };
    }
    case "none":
      if (!sample && !(await offerSample(describeNone(located.lookedIn)))) return null;
      return { path: await copySample(packageRoot), atUsualPlace: true, sample: true };
  }
}

async function readFirst({ path, atUsualPlace, sample }: Found): Promise<State> {
  const [result, reportPy] = await Promise.all([readReport(path), readReportPy(path)]);
  if (!result.ok) throw new CommandError(result.message);
  const shown = printable(sample ? "sample" : shownPath(path));
  return startSession({
    path,
    shown,
    file: asRead(result),
    reportPy,
    atUsualPlace,
    sample,
    size: windowSize(),
  });
}

// A pseudo terminal may say it has no size at all.
function windowSize(): Size {
  const { columns, rows } = process.stdout;
  return { columns: columns || 80, rows: rows || 24 };
}

async function show(state: State): Promise<number> {
  let instance: Instance | null = null;
  const suspender: { current: SuspendTerminal | null } = { current: null };
  const lend = (task: () => Promise<void>) => lendTerminal(suspender.current, keyboard, task);
  const effects = new Effects({
    quit: () => instance?.unmount(),
    suspend: () => void suspend(lend, store, effects),
    lend: (task) => lend(task),
    copy: copyToTerminal,
  });
  const store = createStore(state, effects.run);
  const guard = guardTerminal(store, () => instance?.unmount());
  // Keys pressed before the first frame are ours already.
  process.stdin.setRawMode(true);
  const keyboard = new Keyboard(process.stdin);
  setWrapping(false);
  instance = render(<App store={store} suspender={suspender} />, {
    stdin: keyboard as unknown as NodeJS.ReadStream,
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
    maxFps: 120,
  });
  const resized = () => store.dispatch({ type: "resized", size: windowSize() });
  process.stdout.on("resize", resized);
  const stop = await afterFirstFrame(instance, store, effects);
  try {
    await instance.waitUntilExit();
  } finally {
    process.stdout.off("resize", resized);
    setWrapping(true);
    keyboard.rest();
    await stop();
    await effects.settled();
  }
  return guard.end();
}

/** What the first frame does not need: following the file, what is around it, settings, the Markdown parser. */
async function afterFirstFrame(
  instance: Instance,
  store: Store,
  effects: Effects,
): Promise<() => Promise<void>> {
  await instance.waitUntilRenderFlush();
  const stop = await effects.watch(store);
  effects.run({ type: "look-around" }, store);
  void loadMarkdown();
  void import("../io/settings.ts").then(({ wantsFollow }) => {
    if (wantsFollow()) store.dispatch({ type: "follow", follow: true });
  });
  return stop;
}

/** Gives the terminal back to the shell until somebody brings us to the front again; then looks at the file anew. */
async function suspend(
  lend: (task: () => Promise<void>) => Promise<void>,
  store: Store,
  effects: Effects,
): Promise<void> {
  await lend(
    () =>
      new Promise<void>((resume) => {
        process.once("SIGCONT", () => resume());
        // The whole group, as the terminal itself does it: with `npm start` the shell waits for npm.
        process.kill(0, "SIGTSTP");
      }),
  );
  store.dispatch({ type: "resized", size: windowSize() });
  effects.run({ type: "read" }, store);
}
