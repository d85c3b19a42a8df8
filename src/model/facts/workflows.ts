import { readFiles } from "../repository/look-up.ts";
import { type Workflow, workflowsOf } from "../repository/workflows.ts";
import { code, counted, LONGEST_FACT, listed, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { whatItDoes } from "./workflow-doings.ts";
import { pythonVersions, whatItCaches, whenItRuns, whereItRuns } from "./workflow-settings.ts";

/** Workflows that are told of one by one. */
const MOST_WORKFLOWS = 5;

/** The workflows of GitHub Actions: how many, and of each when and where it runs, what it caches and does. */
export const workflows: FactTopic = {
  id: "workflows",
  title: "Workflows",
  asks: [
    {
      all: [
        ["continuous integration", "continues integration", "github action", "ci "],
        ["unittest", "lint", "operating system", "cach", "setup", "running"],
        ["workflow", "version", "test", "setup"],
      ],
    },
    { all: [["continuous integration", "continues integration", "github action", "ci "]] },
  ],
  find: (repository) => {
    const all = workflowsOf(repository);
    if (all.length === 0) return [];
    const files = new Map(readFiles(repository, "yaml").map((file) => [file.path, file]));
    const told = all.map((workflow) => ({
      workflow,
      does: whatItDoes(workflow, files.get(workflow.path)?.reading.commands ?? []),
    }));
    const most = told.toSorted((a, b) => b.does.length - a.does.length).slice(0, MOST_WORKFLOWS);
    return [inAll(all), ...most.map(({ workflow, does }) => ofOne(workflow, does))];
  },
};

function inAll(all: readonly Workflow[]): Fact {
  return {
    text: `${counted(all.length, "workflow")}: ${listed(
      all.map(({ name }) => code(name, 30)),
      130,
    )}`,
    where: placesOf(all),
  };
}

function ofOne(workflow: Workflow, does: readonly string[]): Fact {
  const where = whereItRuns(workflow);
  const more = [pythonVersions(workflow), whatItCaches(workflow), ...does].filter((part) => part !== "");
  const clauses = [
    ...whenItRuns(workflow),
    ...(where === "" ? [] : [`, on ${where}`]),
    ...more.map((part) => `; ${part}`),
  ];
  const { path, name, line } = workflow;
  return { text: withClauses(`${code(name, 24)} runs`, clauses), where: [{ path, line }] };
}

/** The clauses behind a beginning, as far as there is room for them. */
function withClauses(begin: string, clauses: readonly string[]): string {
  return clauses.reduce(
    (text, clause) => (text.length + clause.length <= LONGEST_FACT ? text + clause : text),
    begin,
  );
}
