import { DraftFolder } from "../io/drafts.ts";
import type { FoundDraft } from "../io/drafts-list.ts";
import { countWords } from "../model/official/python-text.ts";
import { countedWords } from "../model/text/counted-words.ts";
import { printable } from "../model/text/printable.ts";
import { dateOf, timeOfDay } from "../model/text/time.ts";
import { CommandError } from "./command-error.ts";
import { shownPath } from "./read-report.ts";
import type { Write } from "./write.ts";

/** Where the text of a draft goes, exactly as it is unless a person reads it there. */
export interface TextOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const USAGE = "it is drafts, drafts NAME, or drafts discard NAME";

/** Lists the drafts of all reports, prints one, or deletes one; gives the exit code: 1 when some could not be read. */
export async function drafts(
  args: readonly string[],
  write: Write,
  output: TextOutput = process.stdout,
  folder = new DraftFolder(),
): Promise<number> {
  const [first, second, ...others] = args;
  if (first === undefined) return list(folder, write);
  if (first === "discard") {
    if (second === undefined || others.length > 0)
      throw new CommandError(`drafts discard takes one name; ${USAGE}.`);
    return discard(await find(folder, second), folder, write);
  }
  if (second !== undefined) throw new CommandError(`drafts takes one name; ${USAGE}.`);
  print(await find(folder, first), output);
  return 0;
}

async function list(folder: DraftFolder, write: Write): Promise<number> {
  const { drafts, unreadable } = await folder.list();
  for (const draft of drafts) write.out(describe(draft));
  if (drafts.length > 0)
    write.out("report-tui drafts NAME prints a draft; report-tui drafts discard NAME deletes it.");
  else if (unreadable.length === 0) write.out("No drafts are kept.");
  for (const path of unreadable)
    write.error(`${printable(path)} cannot be read as a draft; it was left as it is.`);
  return unreadable.length > 0 ? 1 : 0;
}

async function discard(draft: FoundDraft, folder: DraftFolder, write: Write): Promise<number> {
  if (draft.live)
    throw new CommandError(
      `${printable(draft.name)} is being written at this moment; leave it there, in the app.`,
    );
  if (!(await folder.drop(draft.name)))
    throw new CommandError(`${printable(draft.path)} could not be deleted; check your permissions.`);
  write.out(`Deleted ${printable(draft.name)}: ${subjectOf(draft)}, ${sizeOf(draft)}.`);
  return 0;
}

async function find(folder: DraftFolder, name: string): Promise<FoundDraft> {
  const { drafts } = await folder.list();
  const draft = drafts.find((each) => each.name === name);
  if (draft) return draft;
  throw new CommandError(`There is no draft ${printable(name)}; report-tui drafts lists them.`);
}

function print({ text }: FoundDraft, output: TextOutput): void {
  if (!output.isTTY) output.write(text);
  else
    output.write(
      `${text
        .split(/\r\n|\r|\n/)
        .map(printable)
        .join("\n")}\n`,
    );
}

function describe(draft: FoundDraft): string {
  const details = [sizeOf(draft)];
  if (draft.branch !== null) details.push(`on ${printable(draft.branch)}`);
  if (draft.live) details.push("being written now");
  if (draft.left) details.push("left on purpose");
  return `${dateOf(draft.time)} ${timeOfDay(draft.time)}  ${subjectOf(draft)}: ${details.join(", ")}\n  ${printable(draft.name)}`;
}

function subjectOf({ file, question }: FoundDraft): string {
  return `${partOf(question)} of ${printable(shownPath(file))}`;
}

function partOf(question: FoundDraft["question"]): string {
  if (question === null) return "the whole report";
  const part = question.number === null ? "an answer without a number" : `Question ${question.number}`;
  return question.turn === 0 ? part : `${part} (number ${question.turn + 1} of that name)`;
}

function sizeOf({ text }: FoundDraft): string {
  return countedWords(countWords(text));
}
