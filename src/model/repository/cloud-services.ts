import { remembered } from "../remembered.ts";
import { code, counted, grouped } from "../text/phrase.ts";
import { BY_ACTION, BY_ADDRESS, BY_COMMAND, BY_IMPORT, isPublished } from "./cloud-names.ts";
import { addressesOf, callsOf, commandsOf, importsOf, readFiles } from "./look-up.ts";
import type { Repository } from "./repository.ts";
import { actionOf, wordsFrom } from "./tool-words.ts";
import type { Tree } from "./tree.ts";
import { under } from "./tree.ts";
import { entriesNamed, mapsWith } from "./tree-search.ts";
import { workflowsOf } from "./workflows.ts";

/** A place in which a service of Google Cloud is used. */
export interface CloudService {
  /** Its name as Google gives it: "Cloud Storage", "Vertex AI". */
  readonly service: string;
  /** By what it is known. */
  readonly by: "configuration" | "command" | "action" | "import" | "address";
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** One sentence that says what stands there. */
  readonly why: string;
}

/** Where services of Google Cloud are used, each line once: configuration first, then what is run, what code talks to, addresses. */
export const cloudServicesOf = remembered(findServices);

function findServices(repository: Repository): readonly CloudService[] {
  const all = [
    ...inConfiguration(repository),
    ...inCommands(repository),
    ...inActions(repository),
    ...inImports(repository),
    ...inAddresses(repository),
  ];
  return firstOf(all, ({ service, path, line }) => `${service}\n${path}\n${line}`);
}

/** The list of steps of a Cloud Build configuration; undefined for any other YAML or JSON. */
export function buildStepsIn(trees: readonly Tree[]): Tree | undefined {
  return trees
    .map((tree) => under(tree, "steps"))
    .find((steps) => steps?.items.some(({ entries }) => entries.has("name") && !entries.has("uses")));
}

function inConfiguration(repository: Repository): CloudService[] {
  return readFiles(repository, "yaml", "json").flatMap(({ path, reading: { trees } }) => {
    if (path.startsWith(".github/")) return [];
    const all = (service: string, why: string, found: readonly Tree[]) =>
      found.map(({ line }) => use(service, "configuration", { path, line }, why));
    const steps = buildStepsIn(trees);
    const build = steps ? [steps] : [];
    return [
      ...all("Cloud Build", `Holds ${counted(steps?.items.length ?? 0, "step")} for Cloud Build.`, build),
      ...all(
        "Vertex AI",
        "Describes the machines of a Vertex AI job.",
        entriesNamed(trees, "workerPoolSpecs", "worker_pool_specs"),
      ),
      ...all("Cloud Run", "Describes a service for Cloud Run.", trees.filter(isCloudRunService)),
      ...all("Cloud Monitoring", "Configures what Cloud Monitoring collects.", trees.filter(isMonitoring)),
      ...all(
        "Cloud Monitoring",
        "Describes an alert policy of Cloud Monitoring.",
        mapsWith(trees, "combiner", "conditions"),
      ),
      ...all(
        "Secret Manager",
        "Gives secrets to the build.",
        steps ? entriesNamed(trees, "availableSecrets") : [],
      ),
    ];
  });
}

/** Whether a document describes a service for Cloud Run, as Knative writes it down. */
export function isCloudRunService(tree: Tree): boolean {
  return apiOf(tree).startsWith("serving.knative.dev/") && under(tree, "kind")?.value === "Service";
}

function isMonitoring(tree: Tree): boolean {
  return apiOf(tree).startsWith("monitoring.googleapis.com/");
}

function apiOf(tree: Tree): string {
  return String(under(tree, "apiVersion")?.value ?? "");
}

function inCommands(repository: Repository): CloudService[] {
  const named = commandsOf(repository, "gcloud").flatMap((command) => {
    const words = actionOf(command, "gcloud");
    const service = serviceOf(words);
    return service === undefined
      ? []
      : [use(service, "command", command, `Runs ${code(words.slice(0, 4).join(" "), 60)}.`)];
  });
  return [
    ...named,
    ...withTool(repository, "gsutil", "Cloud Storage"),
    ...withTool(repository, "bq", "BigQuery"),
  ];
}

function withTool(repository: Repository, tool: string, service: string): CloudService[] {
  return commandsOf(repository, tool)
    .filter(({ words }) => !words.some(isPublished))
    .map((one) => use(service, "command", one, `Runs ${code(wordsFrom(one, tool).join(" "), 60)}.`));
}

function serviceOf([, ...words]: readonly string[]): string | undefined {
  if (words[0] === "auth") return words[1] === "configure-docker" ? "Artifact Registry" : undefined;
  // Behind `alpha` or `beta`, or the value of an option.
  const group = words.slice(0, 3).find((word) => BY_COMMAND.has(word));
  return group === undefined ? undefined : BY_COMMAND.get(group);
}

function inActions(repository: Repository): CloudService[] {
  return workflowsOf(repository).flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps.flatMap(({ uses, line }) => {
        const [action, service] = BY_ACTION.find(([name]) => uses.startsWith(`${name}@`)) ?? [];
        return service === undefined ? [] : [use(service, "action", { path, line }, `Uses \`${action}\`.`)];
      }),
    ),
  );
}

// What is imported and never called is in no use.
function inImports(repository: Repository): CloudService[] {
  const used = new Set(
    callsOf(repository, /^(?:google\.cloud\.|gcsfs\.|vertexai\.|functions_framework\.)/).map(
      ({ path, name }) => `${packageOf(name)}\n${path}`,
    ),
  );
  const all = importsOf(repository, ...BY_IMPORT.keys()).flatMap((one) => {
    const name = packageOf(one.name);
    if (name === null || !used.has(`${name}\n${one.path}`)) return [];
    return [use(BY_IMPORT.get(name)!, "import", one, `Imports \`${name}\`.`)];
  });
  return firstOf(all, ({ service, path }) => `${service}\n${path}`);
}

// `google.cloud.storage` of `google.cloud.storage.Client`.
function packageOf(name: string): string | null {
  const parts = name.split(".", 4);
  const names = [4, 3, 1].map((length) => parts.slice(0, length).join("."));
  return names.find((one) => BY_IMPORT.has(one)) ?? null;
}

function inAddresses(repository: Repository): CloudService[] {
  return BY_ADDRESS.flatMap(([pattern, service]) =>
    addressesOf(repository, pattern)
      .filter(({ text }) => !isPublished(text))
      .map((one) => use(service, "address", one, `Names ${code(one.text, 60)}.`)),
  );
}

function use(
  service: string,
  by: CloudService["by"],
  { path, line }: { readonly path: string; readonly line: number },
  why: string,
): CloudService {
  return { service, by, path, line, why };
}

function firstOf(services: readonly CloudService[], key: (service: CloudService) => string): CloudService[] {
  return [...grouped(services, key).values()].map((same) => same[0]!);
}
