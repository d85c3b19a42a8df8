import { printable } from "../text/printable.ts";
import type { GitDoings } from "./git-doings.ts";

/**
 * What git did between two looks, in words ("git checkout: now on feature"); null when it did nothing that changes files, as a commit.
 * Of several things in a row it names the last, and always the branch when that is another one.
 */
export function describeGitEvent(before: GitDoings, after: GitDoings): string | null {
  const doing = startOf(before, after) ?? moveOf(before, after) ?? stashOf(before, after);
  const isRenamed = /^Branch: renamed /.test(after.head?.message ?? "");
  const isElsewhere = before.branch !== after.branch && !isRenamed;
  if (!isElsewhere && doing !== "checkout") return doing && `git ${doing}`;
  return `git ${doing ?? "checkout"}: now ${placeOf(after)}`;
}

function startOf(before: GitDoings, { running }: GitDoings): string | null {
  return running !== null && running !== before.running ? `${running}, not finished` : null;
}

/** The words git begins its log lines with that mean that files may have changed. */
const COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/^checkout:/, "checkout"],
  [/^(?:initial )?pull\b/, "pull"],
  [/^rebase\b.{0,20}\(abort\)/, "rebase --abort"],
  [/^rebase\b/, "rebase"],
  [/^reset:/, "reset"],
  [/^cherry-pick\b/, "cherry-pick"],
  [/^revert\b/, "revert"],
  [/^am\b/, "am"],
];

function moveOf(before: GitDoings, after: GitDoings): string | null {
  const { head } = after;
  if (!head || head.id === before.head?.id) return null;
  const { message, commit } = head;
  if (message.startsWith("commit") || message.startsWith("clone") || message.startsWith("Branch: "))
    return null;
  if (message.startsWith("merge "))
    return `merge of ${shown(message.slice("merge ".length).split(":", 1)[0]!)}`;
  const command = COMMANDS.find(([pattern]) => pattern.test(message))?.[1];
  if (command === "reset" && before.running !== null && after.running === null)
    return `${before.running} --abort`;
  // A stash resets the files to where HEAD is.
  if (command === "reset" && stashOf(before, after) !== null) return null;
  if (command) return command;
  const isSame = commit === before.head?.commit || before.branch !== after.branch;
  return isSame ? null : `moved ${placeName(after)} to ${short(commit)}`;
}

function stashOf(before: GitDoings, after: GitDoings): string | null {
  if (before.stash?.id === after.stash?.id) return null;
  return (after.stash?.length ?? 0) > (before.stash?.length ?? 0) ? "stash" : "stash pop";
}

function placeOf({ branch, head }: GitDoings): string {
  return branch === null ? `at ${short(head?.commit ?? "")}` : `on ${shown(branch)}`;
}

function placeName({ branch }: GitDoings): string {
  return branch === null ? "HEAD" : shown(branch);
}

function short(commit: string): string {
  return commit.slice(0, 7) || "another commit";
}

const LONGEST_NAME = 60;

function shown(name: string): string {
  return printable(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);
}
