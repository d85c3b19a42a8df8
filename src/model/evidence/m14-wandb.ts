import { callsOf, madeByConfiguration } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";
import { isTestPath } from "./test-path.ts";

const NAMES = ["weights biases", "weights and biases", "w b ", "wandb"];

/** Weights & Biases at work: runs that are started, metrics and artifacts that are logged. */
export const wandb: EvidenceRule = {
  id: "wandb",
  title: "Calls of Weights & Biases, or a trainer that reports to it",
  asks: [
    {
      all: [NAMES, ["log", "track"], ["training", "metric", "progress", "artifact", "experiment"]],
      modules: ["M14"],
    },
    { all: [NAMES, ["use", "log", "track", "set up", "setup", "experiment"]], modules: ["M14"] },
  ],
  reads: ["python", "notebook", "yaml"],
  find: (repository) => {
    const groups = [
      found(repository, /^wandb\.init$/, (name) => `${name} starts a run.`),
      found(
        repository,
        /(?:^|\.)W(?:and|AND)[bB](?:Logger|Callback|MetricsLogger)$/,
        (name) => `${name} logs the training.`,
      ),
      found(
        repository,
        /^wandb\.(?:log|run\.log|run\.summary\.update|watch)$/,
        (name) => `${name} logs values.`,
      ),
      found(
        repository,
        /^wandb\.(?:Artifact|log_artifact|use_artifact|run\.\w+_artifact|Api)$/,
        (name) => `${name} keeps artifacts.`,
      ),
      reporting(repository),
      instantiated(repository),
    ].flat();
    const seen = new Set<string>();
    return groups.filter(({ path }) => !seen.has(path) && seen.add(path));
  },
};

function found(repository: Repository, names: RegExp, why: (name: string) => string): Finding[] {
  const calls = callsOf(repository, names).filter(({ path }) => !isTestPath(path));
  return placePerFile(calls, (own) => why(code(own[0].name)));
}

function reporting(repository: Repository): Finding[] {
  const calls = callsOf(
    repository,
    /(?:^|\.)\w*TrainingArguments$|(?:^|\.)SFTConfig$|(?:^|\.)Accelerator$/,
  ).filter(({ keywords }) => keywords.get("report_to") === "wandb" || keywords.get("log_with") === "wandb");
  return placePerFile(calls, (own) => `${code(own[0].name)} reports to W&B.`);
}

function instantiated(repository: Repository): Finding[] {
  const targets = madeByConfiguration(repository, /\.WandbLogger$/);
  return placePerFile(targets, () => "Hydra makes a `WandbLogger` from it.");
}
