import { type Instance, render } from "ink";
import { App } from "../app.tsx";
import { Effects } from "../session/effects/effects.ts";
import { PlaceKeeping } from "../session/effects/places.ts";
import type { State } from "../session/state.ts";
import { createStore, type Store } from "../session/store.ts";
import { type Gesture, Pointer } from "../ui/pointer.tsx";
import { followFile } from "./after-first-frame.ts";
import type { AskedBackground } from "./asked-background.ts";
import { windowSize } from "./first-state.ts";
import { TerminalGuard } from "./guard-terminal.ts";
import { JobControl } from "./job-control.ts";
import { Keyboard } from "./keyboard.ts";
import { MistakeBoundary } from "./mistake-boundary.tsx";
import type { MouseDoing, MouseReport } from "./mouse-sequences.ts";
import { SCREEN_OPTIONS } from "./screen-options.ts";
import { copyToTerminal, keepModes, Screen } from "./terminal.ts";

/** The exit code of an app that has failed. */
const MISTAKE = 2;

/** The lines that one notch of the wheel is. */
const NOTCH = 3;

/** A session and the terminal it is shown on, from the first frame to the last. */
export class AppOnScreen {
  private instance: Instance | null = null;
  private readonly effects = new Effects({
    quit: () => this.guard.quit(),
    suspend: () => void this.jobs.suspend(),
    lend: (task) => this.screen.lend(() => keepModes(task)),
    copy: copyToTerminal,
    send: (sequence) => this.screen.send(sequence),
  });
  private readonly store: Store;
  private readonly places: PlaceKeeping;
  private readonly pointer = new Pointer();
  private readonly keyboard: Keyboard;
  private readonly screen: Screen;
  private readonly guard: TerminalGuard;
  private readonly jobs: JobControl;

  /**
   * `complaints`: what is wrong with the settings; `background`: what was asked ahead. Nothing is shown or taken yet, but the keyboard
   * listens.
   */
  constructor(
    state: State,
    complaints: readonly string[],
    private readonly background: AskedBackground,
  ) {
    background.onAnswer((told) => this.store.dispatch({ type: "background", background: told }));
    this.store = createStore(state, this.effects.run);
    this.store.dispatch({ type: "settings", settings: state.settings, complaints, time: Date.now() });
    this.places = new PlaceKeeping(this.store);
    this.keyboard = new Keyboard(process.stdin, {
      // A change that the system did not tell of is seen when somebody looks.
      onFocus: (inFront) => inFront && this.lookAgain(),
      onBackground: this.background.hear,
      onMouse: (report) => this.takeMouse(report),
      onGone: () => this.guard.gone(),
    });
    this.screen = new Screen(this.keyboard, () => {
      this.store.dispatch({ type: "terminal-back" });
      this.background.ask();
    });
    this.guard = new TerminalGuard(
      () => this.keepNow(),
      () => this.screen.giveBack(() => this.instance?.unmount()),
    );
    this.jobs = new JobControl(this.screen, () => this.lookAgain());
  }

  /** Shows the app until the user leaves; gives the exit code. */
  async run(): Promise<number> {
    try {
      return await this.show();
    } catch (error) {
      // Not even the first frame could be drawn.
      this.guard.mistake(error);
      return this.guard.end();
    }
  }

  private async show(): Promise<number> {
    this.takeTerminal();
    const { guard } = this;
    const left = await Promise.race([guard.left.then(() => true), this.background.soon().then(() => false)]);
    if (left) return guard.end();
    const instance = this.draw();
    const resized = () => this.store.dispatch({ type: "resized", size: windowSize() });
    process.stdout.on("resize", resized);
    const stopPlaces = this.places.follow();
    const following = instance.waitUntilRenderFlush().then(() => followFile(this.store, this.effects));
    following.catch(guard.mistake);
    await guard.left;
    process.stdout.off("resize", resized);
    const ended = following.then((stop) => stop()).then(() => this.effects.settled());
    await ended.catch(guard.mistake);
    stopPlaces();
    const code = guard.end();
    if (code === MISTAKE) this.places.forget();
    return code;
  }

  private takeTerminal(): void {
    this.screen.take();
    const hearMouse = () => this.screen.hearMouse(this.store.state().settings.mouse);
    hearMouse();
    this.store.subscribe(hearMouse);
  }

  private draw(): Instance {
    const app = (
      <MistakeBoundary onMistake={this.guard.mistake}>
        <App store={this.store} suspender={this.screen.suspender} pointer={this.pointer} />
      </MistakeBoundary>
    );
    const stdin = this.keyboard as unknown as NodeJS.ReadStream;
    this.instance = render(app, { ...SCREEN_OPTIONS, stdin });
    this.instance.waitUntilExit().then(() => this.guard.quit(), this.guard.mistake);
    return this.instance;
  }

  private lookAgain(): void {
    this.effects.run({ type: "read" }, this.store);
    // An image may have been added, or git told of one, in another window.
    this.effects.run({ type: "look-around" }, this.store);
  }

  private keepNow(): string[] {
    const words = this.effects.keepDraftsNow(this.store);
    this.places.keepNow();
    return words;
  }

  private takeMouse({ doing, x, y }: MouseReport): void {
    const gesture = gestureOf(doing);
    if (gesture) this.pointer.give(gesture, { x, y });
  }
}

function gestureOf(doing: MouseDoing): Gesture | null {
  if (doing.kind === "wheel") return { kind: "wheel", lines: doing.direction * NOTCH };
  return doing.kind === "release" ? null : doing;
}
