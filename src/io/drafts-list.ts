import { readdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { KeptDraft } from "../model/drafts/draft.ts";
import { DRAFT_LIMIT, decodeDraft, type Writer } from "./drafts-format.ts";
import { errorCode } from "./file-system.ts";
import { readEnd } from "./read-end.ts";
import { mayRun } from "./running-process.ts";
import { isTrusted, type StateFolder } from "./state-folder.ts";

/** A draft as it was found, and whether somebody is writing it. */
export interface FoundDraft extends KeptDraft {
  /** Whether its session still runs: it is on the screen of another window, and nothing to offer. */
  readonly live: boolean;
}

/** All drafts, the newest first, and the paths of what should be one and cannot be read. */
export interface DraftList {
  readonly drafts: readonly FoundDraft[];
  readonly unreadable: readonly string[];
}

/** How long after its last touch a draft is still taken for one that is being written, in milliseconds. */
const LIVE_MS = 30_000;

/**
 * Reads all drafts in some folders; what cannot be read is named and left alone. Never throws for what lies there.
 * `session` is how the names of this process end; only files are read whose names begin with `start`.
 */
export async function listDrafts(
  folders: readonly StateFolder[],
  session: string,
  start: string,
): Promise<DraftList> {
  const drafts = new Map<string, FoundDraft>();
  const unreadable: string[] = [];
  for (const folder of folders) {
    // Somebody else's folder holds nothing of ours.
    if (!isTrusted(folder)) continue;
    for (const { name, file, isWhole } of await filesIn(folder, unreadable)) {
      if (!name.startsWith(start)) continue;
      const path = join(folder.path, file);
      const draft = await readDraft(name, path, session);
      if (!draft && isWhole) unreadable.push(path);
      // The other folder is used while the better one fails, where an older state of the draft still lies then.
      if (draft && (drafts.get(name)?.time ?? -1) <= draft.time) drafts.set(name, draft);
    }
  }
  return { drafts: [...drafts.values()].sort((a, b) => b.time - a.time), unreadable };
}

/** A file of the drafts folder, and the draft it is of; not `isWhole` while it is being written. */
interface DraftFile {
  readonly name: string;
  readonly file: string;
  readonly isWhole: boolean;
}

// A kill may have come between the writing of a draft and its rename: then the newest letters are in the file aside.
async function filesIn({ path }: StateFolder, unreadable: string[]): Promise<DraftFile[]> {
  try {
    const files = await readdir(path);
    return files.flatMap((file) => {
      const [, aside, name = ""] = /^(\.?)([^.].*?)(?:\.now)?\.(?:json|tmp)$/s.exec(file) ?? [];
      const isWhole = aside === "" && file.endsWith(".json");
      return isWhole || (aside === "." && file.endsWith(".tmp")) ? [{ name, file, isWhole }] : [];
    });
  } catch (error) {
    if (errorCode(error) !== "ENOENT") unreadable.push(path);
    return [];
  }
}

async function readDraft(name: string, path: string, session: string): Promise<FoundDraft | null> {
  const file = await readEnd(path, DRAFT_LIMIT);
  const stored = file && file.size <= DRAFT_LIMIT ? decodeDraft(file.bytes) : null;
  if (!file || !stored) return null;
  const { draft, writer } = stored;
  const touched = Math.abs(Date.now() - file.mtimeMs) < LIVE_MS;
  const runs = name.endsWith(session) || (!isOurNumber(writer) && mayRun(writer));
  return { ...draft, name, path, live: !draft.left && touched && runs };
}

// In a container that was started again we may have the number of the one that was killed.
function isOurNumber({ pid, host }: Writer): boolean {
  return pid === process.pid && host === hostname();
}
