import { once } from "node:events";
import { setPriority } from "node:os";
import { deserialize, serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { gatherEvidence } from "../../model/evidence/gather-evidence.ts";
import { gatherFacts } from "../../model/facts/gather-facts.ts";
import { filesOnline } from "../../model/repository/files-online.ts";
import { isReportAlone } from "../../model/repository/report-alone.ts";
import { listGitIn } from "../run-git.ts";
import type { Listing } from "./list-files.ts";
import type { KeptBytes, ScanMessage, ScanRequest, ScanResult } from "./scan-messages.ts";
import { Scanner } from "./scanner.ts";

/** A step back behind the thread that draws, as `nice` does it. */
const PRIORITY = 10;
/** Between two words on how far it is. The first one comes as late, so that a short scan is just there. */
const TELL_MS = 100;

const NOTHING =
  "There is nothing around this report to hold its ticks against: no code and no configuration.";

const request = workerData as ScanRequest;
const port = parentPort!;

/** Scans once, in a thread of its own: no key waits for it, and whatever a file does to a reader stays in here. */
async function scan(): Promise<ScanResult> {
  const start = performance.now();
  let told = start;
  const onProgress = (done: number, of: number) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    tell({ type: "progress", done, of });
  };
  const scanner = new Scanner(request, request.kept && deserialize(request.kept));
  const repository = await scanner.read({ onProgress, ...(request.follow && { onListed: untilWatched }) });
  if (isReportAlone(repository, request.report)) return { type: "nothing", why: NOTHING };
  const [evidence, facts] = [gatherEvidence(repository), gatherFacts(repository)];
  const { files, truncated } = repository;
  const ms = Math.round(performance.now() - start);
  const scanned = { files: files.length, ms, truncated };
  const online = filesOnline(repository.history);
  const reading = { report: request.report, online, scanned, evidence, facts };
  return { type: "read", reading, kept: request.follow ? bytesOf(scanner.kept) : null };
}

/** A change between the reading of a file and its watch would be seen by nobody. */
async function untilWatched({ files, byGit }: Listing): Promise<void> {
  tell({ type: "listed", listing: { byGit, files: files.map(({ path, kind }) => ({ path, kind })) } });
  await once(port, "message");
}

function bytesOf(kept: unknown): KeptBytes {
  return new Uint8Array(serialize(kept));
}

function tell(message: ScanMessage): void {
  port.postMessage(message, "kept" in message && message.kept ? [message.kept.buffer] : []);
}

listGitIn(request.git);
// Linux alone has a priority for each thread; elsewhere it is the process's.
if (process.platform === "linux") setPriority(PRIORITY);
tell({ type: "begun" });
tell(await scan());
