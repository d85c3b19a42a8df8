import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileKind } from "../../../src/model/repository/file-kind.ts";
import { readFile } from "../../../src/model/repository/read-file.ts";
import { growth, repeatedTo } from "../hostile.ts";

/** Files by kind and name, with what stands before hostile text where it hurts most; those marked are read as another one is. */
const FILES: readonly { kind: FileKind; path: string; before: string; alike?: true }[] = [
  {
    kind: "yaml",
    path: ".github/workflows/a.yml",
    before: "on: push\njobs:\n a:\n  steps:\n  - run: |\n     ",
  },
  { kind: "yaml", path: "environment.yml", before: "dependencies: ", alike: true },
  { kind: "json", path: "config.json", before: '{"a": ', alike: true },
  { kind: "toml", path: "pyproject.toml", before: "[project]\ndependencies = " },
  { kind: "toml", path: "Pipfile", before: "[packages]\n", alike: true },
  { kind: "ini", path: "setup.cfg", before: "[options]\ninstall_requires =\n " },
  { kind: "dockerfile", path: "Dockerfile", before: "FROM a\nRUN " },
  { kind: "makefile", path: "Makefile", before: "A = b\na:\n\t" },
  { kind: "shell", path: "a.sh", before: "a " },
  { kind: "requirements", path: "requirements.txt", before: "a" },
  { kind: "coverage", path: "coverage.xml", before: "<coverage " },
  { kind: "coverage", path: "coverage.json", before: '{"totals": {' },
  { kind: "coverage", path: "htmlcov/index.html", before: "<span " },
  { kind: "coverage", path: "coverage.svg", before: "<text " },
  { kind: "markdown", path: "README.md", before: "```\n" },
];

// biome-ignore format: one glance shows them all
const PIECES = [
  "[", "{", "- ", "a: ", "? ", "&a ", "*a ", "'", '"', '\\"', "|\n", "- a\n", "a: b\n", "[a]\n", "{a: [", "---\n", "#", "# a\n", " ", "\n", "\t",
  "\ta $(A)\n", "A = b\n", "a=", "a.", "a={a=", "a=[1,", '"""', "RUN a\\\n", "RUN <<E\n", "RUN <<E <<F\nE\n", "<<E ", "<<", "\\\n", "\\", "$(", "${",
  "$(a) ", "; ", "&", "(", ")", "(a)", "a()", "`", "2>", "bash -c '", "gs://", ".pkg.dev", "a.run.app ", "a", "a==1\n", "a[", "-e #egg=", "egg=&",
  "<coverage ", "<text ", '"totals"', "img.shields.io/badge/", "```\n", "~~~\n```\n", "\u0000", "\r", "\u2028",
];

describe("a file that anyone may have written", () => {
  test.each(FILES)("$path never throws", ({ kind, path, before }) => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary" })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.constantFrom("", before), pieces, (before, pieces) => {
        expect(readFile(path, kind, before + pieces.join("")).trees.length).toBeLessThan(40);
      }),
    );
  });

  const read = FILES.filter(({ alike }) => !alike);
  // Going through the text once makes it 8; what is quadratic, 64.
  test.each(read)("$path takes as long as it is", { timeout: 60_000 }, ({ kind, path, before }) => {
    for (const start of PIECES.flatMap((piece) => [
      { piece, before: "" },
      { piece, before },
    ])) {
      const text = (length: number) => start.before + repeatedTo(length, start.piece);
      const isSlow = () => growth(16_000, (length) => () => readFile(path, kind, text(length))) > 30;
      // Again where something else took the time.
      expect(isSlow() && isSlow() && isSlow(), JSON.stringify(start)).toBe(false);
    }
  });
});
