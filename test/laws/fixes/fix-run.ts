import { isSafe, mendSafely } from "../../../src/model/problems/mend-safely.ts";
import { Random } from "../random.ts";
import { type Excused, examine, type FixLaw, lostWords, type Patient, tryFix } from "./fix-law.ts";
import { type FixSource, faultyReport } from "./fix-sources.ts";

/** What happened while a report was mended, fix by fix, until none was left. */
export interface FixRun {
  /** The rule of each fix, in the order they were applied. */
  readonly rules: readonly string[];
  readonly excuses: readonly Excused[];
  readonly broken: readonly { readonly law: FixLaw | "ends" | "crash"; readonly what: string }[];
}

// A report of real life has some dozen fixes; one that is not through after so many never ends.
const MOST_FIXES = 400;

/**
 * Mends one report, told by its seed: which it is, its line ends, what is known around it, whether only the safe fixes are applied, one
 * by one or at once, and the order are all at random.
 */
export function playFixes(sources: readonly FixSource[], seed: number): FixRun {
  const random = new Random(seed);
  // Every third report is made up of the rules' own bad examples; the others come round in turn.
  const turn = seed - Math.floor((seed + 1) / 3);
  const source = seed % 3 === 2 ? faultyReport(random) : sources[turn % sources.length]!;
  const context = random.below(8) === 0 ? {} : source.context;
  const crlf = random.below(4) === 0 && !source.text.includes("\r");
  const how = random.pick(["any", "any", "any", "safe", "safe at once"] as const);
  try {
    const patient = examine(crlf ? source.text.replaceAll("\n", "\r\n") : source.text, context);
    if (how === "safe at once") return mendAtOnce(patient, source.name);
    return mend(patient, random, how === "safe", source.name);
  } catch (error) {
    return { rules: [], excuses: [], broken: [{ law: "crash", what: `${source.name}: ${String(error)}` }] };
  }
}

// As `check --fix` does it.
function mendAtOnce(first: Patient, name: string): FixRun {
  const find = (text: string) => examine(text, first.context).problems;
  const { text, mended } = mendSafely(first.report.text, find);
  const rules = mended.map(({ problem }) => problem.rule);
  const broken: FixRun["broken"][number][] = [];
  const lost = lostWords(first, examine(text, first.context), rules);
  if (lost !== null) broken.push({ law: "words", what: `${name}, all safe ones at once: ${lost}` });
  if (mendSafely(text, find).text !== text)
    broken.push({ law: "ends", what: `${name}, all safe ones at once: a second time mends more` });
  return { rules, excuses: [], broken };
}

function mend(first: Patient, random: Random, safely: boolean, name: string): FixRun {
  const rules: string[] = [];
  const excuses: Excused[] = [];
  const broken: FixRun["broken"][number][] = [];
  let patient = first;
  for (;;) {
    const fixable = patient.problems.filter((problem) => problem.fix && (!safely || isSafe(problem)));
    if (fixable.length === 0) break;
    if (rules.length === MOST_FIXES) {
      broken.push({ law: "ends", what: `${name}: ${fixable[0]!.rule} is mended for ever` });
      break;
    }
    const problem = random.pick(fixable);
    rules.push(problem.rule);
    const trial = tryFix(patient, problem);
    excuses.push(...trial.excuses);
    const where = `${name}, fix ${rules.length}, ${problem.rule} at ${problem.question ?? "-"}`;
    broken.push(...trial.broken.map(({ law, what }) => ({ law, what: `${where}: ${what}` })));
    // One that is not gone would be mended for ever.
    if (trial.broken.some(({ law }) => law === "gone" || law === "edits")) break;
    patient = trial.after;
  }
  return { rules, excuses, broken };
}
