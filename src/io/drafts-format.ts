import { hostname } from "node:os";
import type { Draft } from "../model/drafts/draft.ts";
import type { ProcessName } from "./running-process.ts";

/** The most bytes of a draft's file: a report and its base at the largest size we open, with room for what JSON escapes. */
export const DRAFT_LIMIT = 256 * 1024 * 1024;

const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_NAME = 32 * 1024;
const VERSION = 1;

/** Who writes a draft. */
export type Writer = ProcessName;

/** A draft as its file holds it. */
export interface StoredDraft {
  readonly draft: Draft;
  readonly writer: Writer;
}

/** The file of a draft, written by this process. */
export function encodeDraft({ file, branch, question, base, text, time, left }: Draft): Buffer {
  const writer: Writer = { pid: process.pid, host: hostname() };
  return Buffer.from(
    JSON.stringify({ version: VERSION, ...writer, file, branch, question, time, left, base, text }),
  );
}

/** Reads a draft's file, whoever wrote it; null when it is none, or one of a later version. */
export function decodeDraft(bytes: Buffer): StoredDraft | null {
  const value = parse(bytes);
  if (typeof value !== "object" || value === null) return null;
  const { version, pid, host, file, branch, question, time, left, base, text } = value as Record<
    string,
    unknown
  >;
  if (version !== VERSION || !isWhole(pid, 1, 2 ** 31 - 1) || !isString(host, MOST_NAME)) return null;
  if (!isString(file, MOST_NAME) || !(branch === null || isString(branch, MOST_NAME))) return null;
  if (!isString(base, MOST_CHARACTERS) || !isString(text, MOST_CHARACTERS)) return null;
  // The latest moment that a date can be.
  if (!isWhole(time, 0, 8.64e15) || typeof left !== "boolean") return null;
  const asked = readQuestion(question);
  if (asked === undefined) return null;
  return { draft: { file, branch, question: asked, base, text, time, left }, writer: { pid, host } };
}

function readQuestion(value: unknown): Draft["question"] | undefined {
  if (value === null) return null;
  if (typeof value !== "object") return undefined;
  const { number, turn } = value as Record<string, unknown>;
  if (!(number === null || isWhole(number, 0, Number.MAX_VALUE))) return undefined;
  return isWhole(turn, 0, Number.MAX_SAFE_INTEGER) ? { number, turn } : undefined;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function isString(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
