import type { ShellCommand } from "../repository/file-reading.ts";
import { addressesOf, commandsOf, type In } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing, wordsFrom } from "../repository/tool-words.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code, filesOf, grouped, listed, pathCode, placesOf } from "../text/phrase.ts";
import { flagOf, nameIn, wordAfter } from "./command-flags.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { quotedCommands } from "./quoted-commands.ts";
import { told } from "./told.ts";

/** Addresses that are told of. */
const MOST_ADDRESSES = 2;

/** Where the model is deployed to, how, and where it answers. */
export const deployment: FactTopic = {
  id: "deployment",
  title: "Deployment",
  asks: [
    {
      all: [["deploy"], ["api", "model", "application", "service"], ["how", "manage", "explain"]],
      none: ["monitor"],
    },
    {
      all: [
        ["deploy"],
        ["api", "model", "application", "service"],
        ["how", "explain"],
        ["cloud", "local", "invoke"],
      ],
      none: ["monitor"],
    },
    {
      all: [
        ["api", "model", "application", "service"],
        ["running", "hosted", "online"],
        ["where", "how"],
      ],
      none: ["monitor"],
    },
  ],
  find: (repository) => [
    ...deployed(repository),
    ...byAction(repository),
    ...otherwise(repository),
    ...endpoints(repository),
    ...quotedCommands(
      "served by",
      commandsOf(repository, "uvicorn", "gunicorn", "fastapi", "hypercorn", "bentoml").filter(serves),
    ),
    ...quotedCommands(
      "called with",
      commandsOf(repository, "curl").filter(({ words }) =>
        words.some((word) => /\.run\.app|localhost|127\.0\.0\.1/.test(word)),
      ),
    ),
  ],
};

function deployed(repository: Repository): Fact[] {
  const gcloud = commandsOf(repository, "gcloud");
  const run = doing(gcloud, "gcloud", "run", "deploy");
  const functions = doing(gcloud, "gcloud", "functions", "deploy");
  return [...services("Cloud Run", run), ...services("Cloud Functions", functions)];
}

function services(service: string, commands: readonly In<ShellCommand>[]): Fact[] {
  return [...grouped(commands, (command) => tell(service, command))].map(([text, places]) => ({
    text: `${text}, in ${pathCode(places[0]!.path, 35)}`,
    where: placesOf(places),
  }));
}

const SAID = ["image", "source", "region", "memory", "cpu", "runtime", "min-instances", "max-instances"];

function tell(service: string, command: In<ShellCommand>): string {
  const name = nameIn(wordAfter(command, "deploy") ?? "");
  const details = SAID.flatMap((flag) => {
    const value = nameIn(flagOf(command, `--${flag}`) ?? "");
    return value === null ? [] : [`${flag} ${code(value, 20)}`];
  });
  const as = name === null ? "" : ` as ${code(name, 22)}`;
  return `deployed to ${service}${as}${details.length === 0 ? "" : `: ${listed(details, 60)}`}`;
}

function byAction(repository: Repository): Fact[] {
  const steps = workflowsOf(repository).flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) => steps.map((step) => ({ ...step, path }))),
  );
  return steps.flatMap(({ uses, with: given, path, line }) => {
    if (!uses.startsWith("google-github-actions/deploy-")) return [];
    const service = nameIn(given.get("service") ?? given.get("name") ?? "");
    const action = uses.split("@")[0]!.slice("google-github-actions/".length);
    const as = service === null ? "" : ` as ${code(service, 30)}`;
    const text = `deployed${as} by the action ${code(action, 30)} in ${pathCode(path)}`;
    return [{ text, where: [{ path, line }] }];
  });
}

const OTHER_WAYS: readonly (readonly [said: string, action: readonly [string, ...string[]]])[] = [
  ["deployed to App Engine with `gcloud app deploy`", ["gcloud", "app", "deploy"]],
  [
    "deployed to an endpoint of Vertex AI with `gcloud ai endpoints`",
    ["gcloud", "ai", "endpoints", "deploy-model"],
  ],
  ["put on a Kubernetes cluster with `kubectl apply`", ["kubectl", "apply"]],
  ["put up with `terraform apply`", ["terraform", "apply"]],
  ["made a container with `bentoml containerize`", ["bentoml", "containerize"]],
  ["deployed with `bentoml deploy`", ["bentoml", "deploy"]],
  ["started with `docker compose up`", ["docker", "compose", "up"]],
  ["started with `docker-compose up`", ["docker-compose", "up"]],
];

function otherwise(repository: Repository): Fact[] {
  return OTHER_WAYS.flatMap(([said, action]) => {
    const commands = doing(commandsOf(repository, action[0]), ...action);
    return told(commands, (found) => `${said} in ${filesOf(found)}`);
  });
}

function endpoints(repository: Repository): Fact[] {
  const addresses = addressesOf(repository, /\b[\w-]+\.(?:a\.)?run\.app\b|\.cloudfunctions\.net\b/);
  const different = [...grouped(addresses, ({ text }) => hostOf(text))].slice(0, MOST_ADDRESSES);
  return different.map(([host, places]) => ({
    text: `the service at ${code(host, 85)} is named in ${pathCode(places[0]!.path)}`,
    where: placesOf(places),
  }));
}

function hostOf(address: string): string {
  return address.replace(/^\w+:\/\//, "").split(/[/?#:\s]/, 1)[0]!;
}

function serves(command: ShellCommand): boolean {
  const { words } = command;
  if (wordsFrom(command, "bentoml").length > 0) return words.includes("serve");
  if (wordsFrom(command, "fastapi").length > 0) return words.includes("run") || words.includes("dev");
  return true;
}
