// Loaded into a program before it starts: whoever connects to the socket $BENCH_PROBE is told what the program uses.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { isMainThread } from "node:worker_threads";

const TICK_MS = 10;

if (isMainThread) {
  const server = createServer((socket) => socket.end(JSON.stringify(usage())));
  server.listen(process.env.BENCH_PROBE).unref();
}

function usage() {
  const { user, system } = process.cpuUsage();
  const rss = process.memoryUsage.rss();
  // Twice: what the first collection sets free may hold something that only the second one finds.
  globalThis.gc?.();
  globalThis.gc?.();
  return { rss, heap: process.memoryUsage().heapUsed, cpu: (user + system) / 1000 + ofChildren() };
}

// What ended children have used, in milliseconds; Linux alone tells.
function ofChildren() {
  const stat = "/proc/self/stat";
  if (!existsSync(stat)) return 0;
  const fields = readFileSync(stat, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}
