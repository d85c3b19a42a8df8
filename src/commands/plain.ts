import { removeLeftLock } from "../io/save-lock.ts";
import { printable } from "../model/text/printable.ts";
import { greeting } from "../plain/standing.ts";
import { quit } from "../session/commands/screens.ts";
import { Effects } from "../session/effects/effects.ts";
import type { Effect } from "../session/message.ts";
import type { State } from "../session/state.ts";
import { createStore, type Store } from "../session/store.ts";
import { findToOpen, type OpenOptions, tellWhereSampleIs } from "./find-to-open.ts";
import { TerminalGuard } from "./guard-terminal.ts";
import { Conversation } from "./plain-conversation.ts";
import { PlainLines } from "./plain-lines.ts";
import { askingBy, openSession } from "./plain-report.ts";
import { keepModes } from "./terminal.ts";
import type { Write } from "./write.ts";

/** Opens a report line by line, without a screen, and stays until the user leaves or no more lines come; gives the exit code. */
export async function plain(options: OpenOptions, write: Write): Promise<number> {
  const lines = new PlainLines();
  try {
    const found = await findToOpen(options, askingBy(lines));
    if (!found) return 0;
    const { state, complaints } = await openSession(found);
    lines.say(complaints.map(printable));
    const code = await converse(state, lines);
    tellWhereSampleIs(found, write);
    return code;
  } finally {
    lines.close();
  }
}

async function converse(state: State, lines: PlainLines): Promise<number> {
  const effects = new Effects({
    quit: () => guard.quit(),
    suspend: () => {},
    lend: (task) => lines.lend(() => keepModes(task)),
    copy: () => {},
    send: () => {},
  });
  const store = createStore(state, (effect, store) => run(effects, effect, store, lines));
  const guard = new TerminalGuard(
    () => effects.keepDraftsNow(store),
    () => lines.close(),
  );
  process.stdin.on("error", guard.gone);
  const following = follow(store, effects, lines, () => guard.quit());
  following.catch(guard.mistake);
  await guard.left;
  const ended = following.then((stop) => stop()).then(() => effects.settled());
  await ended.catch(guard.mistake);
  return guard.end();
}

// An editor in a pipe would read the lines that are meant for us.
function run(effects: Effects, effect: Effect, store: Store, { interactive }: PlainLines): void {
  const message = "Another editor needs a terminal; type answer instead.";
  const end = { kind: "not-started", message } as const;
  if (effect.type !== "edit-outside" || interactive) effects.run(effect, store);
  else store.dispatch({ type: "outside-ended", end, time: Date.now() });
}

/** Follows the file, says where it stands once all around it is known, and begins to take lines; gives how to stop. */
async function follow(
  store: Store,
  effects: Effects,
  lines: PlainLines,
  leave: () => void,
): Promise<() => Promise<void>> {
  lines.onInterrupt = leave;
  const stopKeeping = effects.keepDrafts(store);
  const stopWatching = await effects.watch(store);
  effects.run({ type: "look-around" }, store);
  await known(store, lines.closed);
  const conversation = new Conversation(store, lines, leave);
  if (!lines.closed.aborted) {
    lines.say(greeting(store.state()));
    await effects.findDrafts(store);
  }
  lines.onInterrupt = () => interrupt(store, leave);
  const stopTelling = conversation.begin();
  effects.followRepository(store);
  void removeLeftLock(store.state().file.path);
  return async () => {
    stopTelling();
    stopKeeping();
    await stopWatching();
  };
}

// Whoever presses it again, while it is asked whether to leave, means it; what is not saved is kept.
function interrupt(store: Store, leave: () => void): void {
  if (store.state().dialog?.kind === "quit-unsaved") leave();
  else store.dispatch({ type: "said", act: quit });
}

const KNOWN_MS = 2_000;

// What the problems are depends on the files around the report.
function known(store: Store, closed: AbortSignal): Promise<void> {
  if (closed.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(), KNOWN_MS);
    const stop = store.subscribe(() => store.state().figures !== null && end());
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    closed.addEventListener("abort", end, { once: true });
  });
}
