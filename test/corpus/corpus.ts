import { RULES } from "../../src/model/problems/rules.ts";
import { checkCorpus } from "./check-corpus.ts";
import { compareEvidence, type EvidenceAgreement, share } from "./check-evidence.ts";
import { checkReaderWords } from "./check-reader-words.ts";
import { countRules, type Judgement, judgeCorpus, judgeTemplates } from "./check-rules.ts";
import { compareTags, explain, staleReasons, unknownTags } from "./check-tags.ts";
import { corpusFiles } from "./corpus-files.ts";
import { corpusFolder, corpusMissing } from "./corpus-folder.ts";
import { DESCRIPTIVE_TAGS } from "./tag-rules.ts";

// npx tsx test/corpus/corpus.ts: what the model makes of real reports. Exit code 1 if anything is not as it should be.

const missing = corpusMissing();
if (missing) console.log(`skipped: ${missing}`);
else {
  const { files, opened, crashes, equal, verdicts, recognised, templates, faults } = checkCorpus(
    corpusFolder(),
  );
  console.log(`${opened} of ${files} files opened, ${crashes} crashes`);
  console.log(`${equal} of ${verdicts} verdicts equal`);
  console.log(`${recognised} of ${templates} templates recognised`);
  const words = checkReaderWords(corpusFolder());
  console.log(
    `reader's words equal remark's: ${words.equal} of ${words.answers} answers, within 2: ${words.close}`,
  );
  const read = corpusFiles(corpusFolder());
  const judgements = judgeCorpus(read);
  printRules(judgements);
  const errors = printTemplates(judgements);
  printTags(judgements);
  printEvidence(compareEvidence(read, corpusFolder()));
  for (const fault of faults) console.log(`  ${fault}`);
  process.exitCode = faults.length + errors > 0 ? 1 : 0;
}

function printRules(judgements: readonly Judgement[]): void {
  const reports = judgements.filter(({ file }) => !file.isTemplate);
  const listed = reports.filter(({ file }) => file.listed).length;
  console.log(
    `\nrules over ${reports.length} reports; of ${listed} of them the files of the repository are known`,
  );
  console.log("reports  places  with a fix");
  for (const { rule, reports, places, fixes } of countRules(
    judgements,
    RULES.map(({ id }) => id),
  ))
    console.log(`${cell(reports, 7)} ${cell(places, 7)} ${cell(fixes, 11)}  ${rule}`);
}

function printTemplates(judgements: readonly Judgement[]): number {
  const { errors, warnings } = judgeTemplates(judgements);
  console.log(`\npristine templates: ${errors.length} errors, ${warnings.length} warnings`);
  for (const error of errors) console.log(`  error: ${error}`);
  for (const warning of warnings) console.log(`  ${warning}`);
  return errors.length;
}

function printTags(judgements: readonly Judgement[]): void {
  const tagged = judgements.filter(({ file }) => file.tags.length > 0).length;
  console.log(`\ntags that name a fault, over the ${tagged} reports that have tags`);
  console.log(" tagged   fires    both  missed   extra");
  const agreements = compareTags(judgements);
  for (const agreement of agreements) {
    const { tag, rules, tagged, fires, both, misses, extras } = agreement;
    const cells = [tagged, fires, both, misses.length, extras.length]
      .map((count) => cell(count, 7))
      .join(" ");
    console.log(`${cells}  ${tag}: ${rules.join(", ")}`);
    for (const { kind, reports, why } of explain(agreement))
      console.log(
        `${" ".repeat(41)}${reports.length} ${kind}: ${why ?? "UNEXPLAINED"} (${reports.join(" ")})`,
      );
  }
  console.log("\ntags that only describe");
  for (const [tag, why] of Object.entries(DESCRIPTIVE_TAGS)) console.log(`  ${tag}: ${why}`);
  for (const tag of unknownTags(judgements)) console.log(`  ${tag}: in no table`);
  const stale = staleReasons(agreements);
  if (stale.length > 0) console.log(`\nreasons for what differs no longer: ${stale.join(", ")}`);
}

function printEvidence({ repositories, rules, unknownItems }: EvidenceAgreement): void {
  const sum = (key: "items" | "found" | "foundAndTicked") => rules.reduce((all, rule) => all + rule[key], 0);
  console.log(`\nevidence by paths alone, over the checklists of ${repositories} repositories`);
  console.log(
    `${sum("items")} items came to a rule, ${unknownItems} to none; what only content tells is left untold`,
  );
  console.log(`${sum("foundAndTicked")} of ${sum("found")} finds meet a tick; worst agreement first`);
  console.log("  items  ticked   found  found and ticked   none");
  for (const rule of rules.filter(({ items }) => items > 0)) {
    const { items, ticked, found, foundAndTicked, none } = rule;
    const percent = found === 0 ? "" : ` (${Math.round(100 * share(rule))} %)`;
    const met = `${foundAndTicked}${percent}`.padStart(17);
    console.log(
      `${cell(items, 7)} ${cell(ticked, 7)} ${cell(found, 7)} ${met} ${cell(none, 6)}  ${rule.rule}`,
    );
  }
}

function cell(count: number, width: number): string {
  return String(count).padStart(width);
}
