import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, filesAt, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { toolWords } from "../repository/shell-command.ts";
import { type Tree, textsOf, under } from "../repository/tree.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

const REPORT = /(?:^|\/)(?:coverage\.(?:xml|json)|htmlcov\/index\.html|coverage[\w-]*\.svg)$/;

/** That coverage is measured: a report of it, or what is set up and run for one. */
export const coverage: EvidenceRule = {
  id: "coverage",
  title: "A coverage report or badge, `coverage run`, `pytest --cov`, settings for coverage, codecov",
  asks: [
    { all: [["coverage"]], modules: ["M16"] },
    { all: [["coverage"], ["calculat", "code", "test", "measure", "comput"]], modules: ["M16"] },
  ],
  reads: ["coverage", "toml", "ini", "yaml", "makefile", "shell", "python"],
  find: (repository) => [
    ...reports(repository),
    ...runs(repository),
    ...uploads(repository),
    ...readFiles(repository, "toml", "ini").flatMap(({ path, reading: { trees } }) =>
      trees.flatMap((tree) => settings(path, tree)),
    ),
  ],
};

function reports(repository: Repository): Finding[] {
  const stated = readFiles(repository).flatMap(({ path, reading }) =>
    reading.coverage
      ? [
          {
            path,
            line: reading.coverage.line,
            why: `States a coverage of ${percent(reading.coverage.percent)} %.`,
          },
        ]
      : [],
  );
  const unread = filesAt(repository, REPORT).filter(({ reading }) => reading === null);
  return [
    ...stated,
    ...unread.map(({ path }) => ({ path, line: null, why: "A report of the coverage, by its name." })),
  ];
}

function percent(value: number): string {
  return String(Math.round(value * 10) / 10);
}

// Reports are made of what a run measured.
function runs(repository: Repository): Finding[] {
  const ofCoverage = commandsOf(repository, "coverage");
  const isRun = (command: ShellCommand) => toolWords(command, "coverage")?.[1] === "run";
  const measured = [
    ...ofCoverage.filter(isRun),
    ...commandsOf(repository, "pytest").filter(({ words }) =>
      words.some((word) => /^--cov(?:$|[=-])/.test(word)),
    ),
  ];
  const files = new Set(measured.map(({ path }) => path));
  const others = ofCoverage.filter((command) => !isRun(command) && !files.has(command.path));
  return [...placePerFile(measured, quoted), ...placePerFile(others, quoted)];
}

function quoted([{ words }]: readonly [ShellCommand, ...ShellCommand[]]): string {
  return `Runs ${code(words.join(" "), 60)}.`;
}

function uploads(repository: Repository): Finding[] {
  return workflowsOf(repository).flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps
        .filter(({ uses }) => uses !== null && /codecov|coveralls|coverage/.test(uses))
        .map(({ uses, line }) => ({ path, line, why: `The step ${code(uses!)} reports the coverage.` })),
    ),
  );
}

function settings(path: string, tree: Tree): Finding[] {
  const section = under(tree, "tool", "coverage") ?? ofCoverage(path, tree);
  if (section) return [{ path, line: section.line, why: "Settings of coverage." }];
  const pytest =
    under(tree, "tool", "pytest", "ini_options") ?? under(tree, "pytest") ?? under(tree, "tool:pytest");
  const options = textsOf(under(pytest, "addopts")).find(({ text }) =>
    /(?:^|\s)--cov(?:[=\s-]|$)/.test(text),
  );
  return options ? [{ path, line: options.line, why: "Pytest measures the coverage in every run." }] : [];
}

// `.coveragerc` has sections of its own, other files name them after the tool.
function ofCoverage(path: string, { entries }: Tree): Tree | undefined {
  if (/(?:^|\/)\.coveragerc$/.test(path)) return entries.values().next().value;
  return [...entries].find(([name]) => name.startsWith("coverage:"))?.[1];
}
