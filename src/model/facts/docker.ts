import { type Dockerfile, dockerfilesOf } from "../repository/dockerfiles.ts";
import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, type In, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import { under } from "../repository/tree.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code, codes, counted, filesOf, LONGEST_FACT, listed, pathCode } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { quotedCommands } from "./quoted-commands.ts";
import { told } from "./told.ts";

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
      ...builtByAction(repository),
      ...quotedCommands("run with", commandsFor(repository, "run")),
    ];
  },
};

function tell({ path, bases, entry }: Dockerfile): Fact {
  const from = bases.length === 0 ? "" : ` builds on ${codes(bases, 60, 50)}`;
  const room = LONGEST_FACT - from.length - 58;
  const starts =
    entry === null
      ? ""
      : `${from === "" ? "" : " and"} starts ${code(entry.text.replace(/^exec /, ""), Math.min(60, room))}`;
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
    const built = [...services.entries.values()].filter((service) => service.entries.has("build")).length;
    const all = services.entries.size;
    const images = built < all ? `${built} of their images` : all === 1 ? "its image" : "their images";
    const builds = built === 0 ? "" : `, and builds ${images}`;
    const text = `${pathCode(path)} starts ${counted(all, "service")}: ${names}${builds}`;
    return [{ text, where: [{ path, line: services.line }] }];
  });
}

function builtByAction(repository: Repository): Fact[] {
  const steps = workflowsOf(repository).flatMap(({ path, jobs }) =>
    jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses.startsWith("docker/build-push-action@"))
      .map(({ line }) => ({ path, line })),
  );
  return told(steps, (found) => `built by the action \`docker/build-push-action\` in ${filesOf(found)}`);
}

function commandsFor(repository: Repository, action: "build" | "run"): In<ShellCommand>[] {
  const objects = action === "build" ? ["buildx", "image"] : ["container"];
  return ["docker", "podman"].flatMap((tool) => {
    const commands = commandsOf(repository, tool);
    return [
      ...doing(commands, tool, action),
      ...objects.flatMap((object) => doing(commands, tool, object, action)),
    ];
  });
}
