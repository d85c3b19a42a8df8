import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { Commit, History, Remote } from "../../model/repository/history.ts";
import { LOG_ALONE } from "../log-alone.ts";
import { runGit, runGitFor } from "../run-git.ts";
import { remoteAt } from "./remote-address.ts";

const MOST_COMMITS = 5000;
const MOST_BRANCHES = 500;
const MOST_REMOTES = 20;
const PATIENCE_MS = 10_000;

/** A commit is an empty field, these, and its files; a name is never empty. */
const FIELDS = ["%an", "%ae", "%at", "%P", "%s"];
/** The same with names as `.mailmap` has them. */
const MAPPED = ["%aN", "%aE", ...FIELDS.slice(2)];

/** `showRoot`: without it the files of the first commit could be left out. */
const LOG = [
  "-c",
  "log.showRoot=true",
  "-c",
  "mailmap.file=/dev/null",
  "log",
  "-z",
  `--max-count=${MOST_COMMITS + 1}`,
  "--name-only",
  "--no-renames",
  "--no-diff-merges",
  "--encoding=UTF-8",
  ...LOG_ALONE,
];

/** The commits last read, which stay as long as HEAD does. */
export interface Log {
  readonly head: string;
  readonly commits: readonly Commit[];
  readonly complete: boolean;
}

const NO_COMMITS: Log = { head: "", commits: [], complete: true };

/** Reads what git knows of one repository; the commits again only when HEAD has moved. */
export class HistoryReader {
  readonly #root: string;
  #log: Log;

  /** `log`: what another one last read of the same repository. */
  constructor(root: string, log: Log = NO_COMMITS) {
    this.#root = root;
    this.#log = log;
  }

  /** The commits last read. */
  get log(): Log {
    return this.#log;
  }

  /** Null where git does not answer. Only commits, trees, references and the configuration are read. */
  async read(): Promise<History | null> {
    const [shallow, head, branches, remotes, unpushed] = await Promise.all([
      runGit(this.#root, ["rev-parse", "--is-shallow-repository"]),
      runGit(this.#root, ["rev-parse", "--verify", "--quiet", "HEAD"]),
      readBranches(this.#root),
      readRemotes(this.#root),
      countUnpushed(this.#root),
    ]);
    if (shallow === null) return null;
    const log = head === null ? NO_COMMITS : await this.#readLog(head.trim());
    if (log === null) return null;
    const complete = log.complete && shallow.trim() === "false";
    return { commits: log.commits, complete, branches, remotes, unpushed };
  }

  async #readLog(head: string): Promise<Log | null> {
    if (head === this.#log.head) return this.#log;
    const output = await runGitFor(PATIENCE_MS, this.#root, [
      ...LOG,
      await logFormat(this.#root),
      head,
      "--",
    ]);
    if (output === null) return null;
    const commits = parseLog(output.text);
    // The last one was cut off in its middle.
    if (!output.whole) commits.pop();
    const complete = output.whole && commits.length <= MOST_COMMITS;
    this.#log = { head, commits: commits.slice(0, MOST_COMMITS), complete };
    return this.#log;
  }
}

async function logFormat(root: string): Promise<string> {
  const mailmap = await lstat(join(root, ".mailmap")).catch(() => null);
  // Git would wait for ever for a pipe of that name.
  const fields = mailmap?.isFile() ? MAPPED : FIELDS;
  return `--format=tformat:${fields.map((field) => `%x00${field}`).join("")}`;
}

/** The commits in what git prints for the format above. */
function parseLog(text: string): Commit[] {
  const parts = text.split("\0");
  const commits: Commit[] = [];
  let at = 0;
  while (parts[at] === "" && at + FIELDS.length < parts.length) {
    const [author, email, time, parents, subject] = parts.slice(at + 1, at + 1 + FIELDS.length) as Fields;
    at += 1 + FIELDS.length;
    const first = at;
    while (at < parts.length && parts[at] !== "") at++;
    // Git puts a line end before the first of them.
    const files = parts.slice(first, at).map((name, i) => (i === 0 ? name.replace(/^\n/, "") : name));
    const seconds = Number(time);
    commits.push({
      author,
      email,
      time: Number.isFinite(seconds) ? seconds * 1000 : 0,
      parents: parents === "" ? 0 : parents.split(" ").length,
      subject,
      files,
    });
  }
  return commits;
}

type Fields = [string, string, string, string, string];

async function readBranches(root: string): Promise<string[]> {
  // A symbolic one (`origin/HEAD`) is another name for one of the others.
  const format = "--format=%(symref)%00%(refname)";
  const count = `--count=${MOST_BRANCHES}`;
  const text = await runGit(root, ["for-each-ref", count, format, "refs/heads", "refs/remotes"]);
  return (text ?? "")
    .split("\n")
    .filter((line) => line.startsWith("\0"))
    .map((line) => line.replace(/^\0refs\/(?:heads|remotes)\//, ""));
}

/** Null before the first commit, and where git does not answer in time. */
async function countUnpushed(root: string): Promise<number | null> {
  const text = await runGit(root, ["rev-list", "--count", "HEAD", "--not", "--remotes", "--"]);
  return text !== null && /^\d+\s*$/.test(text) ? Number(text) : null;
}

async function readRemotes(root: string): Promise<Remote[]> {
  const asked = ["config", "--local", "--no-includes", "-z", "--get-regexp", "^remote\\..*\\.url$"];
  const entries = ((await runGit(root, asked)) ?? "").split("\0");
  const remotes = entries.flatMap((entry) => {
    const end = entry.indexOf("\n");
    return end === -1
      ? []
      : (remoteAt(entry.slice("remote.".length, end - ".url".length), entry.slice(end + 1)) ?? []);
  });
  return remotes.slice(0, MOST_REMOTES);
}
