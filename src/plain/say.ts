import { isUnsaved, type State } from "../session/state.ts";
import { askedOf } from "./asked.ts";
import { type Asked, describeOptions } from "./choice.ts";
import { heard, inWords, sentence } from "./heard.ts";
import { changedStanding } from "./standing.ts";
import { ENDS, writtenName } from "./writing.ts";

const MOST_LINES = 8;

/** What there is to say of a change: what happened, what the numbers are now, and what is asked; each once. Nothing for most. */
export function say(before: State, after: State): string[] {
  if (before === after) return [];
  const happened = [...newsOf(before, after), ...offered(before, after)];
  const written = isUnsaved(before) && !isUnsaved(after) && after.file.phase === "idle";
  const standing = changedStanding(before.reading, after.reading);
  const said = [
    ...happened,
    ...(standing === "" ? [] : [standing]),
    ...(written ? ["Saved."] : []),
    ...asking(before, after),
  ];
  return said.flatMap(heard);
}

/** The new lines of the session's log, the oldest first, and the sentence above the footer where it says more. */
function newsOf(before: State, after: State): string[] {
  const known = new Set(before.activity);
  const fresh = after.activity.filter((line) => !known.has(line)).toReversed();
  const lines = fresh.map(({ text }) => text);
  const notice = noticeOf(before, after, lines);
  const own = notice === null ? lines : lines.filter((line) => !saysAll(notice, line));
  const rest = own.length - MOST_LINES;
  const shown = rest > 1 ? [...own.slice(0, MOST_LINES), `and ${rest} more changes`] : own;
  return [...shown, ...(notice === null ? [] : [notice])].map((line) => sentence(inWords(line)));
}

function noticeOf(
  { notice: was }: State,
  { notice, putBack }: State,
  lines: readonly string[],
): string | null {
  if (!notice || notice.id === was?.id) return null;
  // It tells again, in one line, what the log tells; what can be put back is said in words of its own.
  const again = notice.tone === "info" && lines.length > 0;
  const offer = putBack !== null && notice.text.endsWith(putBack.what);
  return again || offer || lines.includes(notice.text) ? null : notice.text;
}

function saysAll(notice: string, line: string): boolean {
  return notice.toLowerCase().includes(line.replace(/^you:? /, "").toLowerCase());
}

function offered({ putBack: was }: State, { putBack }: State): string[] {
  if (!putBack || putBack === was) return [];
  return putBack.kind === "stale"
    ? ["Type put back to bring yours back, or leave it."]
    : [`Merged with what was saved elsewhere. Type put back to take it out: ${putBack.what}.`];
}

function asking(before: State, after: State): string[] {
  const [was, asked] = [askedOf(before), askedOf(after)];
  if (asked) return was && isSame(was, asked) ? [] : [...asked.lines, ...describeOptions(asked)];
  const name = writtenName(after);
  if (name === null || name === writtenName(before)) return [];
  return [ENDS];
}

function isSame(one: Asked, other: Asked): boolean {
  const shown = (asked: Asked) => [...asked.lines, ...describeOptions(asked)].join("\n");
  return shown(one) === shown(other);
}
