import { callsOf } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { codes, grouped, listed } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";
import { told } from "./told.ts";

// Calls whose first argument names what they log.
const NAMED_LOGS =
  /^(?:self|fabric|pl_module|(?:self\.)?module)\.log$|(?:^mlflow|^run|[Cc]lient|experiment)\.log_metric$|\.add_scalar$/;
// Calls whose first argument holds what they log, by name.
const DICT_LOGS =
  /^(?:wandb|self|fabric|accelerator|(?:self\.)?(?:wandb_)?run|(?:self\.)?(?:wandb_)?logger|(?:self\.)?logger\.experiment)\.(?:log|log_dict|log_metrics)$|^mlflow\.log_metrics$/;
/** A metric's name is a few words; what is longer is a text that is printed. */
const LONGEST_NAME = 60;

/** The names of the metrics that code logs, where they stand in the call itself. */
export function loggedMetrics(repository: Repository): Fact[] {
  const named = callsOf(repository, NAMED_LOGS).map((call) => ({
    ...call,
    names: [call.args[0] ?? call.keywords.get("name") ?? call.keywords.get("key") ?? null],
  }));
  const inDicts = callsOf(repository, DICT_LOGS).map((call) => ({
    ...call,
    names: call.items?.get(0) ?? call.items?.get("data") ?? call.items?.get("metrics") ?? [],
  }));
  const found = [...named, ...inDicts].flatMap(({ names, path, line }) =>
    names.flatMap((name) => (name !== null && isName(name) ? [{ name, path, line }] : [])),
  );
  const byName = grouped(found, ({ name }) => name);
  const firsts = [...byName.values()].map(([first]) => first!);
  return told(firsts, () => `what is logged: ${codes([...byName.keys()], 120)}`);
}

// Numbers are values.
function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /\p{L}/u.test(text);
}

const KINDS: readonly (readonly [kind: string, calls: RegExp])[] = [
  ["images", /^wandb\.Image$|\.(?:add_images?|log_image)$/],
  ["figures", /^mlflow\.log_figure$|\.add_figure$/],
  ["plots", /^wandb\.(?:plot|sklearn)\.\w+$/],
  ["tables", /^wandb\.Table$/],
  ["histograms", /^wandb\.Histogram$|\.add_histogram$/],
  ["gradients", /^wandb\.watch$|\blogger\.watch$/],
  ["artifacts", /^wandb\.Artifact$|\.(?:log_artifacts?|link_artifact)$/],
  ["models", /^mlflow\.\w+\.log_model$|^wandb\.log_model$/],
  [
    "hyperparameters",
    /^wandb\.config\.update$|\.(?:log_params?|log_hyperparams|save_hyperparameters|add_hparams)$/,
  ],
];

/** What is logged besides metrics: images, tables, artifacts. */
export function loggedKinds(repository: Repository): Fact[] {
  const firsts = KINDS.flatMap(([kind, pattern]) =>
    callsOf(repository, pattern)
      .slice(0, 1)
      .map(({ path, line }) => ({ kind, path, line })),
  );
  return told(firsts, () => `also logged: ${listed(firsts.map(({ kind }) => kind))}`);
}
