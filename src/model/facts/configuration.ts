import { callsOf, filesAt, importsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { under } from "../repository/tree.ts";
import { code, counted, listed, pathCode } from "../text/phrase.ts";
import { commandLinesOf } from "./command-lines.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { startedFilesOf } from "./started-files.ts";

/** Programs, and commands, that are told of one by one. */
const MOST_PROGRAMS = 2;
const CONFIG_FILE = /(?:^|\/)(configs?|conf|hparams|hyperparameters)\/(?:.*\/)?[^/]+\.ya?ml$/;
// What a sweep or the cloud reads is no configuration of the code.
const SETTINGS_OF_HYDRA = new Set(["defaults", "hydra"]);

/** What configures experiments and how one is run: configuration files, options of the command line, commands of scripts and tasks. */
export const configuration: FactTopic = {
  id: "configuration",
  title: "Configuration and running",
  asks: [
    { all: [["config"], ["experiment"], ["run", "file"]] },
    {
      all: [
        ["config file", "configur"],
        ["experiment", "train", "run"],
      ],
    },
    { all: [["run a experiment", "run an experiment", "run your code", "command line"]] },
  ],
  find: (repository) => [
    ...readWithHydra(repository),
    ...configFiles(repository),
    ...commandLinesOf(repository).slice(0, MOST_PROGRAMS),
    ...startedFilesOf(repository).slice(0, MOST_PROGRAMS),
    ...tasks(repository).slice(0, 1),
    ...scripts(repository).slice(0, 1),
  ],
};

function readWithHydra(repository: Repository): Fact[] {
  return callsOf(repository, "hydra.main")
    .slice(0, MOST_PROGRAMS)
    .map(({ path, line, keywords }) => {
      const name = keywords.get("config_name");
      const file = name == null ? null : configNamed(repository, name, keywords.get("config_path") ?? "");
      const keys = file === null ? [] : settingsIn(repository, file);
      const what = file === null ? "its configuration" : pathCode(file);
      const sets = keys.length === 0 ? "" : `, which sets ${listed(keys, 50)}`;
      return {
        text: `${pathCode(path, 30)} reads ${what} with hydra${sets}`,
        where: [{ path, line }, ...(file === null ? [] : [{ path: file, line: null }])],
      };
    });
}

/** The file of a configuration by its name, and by the folder it is looked for in, as far as that is needed. */
function configNamed(repository: Repository, name: string, folder: string): string | null {
  const base = /\.ya?ml$/.test(name) ? name : `${name}.yaml`;
  const files = filesAt(repository, /\.ya?ml$/).map(({ path }) => path);
  const inside = folder.split("/").filter((part) => !/^\.*$/.test(part));
  const ending = [...inside, base].join("/");
  const at = (end: string) => files.find((path) => path === end || path.endsWith(`/${end}`));
  return at(ending) ?? at(base) ?? null;
}

function settingsIn(repository: Repository, file: string): string[] {
  const trees = readFiles(repository).find(({ path }) => path === file)?.reading.trees ?? [];
  const keys = trees.flatMap(({ entries }) => [...entries.keys()]);
  return keys.filter((key) => !SETTINGS_OF_HYDRA.has(key)).map((key) => code(key, 20));
}

function configFiles(repository: Repository): Fact[] {
  const files = filesAt(repository, CONFIG_FILE).map(({ path }) => path);
  const [first] = files;
  if (first === undefined) return [];
  const end = first.search(/(?:^|\/)(?:configs?|conf|hparams|hyperparameters)\//);
  const folder = first.slice(0, first.indexOf("/", end + 1));
  const inside = files.filter((path) => path.startsWith(`${folder}/`));
  const names = inside.map((path) => pathCode(path.slice(folder.length + 1), 30));
  const count = counted(inside.length, "configuration file");
  return [
    {
      text: `${count} in ${pathCode(folder, 30)}: ${listed(names, 80)}`,
      where: inside.map((path) => ({ path, line: null })),
    },
  ];
}

function tasks(repository: Repository): Fact[] {
  const files = new Set(importsOf(repository, "invoke").map(({ path }) => path));
  return readFiles(repository, "python").flatMap(({ path, reading: { python } }) => {
    const own = files.has(path)
      ? python.functions.filter(({ decorators }) => decorators.includes("invoke.task"))
      : [];
    if (own.length === 0) return [];
    // invoke calls a task by its name with dashes.
    const names = own.map(({ name }) => code(`invoke ${name.replaceAll("_", "-")}`));
    const text = `${counted(own.length, "task")} in ${pathCode(path, 30)}: ${listed(names, 100)}`;
    return [{ text, where: own.map(({ line }) => ({ path, line })) }];
  });
}

function scripts(repository: Repository): Fact[] {
  return readFiles(repository, "toml").flatMap(({ path, reading }) => {
    const all = reading.trees.flatMap((tree) => [...(under(tree, "project", "scripts")?.entries ?? [])]);
    if (all.length === 0) return [];
    const names = all.map(([name, { value }]) => `${code(name, 24)} for ${code(String(value ?? ""), 30)}`);
    const text = `commands by ${pathCode(path, 30)}: ${listed(names, 110)}`;
    return [{ text, where: all.map(([, { line }]) => ({ path, line })) }];
  });
}
