import { tryEdit } from "./edit-law.ts";
import { describeEdits, type EditTally, tryEdits } from "./edit-tally.ts";
import { playSequence } from "./editor/editor-law.ts";
import { describeEditor, type EditorTally, playSequences } from "./editor/editor-tally.ts";
import { playFixes } from "./fixes/fix-run.ts";
import { corpusFixSources, ownFixSources } from "./fixes/fix-sources.ts";
import { describeFixes, type FixTally, mendReports } from "./fixes/fix-tally.ts";
import { inChildren } from "./in-children.ts";
import { sources } from "./sources.ts";

// npx tsx test/laws/laws.ts                            all laws
// npx tsx test/laws/laws.ts edits [count]              random edits over our own reports and the corpus
// npx tsx test/laws/laws.ts editor [count]             random sequences of keys in the editor
// npx tsx test/laws/laws.ts fixes [count]              reports mended fix by fix, in random orders
// npx tsx test/laws/laws.ts replay <name> <seed>       one edit again
// npx tsx test/laws/laws.ts replay-editor <seed>       one sequence again
// npx tsx test/laws/laws.ts replay-fixes <seed>        one report mended again

const EDITS = 100_000;
const SEQUENCES = 20_000;
const MENDED = 2_000;

interface Outcome {
  readonly lines: readonly string[];
  readonly broken: boolean;
}

async function checkEdits(count: number): Promise<Outcome> {
  return describeEdits(await inChildren<EditTally>(import.meta.url, "edits-part", count));
}

async function checkEditor(count: number): Promise<Outcome> {
  return describeEditor(await inChildren<EditorTally>(import.meta.url, "editor-part", count));
}

async function checkFixes(count: number): Promise<Outcome> {
  return describeFixes(await inChildren<FixTally>(import.meta.url, "fixes-part", count));
}

async function report(check: Promise<Outcome>): Promise<void> {
  const started = performance.now();
  const { lines, broken } = await check;
  for (const line of lines) console.log(line);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  if (broken) process.exitCode = 1;
}

function replayEdit(name: string, seed: number): unknown {
  const source = sources().find((candidate) => candidate.name === name);
  if (!source) throw new Error(`there is no report called ${name}`);
  return tryEdit(source, seed);
}

const [command, first = "", second = ""] = process.argv.slice(2);
switch (command) {
  case "edits-part":
    process.send?.(tryEdits(Number(first), Number(second)));
    break;
  case "editor-part":
    process.send?.(playSequences(Number(first), Number(second)));
    break;
  case "fixes-part":
    process.send?.(mendReports(Number(first), Number(second)));
    break;
  case "replay":
    console.log(replayEdit(first, Number(second)));
    break;
  case "replay-editor":
    console.log(playSequence(Number(first)));
    break;
  case "replay-fixes":
    console.log(playFixes([...ownFixSources(), ...corpusFixSources()], Number(first)));
    break;
  case "edits":
    await report(checkEdits(Number(first || EDITS)));
    break;
  case "editor":
    await report(checkEditor(Number(first || SEQUENCES)));
    break;
  case "fixes":
    await report(checkFixes(Number(first || MENDED)));
    break;
  default:
    await report(checkEdits(EDITS));
    await report(checkEditor(SEQUENCES));
    await report(checkFixes(MENDED));
}
