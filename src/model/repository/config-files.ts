import { remembered } from "../remembered.ts";
import type { Repository, RepositoryFile } from "./repository.ts";
import type { Tree } from "./tree.ts";

/** A file with settings of experiments. */
export interface ConfigFile {
  readonly path: string;
  /** Of its first setting; null where it was not read. */
  readonly line: number | null;
  /** The folder for configurations it lies in (`configs`), without a slash; null where only its own name says what it is. */
  readonly folder: string | null;
  /** What it sets, at the outermost level; none where it was not read. */
  readonly settings: readonly string[];
}

const FORMAT = /\.(?:ya?ml|toml|json)$/;
const FOLDER =
  /(?:^|\/)(?:configs?|conf|configurations?|konfiguration(?:en|er)?|hparams|hyperparameters|experiments?)(?=\/)/;
const RESULTS = /\.json$/;
const NAME =
  /(?:^|[/_-])(?:configs?|configurations?|hparams|hyperparameters|params)(?:_[\w-]+)?\.(?:ya?ml|toml|json)$/;

// Around a configuration they say that it is of something else; within its folder `data` and `models` are parts of it.
const AROUND_OTHERS =
  /(?:^|\/)(?:\.[^/]*|outputs?|multirun|logs?|wandb|runs|frontend|webapp|docs?|node|k8s|kubernetes|infra(?:structure)?|monitoring|grafana|prometheus)\/|^(?:data|datasets?|models?)\//;
/** Settings of tools, and what runs write. */
const OTHERS_NAME =
  /^(?:[._]|.*(?:cloud-?build|vertex|alert|prometheus|grafana|collector|dependabot|docker|compose|nginx|firebase|mkdocs))|(?:^|[_-])(?:metrics?|results?|scores?)\.\w+$/i;

/** What other tools ask for in files of any name, at the outermost level; all of a row have to be there. */
const OTHERS_SETTINGS: readonly (readonly string[])[] = [
  ["repos"],
  ["workerPoolSpecs"],
  ["worker_pool_specs"],
  ["receivers"],
  ["exporters"],
  ["apiVersion"],
  ["architectures"],
  ["scrape_configs"],
  ["apiUrl"],
  // A sweep of W&B.
  ["method", "parameters"],
];

/** The files with settings of experiments, in a folder for them or called so; not those of other tools. Empty ones are left out. */
export const configFilesOf = remembered(({ files }: Repository): readonly ConfigFile[] =>
  files.flatMap((file) => {
    const { path } = file;
    if (!FORMAT.test(path)) return [];
    const folder = FOLDER.exec(path);
    // JSON among experiments is mostly what came of them.
    const at = folder !== null && RESULTS.test(path) && /experiment/.test(folder[0]) ? null : folder;
    // No file has a longer name.
    const name = path.slice(path.lastIndexOf("/") + 1).slice(-256);
    if (at === null && !NAME.test(name)) return [];
    const around = path.slice(0, at === null ? path.length - name.length : at.index + 1);
    if (AROUND_OTHERS.test(around) || OTHERS_NAME.test(name)) return [];
    return configOf(file, at === null ? null : path.slice(0, at.index + at[0].length));
  }),
);

function configOf({ path, size, reading }: RepositoryFile, folder: string | null): ConfigFile[] {
  if (reading === null) return size > 0 ? [{ path, line: null, folder, settings: [] }] : [];
  const filled = reading.trees.find(({ entries }) => entries.size > 0);
  if (!filled || isOthers(filled)) return [];
  const line = filled.entries.values().next().value!.line;
  return [{ path, line, folder, settings: [...filled.entries.keys()] }];
}

function isOthers({ entries }: Tree): boolean {
  return OTHERS_SETTINGS.some((names) => names.every((name) => entries.has(name)));
}
