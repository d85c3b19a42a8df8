import { callsOf, commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import type { Tree } from "../repository/tree.ts";
import { mapsWith } from "../repository/tree-search.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placePerFile, placesNamed } from "./place.ts";

/** What tells people that an application does not behave. */
export const alerts: EvidenceRule = {
  id: "alerts",
  title: "Alerts",
  asks: [{ all: [["alert"]], modules: ["M28"] }],
  reads: ["yaml", "json", "shell", "makefile", "python"],
  cannotTell: "Alerts that are set up in the console leave no trace in the files.",
  find: (repository) => [
    ...policies(repository),
    ...doing(commandsOf(repository, "gcloud"), "gcloud", "monitoring", "policies").map((one) =>
      place(one, "Runs `gcloud monitoring policies`."),
    ),
    ...placePerFile(
      callsOf(repository, /^google\.cloud\.monitoring_v3\.(?:\w+\.)*AlertPolic\w+(?:\.\w+)?$/),
      ([{ name }]) => `${code(name, 60)} sets up alerts.`,
    ),
    ...ofPrometheus(repository),
    ...placesNamed(
      repository,
      /(?:^|\/)(?=[^/]*alert)(?:[^/]*\.tf|(?=[^/]*polic)[^/]*\.(?:json|ya?ml))$/i,
      "An alert policy, by its name; it was not read.",
    ),
  ],
};

function policies(repository: Repository): Finding[] {
  return described(
    repository,
    ["combiner", "conditions"],
    () => "Describes an alert policy of Cloud Monitoring.",
  );
}

function ofPrometheus(repository: Repository): Finding[] {
  return described(repository, ["alert", "expr"], ({ entries }) => {
    return `Describes the alert ${code(String(entries.get("alert")?.value))} of Prometheus, which is not GCP's.`;
  });
}

function described(
  repository: Repository,
  keys: readonly string[],
  why: (described: Tree) => string,
): Finding[] {
  return readFiles(repository, "yaml", "json").flatMap(({ path, reading: { trees } }) =>
    mapsWith(trees, ...keys).map((tree) => ({ path, line: tree.line, why: why(tree) })),
  );
}
