import { quit } from "../session/commands/screens.ts";
import type { State } from "../session/state.ts";
import { askedOf } from "./asked.ts";
import { type Asked, describeOptions, optionFor } from "./choice.ts";
import { commandsFor, PLAIN_COMMANDS, type PlainCommand } from "./commands.ts";
import { heard } from "./heard.ts";
import { act, andThen, give, type Reply, tell } from "./reply.ts";
import { writeLine, writtenName } from "./writing.ts";

/** What a typed line leads to: the answer to what is asked, a line of the text being written, or a command. `time` is in milliseconds since 1970. */
export function answer(state: State, line: string, time: number): Reply {
  // Whoever goes on does not want to leave any more.
  const now = state.quitting ? { ...state, quitting: false } : state;
  const { said, step } = reply(now, line, time);
  return { said: said.flatMap(heard), step };
}

function reply(state: State, line: string, time: number): Reply {
  const asked = askedOf(state);
  if (asked) return replyToAsked(state, asked, line, time);
  return writtenName(state) === null ? runCommand(state, line, time) : writeLine(state, line, time);
}

function replyToAsked(state: State, asked: Asked, line: string, time: number): Reply {
  // What is typed on in an answer is meant for that, unless it is one of the words asked for.
  const writing = state.dialog === null && state.editing !== null && asked.other !== null;
  const option = optionFor(asked, line, writing || state.copyTo !== null);
  if (option) return option.run(state, time);
  if (!writing) {
    const typed = line.trim().toLowerCase();
    if (typed === "") return tell(state);
    if (typed === "again" || typed === "help") return tell(state, ...asked.lines, ...describeOptions(asked));
    if (typed === "quit") return act(quit(state));
    if (state.drafts?.open && !state.dialog && !state.deciding && understood(line).length === 1) {
      const closed = give(state, "drafts.later", time);
      const { said, step } = runCommand(closed.state, line, time);
      return { said, step: andThen(closed, () => step) };
    }
  }
  return (
    asked.other?.(state, line, time) ??
    tell(state, `Not one of the choices: ${line.trim()}`, ...describeOptions(asked))
  );
}

function runCommand(state: State, line: string, time: number): Reply {
  const typed = line.trim();
  if (typed === "") return tell(state);
  const found = understood(line);
  const [only] = found;
  if (only && found.length === 1) return only.command.run(state, only.words, time);
  if (found.length === 0) {
    const meant = /^\d{1,6}$/.test(typed)
      ? `open ${typed} reads question ${typed}.`
      : "Type help to hear them.";
    return tell(state, `Not a command: ${typed}. ${meant}`);
  }
  return tell(state, `Which one: ${found.map(({ command }) => command.name).join(", ")}?`);
}

/** What a line can mean: a command, and the words behind it. */
interface Understood {
  readonly command: PlainCommand;
  readonly words: string;
}

function understood(line: string): Understood[] {
  const typed = line.trim();
  const lower = typed.toLowerCase();
  const two = PLAIN_COMMANDS.find(
    ({ name }) => name.includes(" ") && (lower === name || lower.startsWith(`${name} `)),
  );
  if (two) return [{ command: two, words: typed.slice(two.name.length).trim() }];
  const [first = ""] = typed.split(/\s/, 1);
  return commandsFor(first).map((command) => ({ command, words: typed.slice(first.length).trim() }));
}

/** Whether a line asks for what is not known yet, as the repository is still being read. */
export function waitsForRepository(state: State, line: string): boolean {
  const { phase, reading } = state.repository;
  if (phase !== "reading" || reading || askedOf(state) || writtenName(state) !== null) return false;
  const [only, ...others] = understood(line);
  return only !== undefined && others.length === 0 && (only.command.ofRepository?.(only.words) ?? false);
}

/** What stands before what is typed: it says whom a line goes to. */
export function ask(state: State): string {
  const asked = askedOf(state);
  if (asked) {
    const { length } = asked.options;
    return length === 1 ? "1? " : `1 to ${length}? `;
  }
  const name = writtenName(state);
  return name === null ? "> " : `${name}: `;
}
