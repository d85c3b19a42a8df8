import { expect, test } from "vitest";
import { checkCorpus } from "../corpus/check-corpus.ts";
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
