import { dataRemotesOf, pipelineStagesOf, type TrackedData, trackedDataOf } from "../repository/dvc.ts";
import { commandsOf } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { wordsFrom } from "../repository/tool-words.ts";
import { code, counted, filesOf, listed, once, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";

/** What DVC tracks, where it is pushed, the stages it runs, and where it is used. */
export const dataVersioning: FactTopic = {
  id: "data-versioning",
  title: "Data versioning",
  asks: [
    { all: [["dvc"], ["data"], ["manag", "version"]] },
    { all: [["dvc", "data version", "version control of your data", "version control of the data"]] },
  ],
  find: (repository) => {
    const data = trackedDataOf(repository);
    return [
      ...tracked(data),
      ...remotes(repository),
      ...stages(repository),
      ...changes(repository, data),
      ...uses(repository),
    ];
  },
};

function tracked(data: readonly TrackedData[]): Fact[] {
  if (data.length === 0) return [];
  const names = data.map((one) => `${pathCode(one.data)}${extent(one)}`);
  return [{ text: `DVC tracks ${listed(names, 135)}`, where: placesOf(data) }];
}

function extent({ size, files }: TrackedData): string {
  const parts = [
    ...(files === null ? [] : [counted(files, "file")]),
    ...(size === null ? [] : [sizeOf(size)]),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e8) / 10} GB`;
}

function remotes(repository: Repository): Fact[] {
  return dataRemotesOf(repository)
    .slice(0, 2)
    .map(({ name, address, ...where }) => ({
      text: `the remote ${code(name, 30)} is ${code(address, 90)}`,
      where: placesOf([where]),
    }));
}

function stages(repository: Repository): Fact[] {
  const all = pipelineStagesOf(repository);
  if (all.length === 0) return [];
  const names = all.map(({ name }) => code(name, 24));
  const text = `${pathCode(all[0]!.path)} has ${counted(all.length, "stage")}: ${listed(names, 90)}`;
  return [{ text, where: placesOf(all) }];
}

function changes({ history }: Repository, data: readonly TrackedData[]): Fact[] {
  const paths = new Set(data.map(({ path }) => path));
  const count = history?.commits.filter(({ files }) => files.some((path) => paths.has(path))).length ?? 0;
  if (count < 2) return [];
  return [{ text: `${count} commits changed which version of the data is used`, where: placesOf(data) }];
}

function uses(repository: Repository): Fact[] {
  const commands = commandsOf(repository, "dvc");
  if (commands.length === 0) return [];
  const doings = once(commands.map((command) => wordsFrom(command, "dvc").slice(0, 2).join(" ")));
  const names = doings.map((doing) => code(doing, 24));
  const run = doings.length === 1 ? "runs" : "run";
  return [{ text: `${listed(names, 60)} ${run} in ${filesOf(commands, 85)}`, where: placesOf(commands) }];
}
