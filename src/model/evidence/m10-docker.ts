import { type Dockerfile, dockerfilesOf } from "../repository/dockerfiles.ts";
import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, type In, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { actionOf } from "../repository/tool-words.ts";
import { under } from "../repository/tree.ts";
import { code, counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placesNamed } from "./place.ts";

const DOCKERFILE = /(?:^|\/)(?:[^/]+\.)?dockerfile$|(?:^|\/)dockerfile\.\w+$/i;
const COMPOSE = /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]*)?\.ya?ml$/;

/** Files that build on an image, whatever they are called. */
export const dockerFiles: EvidenceRule = {
  id: "docker-files",
  title: "Dockerfiles that build on an image",
  asks: [
    {
      all: [["docker"], ["construct", "creat", "write", "add", "one or multiple", "dockerfile"]],
      none: ["trigger", "automat", "workflow"],
      modules: ["M10"],
    },
  ],
  reads: ["dockerfile"],
  find: (repository) => [
    ...dockerfilesOf(repository).map(built),
    ...placesNamed(repository, DOCKERFILE, "A Dockerfile by its name; it was not read."),
  ],
};

function built({ path, bases, entry, instructions }: Dockerfile): Finding {
  const line = instructions.find(({ name }) => name === "FROM")?.line ?? null;
  const base = bases[0] ? `Builds on ${code(bases[0])}` : "Builds an image";
  return { path, line, why: entry ? `${base} and starts ${code(entry.text)}.` : `${base}.` };
}

/** That images are built on a machine of the team's: what is typed leaves no trace, what is written down does. */
export const dockerBuilt: EvidenceRule = {
  id: "docker-built",
  title: "`docker build` in a Makefile, script or task, or a compose file that builds images",
  asks: [
    {
      all: [["docker"], ["build", "run"], ["local", "make sure", "work as"]],
      none: ["trigger", "automat"],
      modules: ["M10"],
    },
  ],
  reads: ["makefile", "shell", "python", "yaml"],
  cannotTell: "Images are mostly built and tried out by hand, which leaves no trace in the files.",
  find: (repository) => [...buildCommands(repository), ...composed(repository)],
};

function buildCommands(repository: Repository): Finding[] {
  return commandsOf(repository, "docker", "docker-compose", "podman")
    .filter(({ path }) => !/(?:^|\/)\.github\/|cloudbuild|^\.gitlab-ci/.test(path) && !DOCKERFILE.test(path))
    .filter(buildsImages)
    .map((command) => place(command, `Runs ${code(command.words.join(" "), 60)}.`));
}

function buildsImages(command: In<ShellCommand>): boolean {
  const [, first, second] = actionOf(command, "docker");
  if (first === "compose") return command.words.includes("build") || command.words.includes("--build");
  if (command.words.some((word) => word.endsWith("docker-compose")))
    return command.words.includes("build") || command.words.includes("--build");
  return first === "build" || (second === "build" && (first === "buildx" || first === "image"));
}

function composed(repository: Repository): Finding[] {
  return readFiles(repository, "yaml")
    .filter(({ path }) => COMPOSE.test(path))
    .flatMap(({ path, reading: { trees } }) =>
      trees.flatMap((tree): Finding[] => {
        const services = [...(under(tree, "services")?.entries ?? [])];
        const building = services.flatMap(([, service]) => under(service, "build") ?? []);
        if (!building[0]) return [];
        return [
          { path, line: building[0].line, why: `Compose builds ${counted(building.length, "image")}.` },
        ];
      }),
    );
}
