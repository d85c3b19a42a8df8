import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Desk } from "../desk.ts";
import { Probe } from "../probe.ts";
import { reportOf45kB } from "../report.ts";
import type { Group } from "../row.ts";
import { Window } from "../window.ts";

const sample = fileURLToPath(new URL("../../examples/sample", import.meta.url));
// The repository has been read by then, and all is loaded that will be.
const AFTER = 10_000;
const WATCHED = 60_000;

/** What it costs to leave it open. */
export const idle: Group = {
  name: "idle",
  how: `a 45 kB report open beside an editor, saved and committed in a small Git repository that has been read; the share of one processor over ${WATCHED / 1000} s without a key, that of programs it started included`,
  measure: async ({ folder, programs }) => {
    const project = join(folder, "idle");
    cpSync(sample, project, { recursive: true });
    const desk = Desk.layOut(folder, "idle/reports", reportOf45kB());
    commitAll(project);
    const [ours, hello] = [new Probe(folder, "idle-ours"), new Probe(folder, "idle-hello")];
    const window = await desk.open(ours.nodeArgs, { env: ours.env });
    const small = await Window.open([...hello.nodeArgs, programs.hello], { env: hello.env });
    try {
      await wait(AFTER);
      const [share, least] = await Promise.all([shareOf(ours), shareOf(hello)]);
      return [
        { name: "report-tui", unit: "%", samples: [share], aims: [{ figure: "most", most: 0.2 }] },
        { name: "hello on Ink", unit: "%", samples: [least], aims: [] },
      ];
    } finally {
      for (const each of [window, small]) await each.close();
    }
  },
};

async function shareOf(probe: Probe): Promise<number> {
  const before = await probe.ask();
  await wait(WATCHED);
  const after = await probe.ask();
  return ((after.cpu - before.cpu) / WATCHED) * 100;
}

function commitAll(cwd: string): void {
  const author = ["-c", "user.name=Team", "-c", "user.email=team@example.org"];
  for (const args of [
    ["init", "--quiet"],
    ["add", "--all"],
    [...author, "commit", "--quiet", "-m", "All"],
  ])
    execFileSync("git", args, { cwd });
}
