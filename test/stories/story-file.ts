import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { firstDifference } from "./difference.ts";
import type { Patience } from "./watch.ts";

/** Text as UTF-8, or bytes as they are. */
export type Content = string | Uint8Array;

/** Where the report lies in its folder, whether the folder is a Git repository with the report committed, and what its reader has set. */
export interface StoryFileOptions {
  readonly name?: string;
  readonly git?: boolean;
  /** The settings file; of somebody who has seen the hints, if not said otherwise, and null for none. */
  readonly settings?: object | string | null;
}

/** Somebody who has started the program before. */
const KNOWS_IT = { toured: true };

/** A report in a temporary folder, seen and changed from outside the program; gone when the story is over. */
export class StoryFile {
  /** The folder the report is in, a team's checkout. */
  readonly folder: string;
  /** A home for the program that outlives its restarts within a story: settings, drafts. */
  readonly home: string;
  /** The report's path inside the folder. */
  readonly name: string;

  /** Lays out a report for the story that is running. */
  static of(content: Content, options: StoryFileOptions = {}): StoryFile {
    const { name = "reports/README.md", git = false, settings = KNOWS_IT } = options;
    const root = mkdtempSync(join(tmpdir(), "story-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
    const file = new StoryFile(root, name);
    file.put(name, content);
    if (settings !== null) file.set(settings);
    if (git) file.#initialise();
    return file;
  }

  private constructor(root: string, name: string) {
    this.folder = join(root, "checkout");
    this.home = join(root, "home");
    this.name = name;
    mkdirSync(this.home);
  }

  /** The report's full path. */
  get path(): string {
    return join(this.folder, this.name);
  }

  /** What is on disk now. */
  bytes(): Buffer {
    return readFileSync(this.path);
  }

  /** What is on disk now, as text. */
  text(): string {
    return this.bytes().toString();
  }

  /** Where the program that runs at home here has its settings. */
  get settingsPath(): string {
    return join(this.home, ".config/report-tui/config.json");
  }

  /** Writes the settings file, as JSON or as it stands. */
  set(settings: object | string): void {
    mkdirSync(dirname(this.settingsPath), { recursive: true });
    writeFileSync(this.settingsPath, typeof settings === "string" ? settings : JSON.stringify(settings));
  }

  /** Somebody is in no report yet, as far as the program remembers. */
  forgetPlaces(): void {
    rmSync(join(this.home, ".local/state/report-tui/places"), { recursive: true, force: true });
  }

  /** Writes any file of the folder, a figure or a workflow. */
  put(name: string, content: Content): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Someone else saves in place, as simple editors do. */
  overwrite(content: Content): void {
    writeFileSync(this.path, content);
  }

  /** Someone else saves by writing aside and renaming, as careful editors and Git do. */
  renameOver(content: Content): void {
    const aside = `${this.path}.aside`;
    writeFileSync(aside, content);
    renameSync(aside, this.path);
  }

  /** Someone deletes the report. */
  remove(): void {
    rmSync(this.path);
  }

  /** Runs Git in the folder and returns what it prints. */
  git(...args: string[]): string {
    const env = { PATH: process.env.PATH, HOME: this.home, GIT_CONFIG_NOSYSTEM: "1" };
    return execFileSync("git", args, {
      cwd: this.folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Waits until the file has these bytes exactly. */
  equals(content: Content, patience?: Patience): Promise<void> {
    const expected = Buffer.from(content);
    return this.#until(
      (bytes) => bytes?.equals(expected) ?? false,
      (bytes) => firstDifference(expected, bytes),
      patience,
      this.equals,
    );
  }

  /** Waits until the file's text matches a pattern or satisfies a predicate. */
  becomes(wish: RegExp | ((text: string) => boolean), patience?: Patience): Promise<void> {
    const holds = (text: string) => (typeof wish === "function" ? wish(text) : text.search(wish) >= 0);
    const account = (bytes: Buffer | undefined) => `not yet ${wish}:\n${bytes ?? "(no file)"}`;
    return this.#until(
      (bytes) => bytes !== undefined && holds(bytes.toString()),
      account,
      patience,
      this.becomes,
    );
  }

  /** Polls: a watcher would be the very thing under test. */
  async #until(
    holds: (bytes: Buffer | undefined) => boolean,
    account: (bytes: Buffer | undefined) => string,
    { within = 5000 }: Patience = {},
    caller: unknown,
  ): Promise<void> {
    const failure = new Error();
    Error.captureStackTrace(failure, caller as () => void);
    const deadline = performance.now() + within;
    for (;;) {
      const bytes = existsSync(this.path) ? this.bytes() : undefined;
      if (holds(bytes)) return;
      if (performance.now() > deadline) {
        failure.message = `${this.name} after ${within} ms: ${account(bytes)}`;
        throw failure;
      }
      await new Promise((again) => setTimeout(again, 10));
    }
  }

  #initialise(): void {
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("config", "user.name", "A Student");
    this.git("config", "user.email", "student@example.org");
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message=The report as handed out");
  }
}
