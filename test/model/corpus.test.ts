import { expect, test } from "vitest";
import { checkCorpus } from "../corpus/check-corpus.ts";
import { judgeCorpus, judgeTemplates } from "../corpus/check-rules.ts";
import { corpusFiles } from "../corpus/corpus-files.ts";
import { corpusFolder, corpusMissing } from "../corpus/corpus-folder.ts";

const missing = corpusMissing();
if (missing) console.log(`corpus tests skipped: ${missing}`);

test.skipIf(missing !== null)(
  "every real report opens, every verdict is the checker's, every template is recognised",
  () => {
    const result = checkCorpus(corpusFolder());
    expect(result.faults).toEqual([]);
    expect(result.opened).toBe(result.files);
    expect(result.equal).toBe(result.verdicts);
    expect(result.verdicts).toBeGreaterThanOrEqual(235);
    expect(result.recognised).toBe(result.templates);
  },
);

test.skipIf(missing !== null)("in the published templates nothing is an error", () => {
  const templates = corpusFiles(corpusFolder()).filter(({ isTemplate }) => isTemplate);
  const { errors, warnings } = judgeTemplates(judgeCorpus(templates));
  expect(errors).toEqual([]);
  // One of them has letters where the last answer goes.
  expect(warnings).toEqual([expect.stringMatching(/^README\.2025-01-24\S+: template-noise: /)]);
});
