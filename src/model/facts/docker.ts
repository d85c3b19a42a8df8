import { type Dockerfile, dockerfilesOf } from "../repository/dockerfiles.ts";
import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, type In, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import { under } from "../repository/tree.ts";
import { code, codes, counted, LONGEST_FACT, listed, pathCode } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { quotedCommands } from "./quoted-commands.ts";

/** Dockerfiles that are told of one by one. */
const MOST_FILES = 5;

/** The images of the project: what each is made of, how it is built and run. */
export const docker: FactTopic = {
  id: "docker",
  title: "Docker",
  asks: [
    {
      all: [["docker"], ["how", "explain", "describe", "which"], ["file", "image", "container"]],
      none: ["registry", "build history"],
    },
    { all: [["docker"]], none: ["registry", "build history"] },
  ],
  find: (repository) => {
    const files = dockerfilesOf(repository);
    const rest = files.slice(MOST_FILES);
    const more = {
      text: `${counted(rest.length, "more Dockerfile")}: ${listed(rest.map(({ path }) => pathCode(path)))}`,
      where: rest.map(({ path }) => ({ path, line: null })),
    };
    return [
      ...files.slice(0, MOST_FILES).map(tell),
      ...(rest.length > 0 ? [more] : []),
      ...composed(repository),
      ...quotedCommands("built with", commandsFor(repository, "build")),
      ...quotedCommands("run with", commandsFor(repository, "run")),
    ];
  },
};

function tell({ path, bases, entry }: Dockerfile): Fact {
  const from = bases.length === 0 ? "" : ` builds on ${codes(bases, 60, 50)}`;
  const room = LONGEST_FACT - from.length - 58;
  const starts =
    entry === null ? "" : `${from === "" ? "" : " and"} starts ${code(entry.text, Math.min(60, room))}`;
  return { text: `${pathCode(path)}${from}${starts}`, where: [{ path, line: entry?.line ?? null }] };
}

function composed(repository: Repository): Fact[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading }) => {
    if (!/(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path)) return [];
    const services = reading.trees
      .map((tree) => under(tree, "services"))
      .find((tree) => tree && tree.entries.size > 0);
    if (!services) return [];
    const names = codes([...services.entries.keys()], 80, 30);
    const text = `${pathCode(path)} starts ${counted(services.entries.size, "service")}: ${names}`;
    return [{ text, where: [{ path, line: services.line }] }];
  });
}

function commandsFor(repository: Repository, action: "build" | "run"): In<ShellCommand>[] {
  const commands = doing(commandsOf(repository, "docker", "podman"), "docker", action);
  return commands.filter(({ words }) => !words.includes("compose"));
}
