import { type Instance, render } from "ink";
import { App } from "../app.tsx";
import { readReportPy } from "../io/beside-report.ts";
import { readGitDoings } from "../io/git-doings.ts";
import { locateReports } from "../io/locate-report.ts";
import { readReport } from "../io/read-report.ts";
import { copySample } from "../io/sample.ts";
import { removeLeftLock } from "../io/save-lock.ts";
import { terminalDrawing } from "../io/terminal-drawing.ts";
import { printable } from "../model/text/printable.ts";
import { Effects } from "../session/effects/effects.ts";
import { asRead } from "../session/effects/report-file.ts";
import { REPOSITORY_AHEAD } from "../session/repository.ts";
import { startSession } from "../session/start.ts";
import type { Size, State } from "../session/state.ts";
import { createStore, type Store } from "../session/store.ts";
import { loadMarkdown } from "../ui/use-markdown.ts";
import { chooseReport, offerSample } from "./choose.tsx";
import { CommandError } from "./command-error.ts";
import { TerminalGuard } from "./guard-terminal.ts";
import { JobControl } from "./job-control.ts";
import { Keyboard } from "./keyboard.ts";
import { MistakeBoundary } from "./mistake-boundary.tsx";
import { describeNone, shownPath } from "./read-report.ts";
import { SCREEN_OPTIONS } from "./screen-options.ts";
import { copyToTerminal, keepModes, Screen } from "./terminal.ts";
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
  const [result, reportPy, doings] = await Promise.all([
    readReport(path),
    readReportPy(path),
    readGitDoings(path),
  ]);
  if (!result.ok) throw new CommandError(result.message);
  const shown = printable(sample ? "sample" : shownPath(path));
  const state = startSession({
    path,
    shown,
    file: asRead(result, doings),
    reportPy,
    atUsualPlace,
    sample,
    size: windowSize(),
    drawing: terminalDrawing(process.env),
  });
  return sample ? state : { ...state, repository: REPOSITORY_AHEAD };
}

// A pseudo terminal may say it has no size at all.
function windowSize(): Size {
  const { columns, rows } = process.stdout;
  return { columns: columns || 80, rows: rows || 24 };
}

async function show(state: State): Promise<number> {
  let instance: Instance | null = null;
  const effects = new Effects({
    quit: () => guard.quit(),
    suspend: () => void jobs.suspend(),
    lend: (task) => screen.lend(() => keepModes(task)),
    copy: copyToTerminal,
    send: (sequence) => screen.send(sequence),
  });
  const store = createStore(state, effects.run);
  const lookAgain = () => {
    effects.run({ type: "read" }, store);
    // An image may have been added, or git told of one, in another window.
    effects.run({ type: "look-around" }, store);
  };
  const keyboard = new Keyboard(process.stdin, {
    // A change that the system did not tell of is seen when somebody looks.
    onFocus: (inFront) => inFront && lookAgain(),
    onGone: () => guard.gone(),
  });
  const screen = new Screen(keyboard, () => store.dispatch({ type: "terminal-back" }));
  const guard = new TerminalGuard(
    () => effects.keepDraftsNow(store),
    () => screen.giveBack(() => instance?.unmount()),
  );
  const jobs = new JobControl(screen, lookAgain);
  screen.take();
  instance = draw(store, screen, keyboard, guard);
  const resized = () => store.dispatch({ type: "resized", size: windowSize() });
  process.stdout.on("resize", resized);
  const following = followFile(instance, store, effects);
  following.catch(guard.mistake);
  await guard.left;
  process.stdout.off("resize", resized);
  const ended = following.then((stop) => stop()).then(() => effects.settled());
  await ended.catch(guard.mistake);
  return guard.end();
}

function draw(store: Store, screen: Screen, keyboard: Keyboard, guard: TerminalGuard): Instance {
  const app = (
    <MistakeBoundary onMistake={guard.mistake}>
      <App store={store} suspender={screen.suspender} />
    </MistakeBoundary>
  );
  const instance = render(app, { ...SCREEN_OPTIONS, stdin: keyboard as unknown as NodeJS.ReadStream });
  instance.waitUntilExit().then(() => guard.quit(), guard.mistake);
  return instance;
}

/** What the first frame does not need: following the file, what is around it, settings, the Markdown parser. */
async function followFile(instance: Instance, store: Store, effects: Effects): Promise<() => Promise<void>> {
  await instance.waitUntilRenderFlush();
  const stopKeeping = effects.keepDrafts(store);
  const stopWatching = await effects.watch(store);
  effects.findDrafts(store);
  effects.run({ type: "look-around" }, store);
  const stopReading = followRepository(store, effects);
  void removeLeftLock(store.state().file.path);
  void loadMarkdown();
  void import("../io/settings.ts").then(({ loadSettings }) => {
    store.dispatch({ type: "settings", settings: loadSettings(), complaints: [] });
  });
  return async () => {
    stopKeeping();
    stopReading();
    await stopWatching();
  };
}

/** How long the start has the processor to itself. */
const REPOSITORY_MS = 300;

/** Reads the repository once the start is over; the sample is in none. Gives how to call that off. */
function followRepository(store: Store, effects: Effects): () => void {
  if (store.state().file.sample) return () => {};
  const timer = setTimeout(() => effects.followRepository(store), REPOSITORY_MS).unref();
  return () => clearTimeout(timer);
}
