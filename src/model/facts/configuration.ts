import { configFilesOf } from "../repository/config-files.ts";
import { callsOf, filesAt, importsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { under } from "../repository/tree.ts";
import { code, counted, grouped, listed, pathCode, placesOf } from "../text/phrase.ts";
import { commandLinesOf } from "./command-lines.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { startedFilesOf } from "./started-files.ts";

/** Programs, and commands, that are told of one by one. */
const MOST_PROGRAMS = 2;
/** Folders with configurations that are told of. */
const MOST_FOLDERS = 2;
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
  const folders = [...grouped(configFilesOf(repository), ({ folder }) => folder)];
  return folders
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, MOST_FOLDERS)
    .map(([folder, files]) => {
      const count = counted(files.length, "configuration file");
      const inFolder = folder === null ? "" : ` in ${pathCode(folder, 30)}`;
      const names = files.map(({ path }) =>
        pathCode(path.slice(folder === null ? 0 : folder.length + 1), 30),
      );
      return { text: `${count}${inFolder}: ${listed(names, 80)}`, where: placesOf(files) };
    });
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
    const tables = reading.trees.flatMap((tree) => [
      under(tree, "project", "scripts"),
      under(tree, "tool", "poetry", "scripts"),
    ]);
    const all = tables.flatMap((table) => [...(table?.entries ?? [])]);
    if (all.length === 0) return [];
    const names = all.map(([name, { value }]) => `${code(name, 24)} for ${code(String(value ?? ""), 30)}`);
    const text = `commands by ${pathCode(path, 30)}: ${listed(names, 110)}`;
    return [{ text, where: all.map(([, { line }]) => ({ path, line })) }];
  });
}
