import { callsOf, commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import { type Tree, under } from "../repository/tree.ts";
import { entriesNamed } from "../repository/tree-search.ts";
import { code, codes, filesOf, once, pathCode } from "../text/phrase.ts";
import { nameIn } from "./command-flags.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { quotedCommands } from "./quoted-commands.ts";
import { told } from "./told.ts";

/** Jobs that are told of one by one. */
const MOST_JOBS = 4;

/** Training jobs in the cloud: machines, containers, how they are started. */
export const cloudTraining: FactTopic = {
  id: "cloud-training",
  title: "Training in the cloud",
  asks: [
    { all: [["train"], ["cloud", "gcp"], ["model"]] },
    { all: [["train"], ["cloud", "gcp", "google"], ["engine", "vertex"], ["how", "did", "explain"]] },
    { all: [["vertex"], ["how", "did", "explain"]] },
  ],
  find: (repository) => [...jobs(repository), ...starts(repository), ...fromCode(repository)],
};

function jobs(repository: Repository): Fact[] {
  return readFiles(repository, "yaml", "json")
    .flatMap(({ path, reading }) =>
      entriesNamed(reading.trees, "workerPoolSpecs", "worker_pool_specs").map((specs) => ({
        text: `${pathCode(path)} is a job for Vertex AI${machinesOf(specs)}`,
        where: [{ path, line: specs.line }],
      })),
    )
    .slice(0, MOST_JOBS);
}

function machinesOf(specs: Tree): string {
  // A job on one machine is also written without the dash of a list.
  const pool = specs.items[0] ?? specs;
  const machine = either(pool, "machineSpec", "machine_spec");
  const container = either(pool, "containerSpec", "container_spec");
  const type = textAt(machine, "machineType", "machine_type");
  const accelerator = textAt(machine, "acceleratorType", "accelerator_type");
  const count = textAt(machine, "acceleratorCount", "accelerator_count") ?? "1";
  const image = nameIn(textAt(container, "imageUri", "image_uri") ?? "");
  const parts = [
    type === null ? "" : ` on ${code(type, 20)}`,
    accelerator === null ? "" : ` with ${code(count, 3).replaceAll("`", "")} ${code(accelerator, 25)}`,
    image === null ? "" : `, image ${code(image, 20)}`,
  ];
  return parts.join("");
}

// Google's tools take both ways of writing a key.
function either(tree: Tree, camel: string, snake: string): Tree | undefined {
  return under(tree, camel) ?? under(tree, snake);
}

function textAt(tree: Tree | undefined, camel: string, snake: string): string | null {
  const value = tree && either(tree, camel, snake)?.value;
  return value == null ? null : String(value);
}

function starts(repository: Repository): Fact[] {
  const gcloud = commandsOf(repository, "gcloud");
  const commands = ["custom-jobs", "hp-tuning-jobs"].flatMap((kind) =>
    doing(gcloud, "gcloud", "ai", kind, "create"),
  );
  return quotedCommands("started with", commands);
}

function fromCode(repository: Repository): Fact[] {
  const calls = callsOf(repository, /^google\.cloud\.aiplatform\.(?:\w*Job|\w*TrainingJob)(?:\.\w+)?$/);
  const kinds = once(calls.map(({ name }) => name.split(".").slice(3).join(".")));
  return told(
    calls,
    (found) => `jobs on Vertex AI are started by ${codes(kinds, 70)} in ${filesOf(found, 50)}`,
  );
}
