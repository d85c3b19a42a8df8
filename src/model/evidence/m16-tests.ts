import type { Repository } from "../repository/repository.ts";
import { type TestFunction, testsOf } from "../repository/tests.ts";
import type { Asks } from "../text/asks.ts";
import { code, countedFrom } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

const TEST_WORDS = ["unit", "pytest", "write", "part", "construction", "add"];

/** Tests that import or call what handles the data. */
export const dataTests: EvidenceRule = {
  id: "data-tests",
  title: "Tests of the data, by what they import and call",
  asks: [asking(["data"], ["api", "model construction"])],
  reads: ["python"],
  find: (repository) => [
    ...tested(repository, "data", "the data"),
    ...placesNamed(
      repository,
      /(?:^|\/)(?:test_\w*data\w*|\w*data\w*_test)\.py$/,
      "Tests the data, by its name; it was not read.",
    ),
  ],
};

/** Tests that import or call the model or its training. */
export const modelTests: EvidenceRule = {
  id: "model-tests",
  title: "Tests of the model and its training, by what they import and call",
  asks: [asking(["model", "training"], ["api", "data part"])],
  reads: ["python"],
  find: (repository) => [
    ...tested(repository, "model", "the model or its training"),
    ...placesNamed(
      repository,
      /(?:^|\/)(?:test_\w*(?:model|train)\w*|\w*(?:model|train)\w*_test)\.py$/,
      "Tests the model, by its name; it was not read.",
    ),
  ],
};

function asking(of: readonly string[], none: readonly string[]): Asks {
  return { all: [["test"], of, TEST_WORDS], none: ["load test", "drift", ...none], modules: ["M16"] };
}

function tested(repository: Repository, kind: TestFunction["kinds"][number], what: string): Finding[] {
  const tests = testsOf(repository).filter(({ kinds }) => kinds.includes(kind));
  return placePerFile(tests, ({ length, 0: first }) => {
    const count = countedFrom(length, `test of ${what}`, code(first.name), `tests of ${what}`);
    return `${count}.`;
  });
}
