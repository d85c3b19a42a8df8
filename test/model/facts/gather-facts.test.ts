import { expect, test } from "vitest";
import { gatherFacts } from "../../../src/model/facts/gather-facts.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";
import { workOf } from "../repository/work-of.ts";

const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));

test("of a topic at most eight facts are told; the last says how many more there are, and where", () => {
  const paths = many(20, (i) => `part${i}/compose.yaml`);
  const files = Object.fromEntries(paths.map((path) => [path, "services:\n  api: {}\n"]));
  const [docker] = gatherFacts(repositoryOf(files));
  expect(docker?.facts).toHaveLength(8);
  expect(docker?.facts[7]?.text).toMatch(/^13 more findings, in `part\d+\/compose\.yaml`, .* more$/);
  expect(docker?.facts[7]?.where).toHaveLength(12);
});

test("many packages in one file take no longer than many in many files", () => {
  const lines = many(20_000, (i) => `import p${i}\np${i}.f()\n`).join("");
  const repository = repositoryOf({ "main.py": lines });
  expect(workOf(() => gatherFacts(repository))).toBeLessThan(3000);
});
