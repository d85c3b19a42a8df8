import { checkCorpus } from "./check-corpus.ts";
import { checkReaderWords } from "./check-reader-words.ts";
import { corpusFolder, corpusMissing } from "./corpus-folder.ts";

// npx tsx test/corpus/corpus.ts: what the model makes of real reports. Exit code 1 if anything is not as it should be.

const missing = corpusMissing();
if (missing) console.log(`skipped: ${missing}`);
else {
  const result = checkCorpus(corpusFolder());
  console.log(`${result.opened} of ${result.files} files opened, ${result.crashes} crashes`);
  console.log(`${result.equal} of ${result.verdicts} verdicts equal`);
  console.log(`${result.recognised} of ${result.templates} templates recognised`);
  const { answers, equal, close } = checkReaderWords(corpusFolder());
  console.log(`reader's words equal remark's: ${equal} of ${answers} answers, within 2: ${close}`);
  console.log("files in which each rule fires:");
  for (const [rule, files] of [...result.rules].sort(([, a], [, b]) => b - a))
    console.log(`${String(files).padStart(6)} ${rule}`);
  for (const fault of result.faults) console.log(`  ${fault}`);
  process.exitCode = result.faults.length > 0 ? 1 : 0;
}
