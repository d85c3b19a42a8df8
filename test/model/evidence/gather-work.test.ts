import { expect, test } from "vitest";
import { gatherEvidence } from "../../../src/model/evidence/gather-evidence.ts";
import { gatherFacts } from "../../../src/model/facts/gather-facts.ts";
import type { Repository } from "../../../src/model/repository/repository.ts";
import { type Files, repositoryOf } from "../../fixtures/repository-of.ts";
import { workOf } from "../repository/work-of.ts";

const STEPS = ["make test", "docker build .", "gcloud builds submit .", "ruff check ."];
const job = STEPS.map((step) => `      - run: ${step}\n`.repeat(5)).join("");

/** A repository with so many workflows that all do the same. */
function workflows(count: number): Repository {
  const text = `on:\n  push:\n    paths: [data/**]\n  repository_dispatch:\njobs:\n  one:\n    steps:\n${job}`;
  const files: Files = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`.github/workflows/w${i}.yaml`, text]),
  );
  return repositoryOf(files);
}

test.each([
  ["evidence", gatherEvidence],
  ["facts", gatherFacts],
])("four times as many workflows are about four times the work: %s", (_, gather) => {
  gather(workflows(20));
  const [few, many] = [workflows(150), workflows(600)].map((one) => workOf(() => gather(one))) as [
    number,
    number,
  ];
  // Sixteen times where it grows as their square; what is small is not compared.
  expect(many).toBeLessThan(7 * Math.max(few, 60));
});
