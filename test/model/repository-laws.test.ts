import fc from "fast-check";
import { expect, test } from "vitest";
import { EVIDENCE_RULES } from "../../src/model/evidence/evidence-rules.ts";
import { evidenceOf, gatherEvidence } from "../../src/model/evidence/gather-evidence.ts";
import { FACT_TOPICS } from "../../src/model/facts/fact-topics.ts";
import { gatherFacts } from "../../src/model/facts/gather-facts.ts";
import type { Where } from "../../src/model/repository/repository.ts";
import { LONGEST_FACT } from "../../src/model/text/phrase.ts";
import { type Files, repositoryOf } from "../fixtures/repository-of.ts";
import { CASES as RULE_CASES } from "./evidence/cases/all-cases.ts";
import { CASES as TOPIC_CASES } from "./facts/cases/all-cases.ts";

const FILES = [...RULE_CASES, ...TOPIC_CASES].flatMap(({ has }) => Object.entries(has));
const PATHS = [...new Set(FILES.map(([path]) => path))];

/** A file of the cases as somebody in the middle of writing has it: cut off, with another one in its midst, under another's name. */
const file = fc
  .record({
    own: fc.constantFrom(...FILES),
    other: fc.constantFrom(...FILES),
    path: fc.option(fc.constantFrom(...PATHS), { freq: 4 }),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    change: fc.constantFrom("none", "none", "cut", "mix", "wild"),
    wild: fc.string({ unit: "binary", maxLength: 12 }),
  })
  .map(({ own: [name, text], other, path, cut, change, wild }): [string, string] => {
    const at = Math.floor(cut * text.length);
    const changed = {
      none: text,
      cut: text.slice(0, at),
      mix: text.slice(0, at) + other[1] + text.slice(at),
      wild: text.slice(0, at) + wild + text.slice(at),
    };
    return [path ?? name, changed[change as keyof typeof changed]];
  });

const files: fc.Arbitrary<Files> = fc.array(file, { maxLength: 12 }).map((all) => Object.fromEntries(all));

function isThere({ path, line }: Where, files: Files): boolean {
  if (path === ".git") return true;
  const text = files[path];
  if (text === undefined) return false;
  return line === null || (line >= 1 && line <= text.split(/\r\n|[\n\r]/).length);
}

test("whatever a repository holds, no rule fails, and each find is one printable sentence with a place that is there", () => {
  fc.assert(
    fc.property(files, (made) => {
      const repository = repositoryOf(made);
      for (const { id, find } of EVIDENCE_RULES)
        for (const finding of find(repository)) {
          expect([id, finding.why]).toEqual([id, expect.stringMatching(/^[^\x00-\x1f\x7f-\x9f]{8,110}\.$/)]);
          expect([id, finding, isThere(finding, made)]).toEqual([id, finding, true]);
        }
    }),
    { numRuns: 60 },
  );
});

test("whatever a repository holds, no topic fails, and each fact is one printable phrase with places that are there", () => {
  fc.assert(
    fc.property(files, (made) => {
      const repository = repositoryOf(made);
      for (const { id, find } of FACT_TOPICS)
        for (const { text, where } of find(repository)) {
          expect([id, text]).toEqual([id, expect.stringMatching(/^[^\x00-\x1f\x7f-\x9f]+[^.]$/)]);
          expect(text.length).toBeLessThanOrEqual(LONGEST_FACT);
          for (const place of where) expect([id, place, isThere(place, made)]).toEqual([id, place, true]);
        }
    }),
    { numRuns: 60 },
  );
});

test("a rule or a topic that fails takes nothing from the others", () => {
  const broken = () => {
    throw new Error("broken");
  };
  const repository = repositoryOf({ Dockerfile: "FROM python\n", "a.py": "import torch\n" });
  const [first, second] = EVIDENCE_RULES;
  const evidence = gatherEvidence(repository, [{ ...first!, find: broken }, second!]);
  expect(evidence.map(({ state }) => state)).toEqual(["unknown", evidenceOf(second!, repository).state]);
  const topics = FACT_TOPICS.map((topic, i) => (i === 0 ? { ...topic, find: broken } : topic));
  expect(gatherFacts(repository, topics)).toEqual(gatherFacts(repository, FACT_TOPICS.slice(1)));
});
