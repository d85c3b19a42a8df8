import { type Instance, render } from "ink";
import { App } from "../app.tsx";
import { locateReports } from "../io/locate-report.ts";
import { copySample } from "../io/sample.ts";
import { removeLeftLock } from "../io/save-lock.ts";
import { limitStyles } from "../io/terminal-colours.ts";
import { printable } from "../model/text/printable.ts";
import { Effects } from "../session/effects/effects.ts";
import { PlaceKeeping } from "../session/effects/places.ts";
import type { State } from "../session/state.ts";
import { createStore, type Store } from "../session/store.ts";
import { type Gesture, Pointer } from "../ui/pointer.tsx";
import { loadMarkdown } from "../ui/use-markdown.ts";
import { AskedBackground } from "./asked-background.ts";
import { backgroundQuestion } from "./background-reply.ts";
import { chooseReport, offerSample } from "./choose.tsx";
import { CommandError } from "./command-error.ts";
import { colours, type Found, firstState, windowSize } from "./first-state.ts";
import { TerminalGuard } from "./guard-terminal.ts";
import { JobControl } from "./job-control.ts";
import { Keyboard } from "./keyboard.ts";
import { MistakeBoundary } from "./mistake-boundary.tsx";
import type { MouseDoing } from "./mouse-sequences.ts";
import { ownSettings } from "./own-settings.ts";
import { describeNone } from "./read-report.ts";
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

/** Opens a report full-screen and stays until the user leaves; gives the exit code. */
export async function open(options: OpenOptions, write: Write): Promise<number> {
  limitStyles(process.env, colours());
  const found = await findOrAsk(options);
  if (!found) return 0;
  const { settings, complaints } = ownSettings();
  const state = await firstState(found, settings);
  const code = await show(state, complaints);
  if (found.sample)
    write.out(`Your copy of the sample stays; open it again by its name:\n${printable(found.path)}`);
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
      if (!sample && !(await offerSample(describeNone(located)))) return null;
      return { path: await copySample(packageRoot), atUsualPlace: true, sample: true };
  }
}

/** `complaints`: what is wrong with the settings. */
async function show(state: State, complaints: readonly string[]): Promise<number> {
  let instance: Instance | null = null;
  const effects = new Effects({
    quit: () => guard.quit(),
    suspend: () => void jobs.suspend(),
    lend: (task) => screen.lend(() => keepModes(task)),
    copy: copyToTerminal,
    send: (sequence) => screen.send(sequence),
  });
  const store = createStore(state, effects.run);
  const { settings } = state;
  store.dispatch({ type: "settings", settings, complaints, time: Date.now() });
  const places = new PlaceKeeping(store);
  const lookAgain = () => {
    effects.run({ type: "read" }, store);
    // An image may have been added, or git told of one, in another window.
    effects.run({ type: "look-around" }, store);
  };
  const question = backgroundQuestion(process.env, colours());
  const background = new AskedBackground(question, (background) =>
    store.dispatch({ type: "background", background }),
  );
  const keyboard = new Keyboard(process.stdin, {
    // A change that the system did not tell of is seen when somebody looks.
    onFocus: (inFront) => inFront && lookAgain(),
    onBackground: background.hear,
    onMouse: ({ doing, x, y }) => {
      const gesture = gestureOf(doing);
      if (gesture) pointer.give(gesture, { x, y });
    },
    onGone: () => guard.gone(),
  });
  const pointer = new Pointer();
  const screen = new Screen(keyboard, () => {
    store.dispatch({ type: "terminal-back" });
    background.ask();
  });
  const guard = new TerminalGuard(
    () => {
      const words = effects.keepDraftsNow(store);
      places.keepNow();
      return words;
    },
    () => screen.giveBack(() => instance?.unmount()),
  );
  const jobs = new JobControl(screen, lookAgain);
  screen.take();
  const hearMouse = () => screen.hearMouse(store.state().settings.mouse);
  hearMouse();
  store.subscribe(hearMouse);
  background.ask();
  const left = await Promise.race([guard.left.then(() => true), background.soon().then(() => false)]);
  if (left) return guard.end();
  instance = draw(store, screen, keyboard, guard, pointer);
  const resized = () => store.dispatch({ type: "resized", size: windowSize() });
  process.stdout.on("resize", resized);
  const stopPlaces = places.follow();
  const following = followFile(instance, store, effects);
  following.catch(guard.mistake);
  await guard.left;
  process.stdout.off("resize", resized);
  const ended = following.then((stop) => stop()).then(() => effects.settled());
  await ended.catch(guard.mistake);
  stopPlaces();
  const code = guard.end();
  if (code === MISTAKE) places.forget();
  return code;
}

/** The exit code of an app that has failed. */
const MISTAKE = 2;

/** The lines that one notch of the wheel is. */
const NOTCH = 3;

function gestureOf(doing: MouseDoing): Gesture | null {
  if (doing.kind === "wheel") return { kind: "wheel", lines: doing.direction * NOTCH };
  return doing.kind === "release" ? null : doing;
}

function draw(
  store: Store,
  screen: Screen,
  keyboard: Keyboard,
  guard: TerminalGuard,
  pointer: Pointer,
): Instance {
  const app = (
    <MistakeBoundary onMistake={guard.mistake}>
      <App store={store} suspender={screen.suspender} pointer={pointer} />
    </MistakeBoundary>
  );
  const instance = render(app, { ...SCREEN_OPTIONS, stdin: keyboard as unknown as NodeJS.ReadStream });
  instance.waitUntilExit().then(() => guard.quit(), guard.mistake);
  return instance;
}

/** What the first frame does not need: following the file, what is around it, the Markdown parser. */
async function followFile(instance: Instance, store: Store, effects: Effects): Promise<() => Promise<void>> {
  await instance.waitUntilRenderFlush();
  const stopKeeping = effects.keepDrafts(store);
  const stopWatching = await effects.watch(store);
  effects.findDrafts(store);
  effects.run({ type: "look-around" }, store);
  const stopReading = followRepository(store, effects);
  void removeLeftLock(store.state().file.path);
  void loadMarkdown();
  // The hints come once, even for somebody who leaves in their midst.
  if (store.state().tour) effects.run({ type: "remember", settings: { toured: true } }, store);
  return async () => {
    stopKeeping();
    stopReading();
    await stopWatching();
  };
}

/** How long the start has the processor to itself. */
const REPOSITORY_MS = 300;

/** Reads the repository once the start is over. Gives how to call that off. */
function followRepository(store: Store, effects: Effects): () => void {
  const timer = setTimeout(() => effects.followRepository(store), REPOSITORY_MS).unref();
  return () => clearTimeout(timer);
}
