import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFileSystem } from "./file-system.ts";
import { readWhole } from "./read-whole.ts";

/** Bytes. No answer is longer, and all of it would have to be laid out. */
const LARGEST = 8 * 1024 * 1024;
const LONGEST_NAME = 60;

/** What is read back from the file: the text with LF and without line ends behind it, or why there is none. */
export type ReadBack =
  | { readonly ok: true; readonly text: string; readonly unchanged: boolean }
  | {
      readonly ok: false;
      readonly what: "gone" | "not-utf8" | "too-large" | "unreadable";
      readonly detail: string;
    };

/** A text in a file of its own, in a folder that only its owner may open: editors put what they keep beside it. */
export class OutsideFile {
  readonly folder: string;
  readonly path: string;
  readonly #given: string;
  readonly #asWritten: string;

  /** Writes the file at once, with a final line end as editors want it; throws the system's errors and leaves nothing then. */
  constructor(text: string, name: string) {
    const bytes = Buffer.from(text === "" || text.endsWith("\n") ? text : `${text}\n`);
    this.#given = text;
    this.#asWritten = plain(new TextDecoder().decode(bytes));
    this.folder = mkdtempSync(join(realpathSync(tmpdir()), "report-tui-"));
    this.path = join(this.folder, `${plainName(name)}.md`);
    try {
      writeFileSync(this.path, bytes, { mode: 0o600, flag: "wx" });
    } catch (error) {
      rmSync(this.folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Reads what stands there now. A text that differs only in its line ends is unchanged and comes back as it was given. */
  async readBack(): Promise<ReadBack> {
    const file = await readWhole(nodeFileSystem, this.path);
    if (!file.ok) return { ok: false, what: whatOf(file.reason), detail: file.message };
    if (file.bytes.length > LARGEST) return { ok: false, what: "too-large", detail: "" };
    try {
      const text = plain(new TextDecoder("utf-8", { fatal: true }).decode(file.bytes));
      const unchanged = text === this.#asWritten;
      return { ok: true, text: unchanged ? this.#given : text, unchanged };
    } catch {
      return { ok: false, what: "not-utf8", detail: "" };
    }
  }

  /** Whether something else is in the folder: what an editor that was killed kept of the text. */
  async hasCompany(): Promise<boolean> {
    return (await readdir(this.folder).catch(() => [])).length > 1;
  }

  async remove(): Promise<void> {
    // What cannot be removed stays for the system to clear away.
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

function whatOf(reason: string): "gone" | "too-large" | "unreadable" {
  if (reason === "missing") return "gone";
  return reason === "too-large" ? "too-large" : "unreadable";
}

function plain(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  let end = lines.length;
  while (lines[end - 1] === "\n") end--;
  return lines.slice(0, end);
}

function plainName(name: string): string {
  return name.replace(/[^\w-]+/g, "-").slice(0, LONGEST_NAME) || "answer";
}
