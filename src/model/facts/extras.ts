import { documentationPagesOf } from "../repository/documentation-pages.ts";
import { callsOf, filesAt, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { textsOf, under } from "../repository/tree.ts";
import { codes, counted, filesOf, listed, once, plainText } from "../text/phrase.ts";
import { driftCode } from "./drift.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { frontends } from "./frontends.ts";
import { told, toldOfFiles } from "./told.ts";

/** What goes beyond the questions: a frontend, a cluster, drift, pages, a registry of models. */
export const extras: FactTopic = {
  id: "extras",
  title: "Extras",
  asks: [
    {
      all: [
        ["extra", "anything else"],
        ["implement", "project", "did"],
      ],
    },
    {
      all: [
        ["no question", "other question", "beyond"],
        ["made", "built", "implement", "added"],
      ],
    },
    {
      all: [
        ["extra", "anything else"],
        ["implement"],
        ["not covered", "beyond"],
        ["frontend", "drift", "kubernetes"],
      ],
    },
  ],
  find: (repository) => [
    ...frontends(repository),
    ...driftCode(repository),
    ...cluster(repository),
    ...infrastructure(repository),
    ...pages(repository),
    ...modelRegistry(repository),
    ...ownActions(repository),
    ...scaled(repository),
    ...surroundings(repository),
  ],
};

const CLUSTER_KINDS = new Set(
  "Deployment Service Ingress StatefulSet DaemonSet Job CronJob ConfigMap Secret HorizontalPodAutoscaler PersistentVolumeClaim Namespace".split(
    " ",
  ),
);

function cluster(repository: Repository): Fact[] {
  const found = readFiles(repository, "yaml").flatMap(({ path, reading }) =>
    reading.trees.flatMap((tree) => {
      const kind = String(under(tree, "kind")?.value);
      const version = String(under(tree, "apiVersion")?.value);
      // Cloud Run's services look much the same.
      return CLUSTER_KINDS.has(kind) && !version.includes("knative") ? [{ kind, path, line: tree.line }] : [];
    }),
  );
  const kinds = codes(once(found.map(({ kind }) => kind)), 70);
  return told(found, () => `Kubernetes: ${kinds} in ${filesOf(found, 60)}`);
}

function infrastructure(repository: Repository): Fact[] {
  return named(repository, /\.tf$/, "Terraform sets up the infrastructure");
}

function named(repository: Repository, pattern: RegExp, said: string): Fact[] {
  return toldOfFiles(filesAt(repository, pattern), (found) => `${said}: ${filesOf(found)}`);
}

function pages(repository: Repository): Fact[] {
  const count = documentationPagesOf(repository).length;
  const sites = readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) => {
    if (!/(?:^|\/)mkdocs\.ya?ml$/.test(path)) return [];
    const title = textsOf(under(trees[0], "site_name"))[0];
    const of = title === undefined ? "" : `: "${plainText(title.text, 40)}"`;
    const text = `documentation with MkDocs, ${counted(count, "page")}${of}`;
    return [{ text, where: [{ path, line: title?.line ?? null }] }];
  });
  return count === 0 ? [] : sites.slice(0, 1);
}

const REGISTRY =
  /\.link_artifact$|^wandb\.(?:\w+\.)*link_model$|\.link_model$|^mlflow\.(?:\w+\.)*register_model$|\.create_registered_model$|\.push_to_hub$/;

function modelRegistry(repository: Repository): Fact[] {
  const calls = callsOf(repository, REGISTRY);
  const names = once(calls.map(({ name }) => name.slice(name.lastIndexOf(".") + 1)));
  return told(calls, (found) => `models go to a registry by ${codes(names, 50)} in ${filesOf(found, 60)}`);
}

function ownActions(repository: Repository): Fact[] {
  return named(repository, /^\.github\/actions\/.*action\.ya?ml$/, "own actions for workflows");
}

const SCALED: readonly (readonly [call: RegExp, said: string])[] = [
  [
    /^torch\.(?:\w+\.)*quantize_dynamic$|^torch\.(?:ao\.)?quantization\.\w+$|^onnxruntime\.quantization\.\w+$/,
    "quantization",
  ],
  [/^torch\.nn\.utils\.prune\.\w+$/, "pruning"],
  [/^torch\.(?:compile|jit\.script|jit\.trace)$/, "compilation"],
  [/^torch\.onnx\.(?:export|dynamo_export)$|\.to_onnx$/, "ONNX export"],
  [/\bDistributedDataParallel$/, "distributed training"],
];

function scaled(repository: Repository): Fact[] {
  const calls = SCALED.flatMap(([pattern, said]) =>
    callsOf(repository, pattern).map(({ path, line }) => ({ said, path, line })),
  );
  const ways = listed(once(calls.map(({ said }) => said)));
  return told(calls, (found) => `${ways} in ${filesOf(found)}`);
}

function surroundings(repository: Repository): Fact[] {
  return [
    ...named(repository, /(?:^|\/)\.?devcontainer(?:\/[^/]+)?\.json$/, "a container to develop in"),
    ...named(repository, /^\.github\/dependabot\.ya?ml$/, "Dependabot keeps packages up to date"),
    ...named(
      repository,
      /^\.github\/(?:prompts\/.+|copilot-instructions)\.md$|(?:^|\/)AGENTS\.md$/,
      "instructions for coding agents",
    ),
  ];
}
