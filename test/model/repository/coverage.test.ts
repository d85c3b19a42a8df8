import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/model/repository/file-kind.ts";
import { readFile } from "../../../src/model/repository/read-file.ts";

const read = (path: string, text: string) => readFile(path, kindOf(path), text).coverage;

describe("the coverage that is stated by", () => {
  test.each([
    [
      "coverage.xml",
      '<?xml version="1.0" ?>\n<coverage version="7" branch-rate="0" line-rate="0.8712">\n',
      87.12,
      2,
    ],
    [
      "coverage.json",
      '{"files": {"a": {"summary": {"percent_covered": 3}}},\n"totals": {"x": 1,\n"percent_covered": 87.1234}}',
      87.12,
      3,
    ],
    ["htmlcov/index.html", '<h1>Report:\n<span class="pc_cov">64%</span>', 64, 2],
    ["docs/coverage.svg", '<svg><text x="31">coverage</text>\n<text x="80" y="14">91%</text></svg>', 91, 2],
    ["README.md", "# A\n\n![c](https://img.shields.io/badge/coverage-87%25-green)\n", 87, 3],
    ["README.md", "[![c](https://img.shields.io/badge/Test%20Coverage-87.5%25-green)](x)", 87.5, 1],
  ])("%s", (path, text, percent, line) => expect(read(path, text)).toEqual({ percent, line }));

  test.each([
    ["coverage.xml", '<report line-rate="0.8">'],
    ["coverage.xml", '<coverage line-rate="8">'],
    ["coverage.json", '{"percent_covered": 87}'],
    ["coverage.json", "not json"],
    ["htmlcov/index.html", "<p>87%</p>"],
    ["coverage.svg", "<text>unknown</text>"],
    ["README.md", "Our coverage is 87%."],
    ["README.md", "```\n![c](https://img.shields.io/badge/coverage-87%25-green)\n```\n"],
    ["README.md", "![b](https://img.shields.io/badge/build-87%25-green)"],
    ["docs/README.md", "![c](https://img.shields.io/badge/coverage-87%25-green)"],
  ])("%s: nothing in %j", (path, text) => expect(read(path, text)).toBeNull());
});
