import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import type { ProblemContext } from "../../src/model/problems/rule.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../../test/fixtures/report-builder.ts";
import { interleave } from "../measure.ts";
import { prose, reportOf45kB } from "../report.ts";
import type { Group } from "../row.ts";

const ROUNDS = 15;
const EDITS_A_ROUND = 20;
const SIZE = 50_000;
const EDITED = 18;
const library = fileURLToPath(new URL("../../dist/index.js", import.meta.url));

/** What all rules together cost: in a process that has just started, and with each word somebody writes. */
export const problems: Group = {
  name: "problems",
  how: `a report of ${SIZE / 1000} kB with something for most rules, files, git and template known; ${ROUNDS} rounds in turn, ${EDITS_A_ROUND} words each`,
  measure: async ({ folder }) => {
    const text = reportWithTrouble();
    const context = { files: FIGURES, tracked: FIGURES.slice(1), template: buildReport() };
    const path = join(folder, "problems.json");
    writeFileSync(path, JSON.stringify({ text, context }));
    const all: Record<Step, number[]> = { coldParse: [], coldFind: [], parse: [], find: [] };
    const keep = (times: Readonly<Partial<Record<Step, number>>>) => {
      for (const [step, time] of Object.entries(times)) all[step as Step].push(time);
    };
    await interleave(ROUNDS, {
      cold: async (round) => {
        const times = timeCold(path);
        if (round > 0) keep(times);
        return times.coldFind;
      },
      edits: async (round) => {
        for (let i = 0; i < EDITS_A_ROUND; i++) {
          const times = timeEdit(text, context, round * EDITS_A_ROUND + i);
          if (round > 0) keep(times);
        }
        return [];
      },
    });
    const row = (name: string, step: Step) => ({ name, unit: "ms" as const, samples: all[step], aims: [] });
    const against = (name: string, step: Step) => ({ name, samples: all[step] });
    return [
      row("parseReport, cold", "coldParse"),
      { ...row("findProblems, cold", "coldFind"), baseline: against("parseReport, cold", "coldParse") },
      row("parseReport, one word later", "parse"),
      {
        ...row("findProblems, one word later", "find"),
        baseline: against("parseReport, one word later", "parse"),
        aims: [{ figure: "p50", most: 4 }],
      },
    ];
  },
};

type Step = "coldParse" | "coldFind" | "parse" | "find";

const FIGURES = ["figures/bucket.png", "figures/registry.png", "figures/build.png", "img/overview.png"];

/** A report of ordinary answers, among them some with what rules look for: images, tags, quotes, fences, tables, dashes, notes. */
function reportWithTrouble(): string {
  const given = {
    7: `${prose(60)}\n\n--- \n\n${prose(40)}`,
    8: `${prose(80)}\n\n    ${prose(20)}\n\nTODO: the rest`,
    9: `> ${prose(100)}`,
    10: `${prose(40)}\n\n\`\`\`sh\n# build\nmake\n\`\`\`\n\n${prose(40)}`,
    11: `${prose(90)}\n\n| a | b |\n| - | - |\n| <name> | <b>c</b> |`,
    12: `${prose(60)}\n\n### Reviews\n\n${prose(40)}`,
    17: `${prose(60)}\n\n[a bucket](figures/bucket.png)`,
    19: "![our bucket](figures/Bucket.png)\n![and one more](../pictures/bucket 2.png)",
    20: '<img src="figures/registry.png" width="200">',
    21: "![build](figures/biuld.png)",
  };
  const report = reportOf45kB(given);
  const more = `\n\n${prose(50)}`;
  const times = Math.max(0, Math.ceil((SIZE - report.length) / more.length));
  return report.replace("### Question 31", `${more.repeat(times).trimStart()}\n\n### Question 31`);
}

// The built library, as it is shipped: nothing of it has run before.
function timeCold(path: string): Record<"coldParse" | "coldFind", number> {
  const script = `
    import { readFileSync } from "node:fs";
    import { findProblems, parseReport } from ${JSON.stringify(library)};
    const { text, context } = JSON.parse(readFileSync(process.argv[1], "utf8"));
    const start = performance.now();
    const report = parseReport(text);
    const parsed = performance.now();
    findProblems(report, context);
    console.log(JSON.stringify({ coldParse: parsed - start, coldFind: performance.now() - parsed }));`;
  const args = ["--input-type=module", "--eval", script, path];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

function timeEdit(text: string, context: ProblemContext, edit: number): Record<"parse" | "find", number> {
  const heading = text.indexOf(`### Question ${EDITED}`);
  const word = text.indexOf(" answer ", text.indexOf("> Answer:", heading));
  const edited = `${text.slice(0, word)} word${edit}${text.slice(word)}`;
  const start = performance.now();
  const report = parseReport(edited);
  const parsed = performance.now();
  findProblems(report, context);
  return { parse: parsed - start, find: performance.now() - parsed };
}
