import { type CodeCheck, codeCheckByAction, codeCheckOf, runsTests } from "../repository/ci-checks.ts";
import type { ShellCommand } from "../repository/file-reading.ts";
import { runsTool } from "../repository/shell-command.ts";
import { wordsFrom } from "../repository/tool-words.ts";
import type { WorkflowJob } from "../repository/workflows.ts";
import { once } from "../text/phrase.ts";

interface Doing {
  readonly does: string;
  readonly uses?: (action: string) => boolean;
  readonly runs?: (command: ShellCommand) => boolean;
}

/** Whether a command runs one of these tools, with such a word behind it where one is asked for. */
const tool =
  (names: readonly string[], word?: RegExp) =>
  (command: ShellCommand): boolean =>
    names.some(
      (name) =>
        runsTool(command, name) &&
        (!word ||
          wordsFrom(command, name)
            .slice(1)
            .some((one) => word.test(one))),
    );

const action =
  (pattern: RegExp) =>
  (used: string): boolean =>
    pattern.test(used);

const check = (does: CodeCheck): Doing => ({
  does,
  uses: (action) => codeCheckByAction(action) === does,
  runs: (command) => codeCheckOf(command) === does,
});

const DOINGS: readonly Doing[] = [
  {
    does: "runs the tests",
    runs: runsTests,
  },
  {
    does: "measures coverage",
    runs: (command) => tool(["coverage"], /^run$/)(command) || tool(["pytest"], /^--cov/)(command),
  },
  check("lints"),
  check("checks the format"),
  check("checks types"),
  check("runs pre-commit"),
  { does: "pulls data with DVC", runs: tool(["dvc"], /^pull$/) },
  {
    does: "builds docker images",
    uses: action(/^docker\/build-push-action@/),
    runs: (command) =>
      tool(["docker"], /^(?:build|buildx)$/)(command) || tool(["gcloud"], /^builds$/)(command),
  },
  { does: "pushes docker images", runs: tool(["docker"], /^push$/) },
  {
    does: "deploys to Cloud Run",
    uses: action(/^google-github-actions\/deploy-cloudrun@/),
    runs: tool(["gcloud"], /^run$/),
  },
  { does: "starts jobs in the cloud", runs: tool(["gcloud"], /^(?:ai|ml-engine)$/) },
  { does: "load tests", runs: tool(["locust", "k6"]) },
  { does: "comments with CML", uses: action(/^iterative\/setup-cml@/), runs: tool(["cml"]) },
  {
    does: "publishes the documentation",
    uses: action(/^(?:peaceiris\/actions-gh-pages|actions\/deploy-pages)@/),
    runs: tool(["mkdocs"], /^gh-deploy$/),
  },
  { does: "sends coverage to Codecov", uses: action(/^codecov\/codecov-action@/) },
];

/** What the steps of some jobs do, as far as their commands and actions are known: "runs the tests", "lints". */
export function whatItDoes(jobs: readonly WorkflowJob[], commands: readonly ShellCommand[]): string[] {
  const actions = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses || []));
  return once(
    DOINGS.filter(({ uses, runs }) => (uses && actions.some(uses)) || (runs && commands.some(runs))).map(
      ({ does }) => does,
    ),
  );
}
