import { cloudServicesOf } from "../repository/cloud-services.ts";
import { callsOf, commandsOf } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { actionOf, doing } from "../repository/tool-words.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placesNamed } from "./place.ts";

/** Training on the Compute Engine or with Vertex AI. */
export const cloudTraining: EvidenceRule = {
  id: "cloud-training",
  title: "Training on the Compute Engine or Vertex AI",
  asks: [
    {
      all: [
        ["train"],
        ["gcp", "google", "cloud", "vertex", "compute engine"],
        ["engine", "vertex", "cloud", "gcp", "google"],
      ],
      modules: ["M21"],
    },
  ],
  reads: ["yaml", "shell", "makefile", "python"],
  cannotTell: "A machine or job that is started in the console leaves no trace in the files.",
  find: (repository) => [
    ...jobsStarted(repository),
    ...cloudServicesOf(repository)
      .filter(({ service, by }) => service === "Vertex AI" && by === "configuration")
      .map((one) => place(one, one.why)),
    ...callsOf(
      repository,
      /^google\.cloud\.aiplatform\.(?:\w+\.)*(?:Custom\w*Job|HyperparameterTuningJob)(?:\.\w+)?$/,
    ).map((call) =>
      place(call, `${code(call.name.replace(/^google\.cloud\./, ""))} makes a job of Vertex AI.`),
    ),
    ...placesNamed(
      repository,
      /(?:^|\/)(?=[^/]*vertex)[^/]*\.ya?ml$/i,
      "A configuration for Vertex AI, by its name; it was not read.",
    ),
  ],
};

function jobsStarted(repository: Repository): Finding[] {
  const commands = commandsOf(repository, "gcloud");
  return [
    ...doing(commands, "gcloud", "ai", "custom-jobs", "create"),
    ...doing(commands, "gcloud", "ai", "hp-tuning-jobs", "create"),
    ...doing(commands, "gcloud", "ai-platform", "jobs", "submit"),
    ...doing(commands, "gcloud", "compute", "instances", "create-with-container"),
    ...doing(commands, "gcloud", "compute", "instances", "create"),
  ].map((command) => place(command, `Runs ${code(actionOf(command, "gcloud").slice(0, 4).join(" "), 60)}.`));
}
