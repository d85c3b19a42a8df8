import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { gatherEvidence } from "../../model/evidence/gather-evidence.ts";
import { gatherFacts } from "../../model/facts/gather-facts.ts";
import { filesOnline } from "../../model/repository/files-online.ts";
import { isReportAlone } from "../../model/repository/report-alone.ts";
import { listGitIn } from "../run-git.ts";
import { RepositoryEvents } from "./repository-events.ts";
import type { ScanMessage, ScanRequest } from "./scan-messages.ts";
import { ScanTurns } from "./scan-turns.ts";
import { Scanner } from "./scanner.ts";

/** A step back behind the thread that draws, as `nice` does it. */
const PRIORITY = 10;
/** Between two words on how far it is. The first one comes as late, so that a short scan is just there. */
const TELL_MS = 100;

const NOTHING =
  "There is nothing around this report to hold its ticks against: no code and no configuration.";

const request = workerData as ScanRequest;
const port = parentPort!;
listGitIn(request.git);
const scanner = new Scanner(request);
const events = request.follow ? new RepositoryEvents(request, () => turns.signal()) : null;
const turns = new ScanTurns(scan);

/** Scans once, in a thread of its own: no key waits for it, and whatever a file does to a reader stays in here. */
async function scan(): Promise<void> {
  tell({ type: "begun" });
  tell(await readAll());
}

async function readAll(): Promise<ScanMessage> {
  const start = performance.now();
  let told = start;
  const onProgress = (done: number, of: number) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    tell({ type: "progress", done, of });
  };
  const repository = await scanner.read({ onProgress, onListed: (listing) => events?.follow(listing) });
  if (isReportAlone(repository, request.report)) return { type: "nothing", why: NOTHING };
  const [evidence, facts] = [gatherEvidence(repository), gatherFacts(repository)];
  const { files, truncated } = repository;
  const ms = Math.round(performance.now() - start);
  const scanned = { files: files.length, ms, truncated };
  const online = filesOnline(repository.history);
  return { type: "read", reading: { report: request.report, online, scanned, evidence, facts } };
}

function tell(message: ScanMessage): void {
  port.postMessage(message);
}

// Linux alone has a priority for each thread; elsewhere it is the process's.
if (process.platform === "linux") setPriority(PRIORITY);
if (events) port.on("message", () => !events.isWhole && turns.signal());
await turns.run();
