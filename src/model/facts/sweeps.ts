import { callsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { type Tree, under } from "../repository/tree.ts";
import { code, codes, counted, once, pathCode } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";
import { told } from "./told.ts";

/** Searches for good hyperparameters: what they vary, and for what. */
export function sweeps(repository: Repository): Fact[] {
  return [...wandbSweeps(repository), ...hydraSweeps(repository), ...optunaStudies(repository)];
}

function wandbSweeps(repository: Repository): Fact[] {
  return readFiles(repository, "yaml", "json").flatMap(({ path, reading }) => {
    const found = reading.trees.filter(isSweep).map((sweep) => ({ sweep, path, line: sweep.line }));
    return told(found, ([{ sweep }]) => `${pathCode(path)} is a sweep: ${tell(sweep)}`);
  });
}

function hydraSweeps(repository: Repository): Fact[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) =>
    trees.flatMap((tree) => {
      const varied = under(tree, "hydra", "sweeper", "params");
      if (!varied || varied.entries.size === 0) return [];
      const over = codes([...varied.entries.keys()], 70, 30);
      return [
        {
          text: `${pathCode(path)} sets up a sweep with Hydra over ${over}`,
          where: [{ path, line: varied.line }],
        },
      ];
    }),
  );
}

/** Whether a YAML or JSON file is what `wandb sweep` is given. */
function isSweep(tree: Tree): boolean {
  const method = under(tree, "method")?.value;
  const varied = under(tree, "parameters");
  return (
    ["grid", "random", "bayes"].includes(String(method)) && varied !== undefined && varied.entries.size > 0
  );
}

function tell(sweep: Tree): string {
  const varied = [...under(sweep, "parameters")!.entries].filter(([, tree]) => !isFixed(tree));
  const names = varied.map(([name]) => name);
  const over = names.length === 0 ? "" : ` over ${codes(names, 48, 30)}`;
  const metric = under(sweep, "metric", "name")?.value;
  const goal = metric == null ? "" : ` for ${code(String(metric), 30)}`;
  return `${under(sweep, "method")!.value} search${over}${goal}`;
}

// One value is no choice.
function isFixed(tree: Tree): boolean {
  return tree.entries.has("value") || under(tree, "values")?.items.length === 1;
}

function optunaStudies(repository: Repository): Fact[] {
  const studies = callsOf(repository, "optuna.create_study");
  const suggested = callsOf(repository, /\.suggest_(?:float|int|categorical|uniform|loguniform)$/);
  const names = once(suggested.flatMap(({ args }) => args[0] ?? []));
  const varied = names.length === 0 ? "" : ` over ${codes(names, 70, 30)}`;
  return told(studies, (found) => `${counted(found.length, "Optuna study", "Optuna studies")}${varied}`);
}
