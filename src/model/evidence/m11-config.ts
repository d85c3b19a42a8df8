import { type ConfigFile, configFilesOf } from "../repository/config-files.ts";
import { callsOf, type ReadFile, readFiles } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";
import { code, codes } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";
import { isTestPath } from "./test-path.ts";

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
  reads: ["yaml", "toml", "json", "python", "notebook"],
  find: (repository) => [
    ...configFilesOf(repository).map(settings),
    ...readFiles(repository, "python")
      .filter(({ path }) => CONFIG_MODULE.test(path))
      .flatMap(configClasses),
    ...readByOmegaConf(repository),
  ],
};

function settings({ path, line, settings }: ConfigFile): Finding {
  if (line === null) return { path, line, why: "A configuration, by its name; it was not read." };
  return { path, line, why: `Sets ${codes(settings, 80, 30)}.` };
}

// Settings that come from the environment are those of an application.
function configClasses({ path, reading: { python } }: ReadFile): Finding[] {
  const first = python.classes.find(({ bases }) => !bases.some((base) => /(?:^|\.)BaseSettings$/.test(base)));
  return first ? [{ path, line: first.line, why: `Keeps settings in the class ${code(first.name)}.` }] : [];
}

function readByOmegaConf(repository: Repository): Finding[] {
  const reads = callsOf(repository, /^omegaconf\.OmegaConf\.(?:load|create|structured|merge)$/);
  return placePerFile(testsLast(reads), (found) => `${code(found[0].name)} reads a configuration.`);
}

/** Hydra at work, not only among the packages. */
export const hydra: EvidenceRule = {
  id: "hydra",
  title: "Calls of Hydra, and of OmegaConf beside them",
  asks: [
    {
      all: [["hydra"], ["load", "manage", "config", "hyperparam", "use"]],
      modules: ["M11"],
    },
  ],
  reads: ["python", "notebook"],
  find: (repository) => {
    const calls = callsOf(repository, /^hydra\.(?:main|initialize\w*|compose|utils\.(?:instantiate|call))$/);
    const hydra = placePerFile(testsLast(calls), (found) => described(found[0]));
    const named = new Set(hydra.map(({ path }) => path));
    // It is part of Hydra, but works without it.
    const omega = hydra.length === 0 ? [] : readByOmegaConf(repository);
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
