import { callsOf, type ReadFile, readFiles } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import { code, listed } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";
import { isTestPath } from "./test-path.ts";

/** Files for settings of experiments: in a folder for them, or called so. */
const CONFIG_FOLDER = /(?:^|\/)(?:configs?|conf|configurations?|hparams|hyperparameters|experiments?)\//;
const CONFIG_NAME =
  /(?:^|[/_-])(?:configs?|configurations?|hparams|hyperparameters|params)(?:_[\w-]+)?\.(?:ya?ml|toml|json)$/;
const DATA_FORMAT = /\.(?:ya?ml|toml|json)$/;

/** What tools and runs write, and settings of other tools. */
const NOT_OURS =
  /(?:^|\/)(?:\.[\w-]+|outputs?|multirun|logs?|wandb|runs|node_modules)\/|cloudbuild|vertex|alert|prometheus|dependabot/;

const CONFIG_MODULE = /(?:^|\/)(?:configs?|settings|\w+_config)\.py$/;

/** Settings of experiments kept in files. */
export const configFiles: EvidenceRule = {
  id: "config-files",
  title: "Configuration files for experiments (YAML, TOML, JSON in `configs/` or called so), `config.py`",
  asks: [
    {
      all: [["config"], ["file", "experiment", "yaml"], ["write", "creat", "one or", "add", "make"]],
      modules: ["M11"],
    },
  ],
  reads: ["yaml", "toml", "json", "python"],
  find: (repository) => [
    ...readFiles(repository, "yaml", "toml", "json").filter(isConfig).flatMap(settings),
    ...placesNamed(repository, DATA_FORMAT, "A configuration, by its name; it was not read.").filter(
      isConfig,
    ),
    ...readFiles(repository, "python")
      .filter(({ path }) => CONFIG_MODULE.test(path))
      .flatMap(configClasses),
  ],
};

function isConfig({ path }: { readonly path: string }): boolean {
  const isCalledSo = CONFIG_FOLDER.test(path) || CONFIG_NAME.test(path);
  return isCalledSo && DATA_FORMAT.test(path) && !NOT_OURS.test(path);
}

function settings({ path, reading: { trees } }: ReadFile): Finding[] {
  const filled = trees.find(({ entries }) => entries.size > 0);
  if (!filled) return [];
  const names = [...filled.entries.keys()].map((name) => code(name, 30));
  return [{ path, line: filled.entries.values().next().value!.line, why: `Sets ${listed(names, 80)}.` }];
}

function configClasses({ path, reading: { python } }: ReadFile): Finding[] {
  const [first] = python.classes;
  return first ? [{ path, line: first.line, why: `Keeps settings in the class ${code(first.name)}.` }] : [];
}

/** Hydra at work, not only among the packages. */
export const hydra: EvidenceRule = {
  id: "hydra",
  title: "Calls of Hydra, or of OmegaConf",
  asks: [
    {
      all: [["hydra"], ["load", "manage", "config", "hyperparam", "use"]],
      modules: ["M11"],
    },
  ],
  reads: ["python", "notebook"],
  find: (repository) => {
    const calls = callsOf(repository, /^hydra\.(?:main|initialize\w*|compose|utils\.(?:instantiate|call))$/);
    const loads = callsOf(repository, /^omegaconf\.OmegaConf\.(?:load|create|structured|merge)$/);
    const hydra = placePerFile(testsLast(calls), (found) => described(found[0]));
    const named = new Set(hydra.map(({ path }) => path));
    const omega = placePerFile(testsLast(loads), (found) => `${code(found[0].name)} reads a configuration.`);
    return [...hydra, ...omega.filter(({ path }) => !named.has(path))];
  },
};

function described({ name, keywords }: PythonCall): string {
  const config = [keywords.get("config_path"), keywords.get("config_name")].filter((part) => part != null);
  if (name !== "hydra.main" || config.length === 0) return `Calls ${code(name)}.`;
  return `${code(name)} loads ${code(config.join("/"), 60)}.`;
}

function testsLast<Place extends { readonly path: string }>(places: readonly Place[]): Place[] {
  return places.toSorted((a, b) => Number(isTestPath(a.path)) - Number(isTestPath(b.path)));
}
