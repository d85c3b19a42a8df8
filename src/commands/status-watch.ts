import { setTimeout as sleep } from "node:timers/promises";
import { readReport } from "../io/read-report.ts";
import { watchReport } from "../io/watch-report.ts";
import { printable } from "../model/text/printable.ts";
import type { Reading } from "../session/reading.ts";
import { CommandError } from "./command-error.ts";
import { findReport, readForCommand, shownPath } from "./read-report.ts";
import { isSeen, lineOf, lineOfJson, type Stood } from "./status-line.ts";
import type { Write } from "./write.ts";

/** Between two looks at a file that is gone, or half written: another program may be about to put it there. */
const GONE_MS = 300;

/** Prints where a report stands, and a line for each change of it, until ctrl+c or until nobody reads it any more; gives the exit code. */
export async function watchStatus(
  argument: string | undefined,
  json: boolean,
  write: Write,
): Promise<number> {
  const { path, atUsualPlace } = await findReport(argument);
  const file = shownPath(path);
  const follower = new Follower(path, atUsualPlace, (before, now, message) => {
    const time = Date.now();
    write.out(
      json
        ? lineOfJson({ file, time, before, now, message })
        : printable(lineOf({ file, time, before, now, message })),
    );
  });
  await follower.begin();
  const watching = await watchReport(path, () => follower.look());
  // What was written between the first read and the watch.
  follower.look();
  await stopped();
  await watching.close();
  await follower.end();
  return 0;
}

/** Reads a report when it may have changed, one read at a time, and tells what is new. */
class Follower {
  private stood: Stood | undefined = undefined;
  private reading: Promise<void> = Promise.resolve();
  private waits = false;
  private ended = false;

  constructor(
    private readonly path: string,
    private readonly atUsualPlace: boolean,
    private readonly onNews: (before: Stood | undefined, now: Stood, message: string) => void,
  ) {}

  /** Reads it for the first time; throws `CommandError` where that fails. */
  async begin(): Promise<void> {
    this.take(await this.read());
  }

  look(): void {
    if (this.waits || this.ended) return;
    this.waits = true;
    this.reading = this.reading.then(() => this.lookNow());
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.reading;
  }

  private async lookNow(): Promise<void> {
    this.waits = false;
    try {
      this.take((await this.readOnce()) ?? (await this.readLater()));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      // Nothing is known of it that was not known a moment ago.
      if (this.stood === null || this.ended) return;
      this.onNews(this.stood, null, error.message);
      this.stood = null;
    }
  }

  // A program that saves may take the file away for a moment.
  private async readLater(): Promise<Reading> {
    await sleep(GONE_MS);
    return this.read();
  }

  private async readOnce(): Promise<Reading | null> {
    // Half of what somebody is writing is nothing to tell of.
    const file = await readReport(this.path, this.stood?.report.text ?? null);
    return file.ok ? this.read() : null;
  }

  private async read(): Promise<Reading> {
    return (await readForCommand(this.path, shownPath(this.path), this.atUsualPlace)).reading;
  }

  private take(now: Reading): void {
    if (this.ended || (this.stood && !isSeen(this.stood, now))) return;
    this.onNews(this.stood, now, "");
    this.stood = now;
  }
}

/** Resolves at ctrl+c, and when nobody reads what is printed any more. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.stdout.once("error", () => resolve());
  });
}
