import { callsOf, commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { type Tree, under } from "../repository/tree.ts";
import { code, counted, listed } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placePerFile, placesNamed } from "./place.ts";

const SEARCHES = [
  /^wandb\.(?:sweep|agent)$/,
  /(?:^|\.)hyperparameter_search$/,
  /^optuna\.(?:create_study|[\w.]*\.optimize)$/,
  /^ray\.tune\.(?:run|Tuner|[\w.]*\.fit)$/,
  /^sklearn\.model_selection\.(?:GridSearchCV|RandomizedSearchCV|Halving\w+)$/,
  /^(?:keras_tuner|hyperopt|nevergrad|ax)\.\w+$/,
  /^google\.cloud\.aiplatform\.HyperparameterTuningJob$/,
];

/** A search for good hyperparameters: described for W&B, for Hydra, or done in code. */
export const sweep: EvidenceRule = {
  id: "sweep",
  title: "A sweep of W&B (method and parameters), of Hydra, or a search with Optuna, Ray Tune, scikit-learn",
  asks: [
    {
      all: [
        ["sweep", "hyperparameter optim", "hyperparameter search", "hyperparameter tun"],
        ["consider", "run", "do ", "hyperparam", "optim", "perform"],
      ],
      modules: ["M14"],
    },
  ],
  reads: ["yaml", "python", "notebook", "makefile", "shell"],
  cannotTell: "A sweep that is set up on the website of W&B leaves no trace in the files.",
  find: (repository) => [
    ...described(repository),
    ...placePerFile(callsOf(repository, ...SEARCHES), (found) => `Searches with ${code(found[0].name)}.`),
    ...commandsOf(repository, "wandb")
      .filter(({ words }) => words.includes("sweep") || words.includes("agent"))
      .map((command) => place(command, `Runs ${code(command.words.join(" "), 60)}.`)),
    ...multiruns(repository),
    ...placesNamed(repository, /(?:^|\/)[\w-]*sweep[\w-]*\.ya?ml$/, "A sweep, by its name; it was not read."),
  ],
};

function multiruns(repository: Repository): Finding[] {
  const commands = readFiles(repository).flatMap(({ path, reading }) =>
    reading.commands.filter(({ words }) => words.includes("--multirun")).map(({ line }) => ({ path, line })),
  );
  return placePerFile(commands, () => "Runs Hydra with `--multirun`.");
}

function described(repository: Repository): Finding[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) =>
    trees.flatMap((tree) => [...ofWandb(path, tree), ...ofHydra(path, tree)]),
  );
}

function ofWandb(path: string, tree: Tree): Finding[] {
  const method = under(tree, "method");
  const parameters = under(tree, "parameters")?.entries;
  if (typeof method?.value !== "string" || !parameters || parameters.size === 0) return [];
  const names = listed(
    [...parameters.keys()].map((name) => code(name, 24)),
    50,
  );
  return [{ path, line: method.line, why: `A ${code(method.value, 12)} sweep over ${names}.` }];
}

function ofHydra(path: string, tree: Tree): Finding[] {
  const params = under(tree, "hydra", "sweeper", "params");
  if (params && params.entries.size > 0)
    return [
      { path, line: params.line, why: `Hydra sweeps over ${counted(params.entries.size, "parameter")}.` },
    ];
  const chosen = under(tree, "defaults")?.items.find(({ entries }) =>
    [...entries.keys()].some((key) => /hydra\/sweeper$/.test(key)),
  );
  return chosen ? [{ path, line: chosen.line, why: "Chooses a sweeper of Hydra." }] : [];
}
