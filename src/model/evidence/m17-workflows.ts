import { ciCommandsOf, runsTests } from "../repository/ci-checks.ts";
import type { ShellCommand } from "../repository/file-reading.ts";
import { gitLabPipelinesOf } from "../repository/gitlab-pipeline.ts";
import { filesAt, type In } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { whenStarted, workflowsOf } from "../repository/workflows.ts";
import { code, counted } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

/** The words by which items ask for continuous integration. */
export const CI = ["continuous integration", "continues integration", "ci ", "workflow", "github action"];

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const OTHER_SERVER =
  /^(?:Jenkinsfile|\.?azure-pipelines\.ya?ml|\.circleci\/config\.ya?ml|\.travis\.ya?ml|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml|\.?appveyor\.ya?ml|\.woodpecker\.ya?ml|\.forgejo\/workflows\/[^/]+\.ya?ml|\.gitea\/workflows\/[^/]+\.ya?ml)$/;

/** Workflows on GitHub and pipelines on GitLab; those that run tests come first. */
export const continuousIntegration: EvidenceRule = {
  id: "continuous-integration",
  title: "Workflows on GitHub and pipelines on GitLab, those that run tests first",
  asks: [
    {
      all: [CI, ["get", "add", "running", "run ", "set up", "setup", "github", "some"]],
      none: ["lint", "cach", "multi os", "api", "data change", "trigger", "docker"],
      modules: ["M17"],
    },
  ],
  reads: ["yaml"],
  cannotTell: (repository) => otherServerNote(repository),
  find: (repository) => {
    const pipelines = serversOf(repository);
    const tests = pipelines.flatMap(({ commands, where }) =>
      placePerFile(commands.filter(runsTests), ([first]) => `${runs(first)}${where}.`),
    );
    const named = new Set(tests.map(({ path }) => path));
    return [
      ...tests,
      ...pipelines.filter(({ path }) => !named.has(path)).map(({ path, why }) => ({ path, line: 1, why })),
      ...placesNamed(repository, WORKFLOW, "A workflow, by its name; it was not read."),
    ];
  },
};

/** What a server runs of its own accord, and what to say of it. */
interface Server {
  readonly path: string;
  readonly commands: readonly In<ShellCommand>[];
  /** Behind what is run: " on push", " on GitLab". */
  readonly where: string;
  /** Where nothing of it is known but that it is there. */
  readonly why: string;
}

function serversOf(repository: Repository): Server[] {
  const commands = ciCommandsOf(repository);
  const workflows = workflowsOf(repository).map((workflow): Server => {
    const when = whenStarted(workflow);
    return ofPath(workflow.path, ` ${when}`, `A workflow that runs ${when}.`);
  });
  const pipelines = gitLabPipelinesOf(repository).map(({ path, jobs }) =>
    ofPath(path, " on GitLab", `A pipeline of GitLab with ${counted(jobs.length, "job")}.`),
  );
  return [...workflows, ...pipelines];

  function ofPath(path: string, where: string, why: string): Server {
    return { path, commands: commands.get(path) ?? [], where, why };
  }
}

function runs({ words }: ShellCommand): string {
  return `Runs ${code(words.join(" "), 30)}`;
}

/** Why nothing can be said of what servers do: the file that tells another one than GitHub and GitLab what to do; null where there is none. */
export function otherServerNote(repository: Repository): string | null {
  const [first] = filesAt(repository, OTHER_SERVER);
  return first ? `${code(first.path)} may do it: report-tui does not read it.` : null;
}
