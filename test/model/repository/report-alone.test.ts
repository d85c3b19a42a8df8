import { expect, test } from "vitest";
import { isReportAlone } from "../../../src/model/repository/report-alone.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";

test.each([
  [
    "the report, its figures and its checker",
    ["reports/README.md", "reports/report.py", "reports/figures/a.png"],
    true,
  ],
  ["another text beside it", ["reports/README.md", "README.md", "LICENSE"], true],
  ["code", ["reports/README.md", "src/train.py"], false],
  ["a checker elsewhere is code", ["reports/README.md", "report.py"], false],
  ["configuration", ["reports/README.md", "pyproject.toml"], false],
] as const)("with %s", (_, paths, isAlone) => {
  const repository = repositoryOf(Object.fromEntries(paths.map((path) => [path, "x = 1\n"])));
  expect(isReportAlone(repository, "reports/README.md")).toBe(isAlone);
});
