import { buildStepsIn, cloudServicesOf } from "../repository/cloud-services.ts";
import { addressesOf, commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { actionOf, doing } from "../repository/tool-words.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placesNamed } from "./place.ts";

const DVC_CONFIG = /(?:^|\/)\.dvc\/config$/;
const BUILD_WORKFLOW = /^\.github\/workflows\/(?=[^/]*(?:docker|build[_-]?image|container))[^/]*\.ya?ml$/;
const BUILD_FILE = /(?:^|\/)(?=[^/]*cloudbuild)[^/]*\.(?:ya?ml|json)$/i;

/** A bucket of Cloud Storage that holds data. */
export const bucket: EvidenceRule = {
  id: "bucket",
  title: "Data in a bucket of Cloud Storage",
  asks: [
    {
      all: [
        ["bucket", "cloud storage", "data storage"],
        ["data", "storage"],
        ["gcp", "google", "cloud", "bucket"],
      ],
      modules: ["M21"],
    },
  ],
  reads: ["ini", "python", "yaml", "shell", "makefile"],
  cannotTell: "A bucket that is made and filled in the console leaves no trace in the files.",
  find: (repository) => {
    const remotes = addressesOf(repository, /^gs:\/\//).filter(({ path }) => DVC_CONFIG.test(path));
    const used = cloudServicesOf(repository).filter(
      ({ service, path }) => service === "Cloud Storage" && !DVC_CONFIG.test(path),
    );
    return [
      ...remotes.map((address) => place(address, `DVC keeps data in ${code(address.text, 60)}.`)),
      // What names a bucket says most.
      ...used
        .toSorted((a, b) => Number(/gs:/.test(b.why)) - Number(/gs:/.test(a.why)))
        .map((one) => place(one, one.why)),
    ];
  },
};

/** Docker images that are built without anybody's doing. */
export const imageTrigger: EvidenceRule = {
  id: "image-trigger",
  title: "Docker images built automatically",
  asks: [
    {
      all: [["trigger", "workflow", "automat", "continuous"], ["docker", "image", "container"], ["buil"]],
      modules: ["M21"],
    },
  ],
  reads: ["yaml"],
  cannotTell: "A trigger that is set up in the console alone leaves no trace in the files.",
  find: (repository) => [
    ...imagesOfBuilds(repository),
    ...imagesOfWorkflows(repository),
    ...placesNamed(repository, BUILD_FILE, "A configuration of Cloud Build, by its name; it was not read."),
    ...placesNamed(repository, BUILD_WORKFLOW, "A workflow that builds, by its name; it was not read."),
  ],
};

function imagesOfBuilds(repository: Repository): Finding[] {
  return readFiles(repository, "yaml", "json").flatMap(({ path, reading }) => {
    const steps = path.startsWith(".github/") ? undefined : buildStepsIn(reading.trees);
    if (!steps) return [];
    const kaniko = steps.items.find(({ entries }) =>
      /(?:^|\/)(?:kaniko-project\/executor|pack)(?::|$)/.test(String(entries.get("name")?.value)),
    );
    const built = reading.commands.find((command) => isBuild(actionOf(command, "docker")));
    const line = built?.line ?? kaniko?.line;
    return line === undefined ? [] : [{ path, line, why: "Builds a docker image in Cloud Build." }];
  });
}

function isBuild(words: readonly string[]): boolean {
  return words[1] === "build" || (words[1] === "buildx" && words.includes("build"));
}

function imagesOfWorkflows(repository: Repository): Finding[] {
  const workflows = workflowsOf(repository);
  const actions = workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps
        .filter(({ uses }) => uses.startsWith("docker/build-push-action@"))
        .map(({ line }) => ({ path, line, why: "Builds a docker image with `docker/build-push-action`." })),
    ),
  );
  const paths = new Set(workflows.map(({ path }) => path));
  const inWorkflow = ({ path }: { path: string }) => paths.has(path);
  const docker = commandsOf(repository, "docker").filter((command) => isBuild(actionOf(command, "docker")));
  const submitted = doing(commandsOf(repository, "gcloud"), "gcloud", "builds", "submit");
  return [
    ...actions,
    ...docker.filter(inWorkflow).map((one) => place(one, "Builds a docker image in a workflow.")),
    ...submitted.filter(inWorkflow).map((one) => place(one, "Starts Cloud Build from a workflow.")),
  ];
}
