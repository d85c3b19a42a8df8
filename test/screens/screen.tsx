import { render } from "ink-testing-library";
import { afterEach } from "vitest";
import { App } from "../../src/app.tsx";
import type { Message } from "../../src/session/message.ts";
import type { Size, State } from "../../src/session/state.ts";
import { createStore } from "../../src/session/store.ts";
import { type Gesture, Pointer } from "../../src/ui/pointer.tsx";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "../session/session.ts";
import { keyBytes } from "../stories/keys.ts";

const windows: { unmount: () => void }[] = [];
afterEach(() => {
  for (const { unmount } of windows.splice(0)) unmount();
});

/** What a state looks like: the lines of the window. */
export function linesOf(state: State): string[] {
  return show(state).lines();
}

/** The same as one text, for what must be somewhere on the screen. */
export function screenOf({ state }: Session): string {
  return linesOf(state).join("\n");
}

/** A window one can press keys in; nothing it asks of the world is done. */
export function show(state: State) {
  const store = createStore(state, () => {});
  const pointer = new Pointer();
  const { lastFrame, frames, stdin, unmount } = render(<App store={store} pointer={pointer} />);
  windows.push({ unmount });
  let mounted: Promise<unknown> | null = null;
  const write = async (bytes: string) => {
    mounted ??= drawn(frames);
    await mounted;
    stdin.write(bytes);
    if (bytes.endsWith("\x1b")) await new Promise((resolve) => setTimeout(resolve, ESCAPE_MS));
    await drawn(frames);
  };
  return {
    state: store.state,
    dispatch: (message: Message) => store.dispatch(message),
    lines: () => (lastFrame() ?? "").split("\n"),
    text: () => lastFrame() ?? "",
    /** Presses keys as a terminal sends them, each drawn before the next. */
    press: async (...keys: string[]) => {
      for (const key of keys) await write(keyBytes(key));
    },
    send: write,
    /** Does something with the mouse in a cell, once what is on the screen has been drawn. */
    point: async (gesture: Gesture, x: number, y: number) => {
      mounted ??= drawn(frames);
      await mounted;
      pointer.give(gesture, { x, y });
      await drawn(frames);
    },
  };
}

/** Ink holds a lone escape back for 20 ms: a sequence might follow. */
const ESCAPE_MS = 30;

/** React draws in the turn of a key, and what that finds out (how far one can scroll) in one of the next. */
const QUIET_TURNS = 5;

/** Waits until nothing has been drawn for some turns of the event loop. */
async function drawn(frames: readonly string[]): Promise<void> {
  for (let quiet = 0, before = frames.length; quiet < QUIET_TURNS; quiet++) {
    await new Promise((turn) => setImmediate(turn));
    if (frames.length > before) quiet = -1;
    before = frames.length;
  }
}

/** A window of that size with a report in the 2026 template's shape, or any other text. */
export function sized(columns: number, rows: number, text = buildReport()): Session {
  const size: Size = { columns, rows };
  return open(text, { size });
}
