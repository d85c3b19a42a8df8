import type { ShellCommand } from "../repository/file-reading.ts";
import { runsTool } from "../repository/shell-command.ts";
import { wordsFrom } from "../repository/tool-words.ts";
import type { Workflow } from "../repository/workflows.ts";
import { once } from "../text/phrase.ts";

interface Doing {
  readonly does: string;
  readonly uses?: RegExp;
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

const isFormat = tool(["ruff"], /^format$/);

const DOINGS: readonly Doing[] = [
  {
    does: "runs the tests",
    runs: tool(["pytest", "unittest", "tox", "nox"]),
  },
  {
    does: "measures coverage",
    runs: (command) => tool(["coverage"], /^run$/)(command) || tool(["pytest"], /^--cov/)(command),
  },
  {
    does: "lints",
    uses: /^(?:chartboost\/ruff-action|astral-sh\/ruff-action)@/,
    runs: (command) => tool(["flake8", "pylint"])(command) || (tool(["ruff"])(command) && !isFormat(command)),
  },
  {
    does: "checks the format",
    uses: /^psf\/black@/,
    runs: (command) => isFormat(command) || tool(["black", "isort"])(command),
  },
  { does: "checks types", runs: tool(["mypy", "pyright", "ty"]) },
  { does: "runs pre-commit", uses: /^pre-commit\/action@/, runs: tool(["pre-commit"], /^run$/) },
  { does: "pulls data with DVC", runs: tool(["dvc"], /^pull$/) },
  {
    does: "builds docker images",
    uses: /^docker\/build-push-action@/,
    runs: (command) =>
      tool(["docker"], /^(?:build|buildx)$/)(command) || tool(["gcloud"], /^builds$/)(command),
  },
  { does: "pushes docker images", runs: tool(["docker"], /^push$/) },
  {
    does: "deploys to Cloud Run",
    uses: /^google-github-actions\/deploy-cloudrun@/,
    runs: tool(["gcloud"], /^run$/),
  },
  { does: "starts jobs in the cloud", runs: tool(["gcloud"], /^(?:ai|ml-engine)$/) },
  { does: "load tests", runs: tool(["locust", "k6"]) },
  { does: "comments with CML", uses: /^iterative\/setup-cml@/, runs: tool(["cml"]) },
  {
    does: "publishes the documentation",
    uses: /^(?:peaceiris\/actions-gh-pages|actions\/deploy-pages)@/,
    runs: tool(["mkdocs"], /^gh-deploy$/),
  },
  { does: "sends coverage to Codecov", uses: /^codecov\/codecov-action@/ },
];

/** What a workflow's steps do, as far as their commands and actions are known: "runs the tests", "lints". */
export function whatItDoes({ jobs }: Workflow, commands: readonly ShellCommand[]): string[] {
  const actions = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses || []));
  return once(
    DOINGS.filter(
      ({ uses, runs }) =>
        (uses && actions.some((action) => uses.test(action))) || (runs && commands.some(runs)),
    ).map(({ does }) => does),
  );
}
