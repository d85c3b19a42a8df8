import { ciCommandsOf } from "../repository/ci-checks.ts";
import { type GitLabPipeline, gitLabPipelinesOf } from "../repository/gitlab-pipeline.ts";
import { type Workflow, workflowsOf } from "../repository/workflows.ts";
import { code, codes, counted, LONGEST_FACT, listed, once, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { whatItDoes } from "./workflow-doings.ts";
import { pythonVersions, whatItCaches, whenItRuns, whereItRuns } from "./workflow-settings.ts";

/** Workflows that are told of one by one. */
const MOST_WORKFLOWS = 5;

/** The workflows of GitHub Actions, and the pipeline of GitLab: how many, and of each when and where it runs, what it caches and does. */
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
    {
      all: [
        ["pushes", "push ", "commit", "pull request"],
        ["happens", "trigger", "automatic", "by itself", "wakes up"],
        ["test", "lint", "build"],
      ],
    },
  ],
  find: (repository) => {
    const all = workflowsOf(repository);
    const commands = ciCommandsOf(repository);
    const told = all.map((workflow) => {
      return { workflow, does: whatItDoes(workflow.jobs, commands.get(workflow.path) ?? []) };
    });
    const most = told.toSorted((a, b) => b.does.length - a.does.length).slice(0, MOST_WORKFLOWS);
    return [
      ...(all.length > 0 ? [inAll(all)] : []),
      ...most.map(({ workflow, does }) => ofOne(workflow, does)),
      ...gitLabPipelinesOf(repository).map((one) =>
        onGitLab(one, whatItDoes([], commands.get(one.path) ?? [])),
      ),
    ];
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

function onGitLab({ path, jobs, caches }: GitLabPipeline, does: readonly string[]): Fact {
  const paths = codes(once(caches.flatMap((cache) => cache.paths)), 36, 24);
  const clauses = [...(paths === "" ? [] : [`caches ${paths}`]), ...does].map((part) => `; ${part}`);
  const text = withClauses(`GitLab runs ${code(path, 24)} with ${counted(jobs.length, "job")}`, clauses);
  return { text, where: [{ path, line: null }] };
}

/** The clauses behind a beginning, as far as there is room for them. */
function withClauses(begin: string, clauses: readonly string[]): string {
  return clauses.reduce(
    (text, clause) => (text.length + clause.length <= LONGEST_FACT ? text + clause : text),
    begin,
  );
}
