import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, type In } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { type Workflow, workflowsOf } from "../repository/workflows.ts";
import { code, counted, listed, once } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { STYLE_TOOLS } from "./m07-coding-practices.ts";
import { place, placePerFile, placesNamed } from "./place.ts";

const CI = ["continuous integration", "continues integration", "ci ", "workflow", "github action"];
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const LINTING_WORKFLOW =
  /^\.github\/workflows\/(?![^/]*update)[^/]*(?:lint|codecheck|format|ruff|flake8|isort|pre-?commit)[^/]*\.ya?ml$/;
const LINTING_ACTION =
  /^(?:astral-sh\/ruff-action|chartboost\/ruff-action|psf\/black|pre-commit\/action|[\w-]+\/super-linter|py-actions\/flake8|isort\/isort-action|wemake-services\/)/;

/** Workflows on GitHub; those that run tests come first. */
export const continuousIntegration: EvidenceRule = {
  id: "continuous-integration",
  title: "Workflows on GitHub, those that run tests first",
  asks: [
    {
      all: [CI, ["get", "add", "running", "run ", "set up", "setup", "github", "some"]],
      none: ["lint", "cach", "multi os", "api", "data change", "trigger", "docker"],
      modules: ["M17"],
    },
  ],
  reads: ["yaml"],
  find: (repository) => {
    const workflows = workflowsOf(repository).filter(
      ({ triggers, jobs }) => triggers.length + jobs.length > 0,
    );
    const tests = workflows.flatMap((workflow) => testing(repository, workflow));
    const named = new Set(tests.map(({ path }) => path));
    const others = workflows.filter(({ path }) => !named.has(path));
    return [
      ...tests,
      ...others.map((one) => ({ path: one.path, line: one.line, why: `A workflow${runsOn(one)}.` })),
      ...placesNamed(repository, WORKFLOW, "A workflow, by its name; it was not read."),
    ];
  },
};

function testing(repository: Repository, workflow: Workflow): Finding[] {
  const inIt = commandsOf(
    repository,
    "pytest",
    "unittest",
    "tox",
    "nox",
    "coverage",
    "invoke",
    "inv",
    "make",
  ).filter((command) => command.path === workflow.path && runsTests(command));
  return placePerFile(inIt, (found) => `Runs ${code(found[0].words.join(" "), 30)}${runsOn(workflow)}.`);
}

// Tasks and recipes can do anything: their names have to say that they test.
function runsTests({ words }: In<ShellCommand>): boolean {
  const isAnything = words.some((word) => word === "invoke" || word === "inv" || word === "make");
  const isCoverage = words.includes("coverage") && !words.some((word) => /pytest|unittest/.test(word));
  return isAnything ? words.some((word) => /^(?:\w+-)?(?:unit)?tests?$/.test(word)) : !isCoverage;
}

function runsOn({ triggers }: Workflow): string {
  const events = once(triggers.map(({ event }) => event.replaceAll("_", " ")));
  return events.length === 0
    ? ""
    : ` on ${listed(
        events.map((event) => event.slice(0, 24)),
        40,
      )}`;
}

/** Caches, and more than one system or version in a workflow's matrix. */
export const cachingAndMatrix: EvidenceRule = {
  id: "caching-and-matrix",
  title: "Caches, and several systems or versions, in workflows",
  asks: [
    {
      all: [
        [
          "cach",
          "multi os",
          "multi python",
          "matrix",
          "multiple os",
          "multiple operating",
          "multiple python",
        ],
        [...CI, "test"],
      ],
      modules: ["M17"],
    },
  ],
  reads: ["yaml"],
  find: (repository) => {
    const workflows = workflowsOf(repository);
    return [...workflows.flatMap(matrices), ...workflows.flatMap(caches)];
  },
};

function matrices({ path, jobs }: Workflow): Finding[] {
  return jobs.flatMap(({ id, line, matrix }) =>
    [...matrix]
      .filter(([, values]) => values.length > 1)
      .map(([key, values]) => {
        const each = listed(
          values.map((value) => code(value, 20)),
          45,
        );
        return { path, line, why: `${code(id, 20)} runs with ${code(key, 20)} ${each}.` };
      }),
  );
}

function caches({ path, jobs }: Workflow): Finding[] {
  return jobs.flatMap(({ steps }) =>
    steps.flatMap(({ uses, line, with: options }): Finding[] => {
      const action = uses?.replace(/@.*$/s, "") ?? "";
      if (/^actions\/cache(?:\/|$)/.test(action))
        return [{ path, line, why: `Caches with ${code(action)}.` }];
      const cache = options.get("cache") ?? options.get("enable-cache");
      if (!cache || cache === "false") return [];
      const what = cache === "true" ? "" : ` ${code(cache, 20)}`;
      return [{ path, line, why: `Caches${what} with ${code(action)}.` }];
    }),
  );
}

/** Linters and formatters that a workflow runs. */
export const lintingStep: EvidenceRule = {
  id: "linting-step",
  title: "Linters and formatters run by a workflow",
  asks: [
    {
      all: [
        ["lint", "codecheck", "code check"],
        [...CI, "step"],
      ],
      modules: ["M17"],
    },
  ],
  reads: ["yaml"],
  find: (repository) => {
    const paths = new Set(workflowsOf(repository).map(({ path }) => path));
    const commands = commandsOf(repository, ...STYLE_TOOLS, "mypy", "pre-commit").filter(
      ({ path, words }) => paths.has(path) && !words.includes("install") && !words.includes("autoupdate"),
    );
    const actions = workflowsOf(repository).flatMap(({ path, jobs }) =>
      jobs.flatMap(({ steps }) =>
        steps.flatMap(({ uses, line }) => (uses && LINTING_ACTION.test(uses) ? [{ path, line, uses }] : [])),
      ),
    );
    return [
      ...placePerFile(
        commands,
        (found) => `Runs ${counted(found.length, "check")}, the first ${code(found[0].words.join(" "))}.`,
      ),
      ...actions.map((one) => place(one, `Runs ${code(one.uses)}.`)),
      ...placesNamed(repository, LINTING_WORKFLOW, "Checks code, by its name; it was not read."),
    ];
  },
};
