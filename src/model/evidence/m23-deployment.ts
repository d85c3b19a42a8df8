import { cloudServicesOf } from "../repository/cloud-services.ts";
import { callsOf, commandsOf } from "../repository/look-up.ts";
import { actionOf, doing } from "../repository/tool-words.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { place, placePerFile } from "./place.ts";

/** The application behind Cloud Run or Cloud Functions. */
export const deployment: EvidenceRule = {
  id: "deployment",
  title: "Deployment with Cloud Run or Cloud Functions",
  asks: [
    {
      all: [
        ["deploy"],
        ["function", "run", "gcp", "cloud", "google"],
        ["model", "app", "api", "backend", "gcp", "cloud"],
      ],
      none: ["drift", "onnx", "bento", "monitor", "telemetry", "torchserve", "collect", "frontend"],
      modules: ["M23"],
    },
  ],
  reads: ["yaml", "shell", "makefile", "python"],
  cannotTell: "A deployment that is made in the console leaves no trace in the files.",
  find: (repository) => {
    const gcloud = commandsOf(repository, "gcloud");
    const deploys = [
      ...doing(gcloud, "gcloud", "run", "deploy"),
      ...doing(gcloud, "gcloud", "functions", "deploy"),
      ...doing(gcloud, "gcloud", "run", "services", "replace"),
    ];
    // Other commands only look at what is deployed; the import is told of by its decorator.
    const hosts = cloudServicesOf(repository).filter(
      ({ service, by }) =>
        (service === "Cloud Run" || service === "Cloud Functions") && by !== "command" && by !== "import",
    );
    return [
      ...deploys.map((one) => place(one, `Runs ${code(actionOf(one, "gcloud").slice(0, 4).join(" "), 60)}.`)),
      ...placePerFile(
        callsOf(repository, /^functions_framework\.(?:http|cloud_event)$/),
        ([{ name }]) => `${code(name)} makes a function of the cloud.`,
      ),
      ...hosts.map((one) => place(one, one.why)),
    ];
  },
};
