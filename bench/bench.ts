// Prints how long things take, as ratios to a baseline of the same run: single milliseconds say more about the machine than about us.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseReport } from "../src/model/report/parse.ts";
import { cli } from "../test/stories/app.ts";
import { Terminal } from "../test/stories/terminal.ts";
import { interleave, summarise, type Times, timeProcess } from "./measure.ts";
import { reportOf45kB } from "./report.ts";

const ROUNDS = 15;
const PARSES = 100;

const folder = mkdtempSync(join(tmpdir(), "report-tui-bench-"));
const text = reportOf45kB();
const path = join(folder, "README.md");
writeFileSync(path, text);

try {
  const { node, frame, check } = await interleave(ROUNDS, {
    node: () => timeProcess(["-e", "0"]),
    frame: firstFrame,
    check: () => timeProcess([cli, "check", path]),
  });
  console.log(`report of ${text.length} characters, ${ROUNDS} rounds in turn, Node ${process.version}`);
  print("node -e 0", node!, node!, null);
  print("first frame with the report, 100×30, real terminal", frame!, node!, 5);
  print("check, whole process", check!, node!, 2.5);
  const parse = timeParses();
  console.log(
    `parseReport, ${PARSES} times once warm: median ${ms(parse.median)}, worst ${ms(parse.worst)} (aim 3 ms)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** From the start of the process to its first whole frame with the report's numbers on the screen. */
async function firstFrame(): Promise<number> {
  const start = performance.now();
  const terminal = Terminal.start({ command: process.execPath, args: [cli, path], cols: 100, rows: 30 });
  try {
    await terminal.sees(/report\.py check .* of 31/);
    return performance.now() - start;
  } finally {
    await terminal.close();
  }
}

function timeParses(): Times {
  const times = Array.from({ length: 2 * PARSES }, () => {
    const start = performance.now();
    parseReport(text);
    return performance.now() - start;
  });
  return summarise(times.slice(PARSES));
}

function print(what: string, times: Times, baseline: Times, aim: number | null): void {
  const ratio = (times.median / baseline.median).toFixed(2);
  const spread = `${ms(times.best)} to ${ms(times.worst)}`;
  console.log(
    `${what}: ${ratio}× node -e 0${aim === null ? "" : ` (aim ${aim})`}, median ${ms(times.median)}, ${spread}`,
  );
}

function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}
