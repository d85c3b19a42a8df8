import { cloudServicesOf } from "../repository/cloud-services.ts";
import { dockerfilesOf } from "../repository/dockerfiles.ts";
import { addressesOf, filesAt, importsOf } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { codes, counted, filesOf, grouped, listed, once, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { FOR_EXPERIMENTS, FOR_USE, type SystemPart } from "./system-parts.ts";
import { told, toldOfFiles } from "./told.ts";

/** The parts of the system that a figure of it can show, and figures that are named as one. */
export const architecture: FactTopic = {
  id: "architecture",
  title: "Parts of the system",
  asks: [
    { all: [["architect"], ["figure", "diagram", "overview", "describe"]] },
    { all: [["architect", "overview"], ["figure", "diagram"], ["system"], ["service", "overall"]] },
  ],
  find: (repository) => [
    ...figures(repository),
    ...tools(repository),
    ...automation(repository),
    ...images(repository),
    ...services(repository),
  ],
};

// The size of the figure the template comes with, in bytes.
const SAMPLE_SIZE = 107_110;
const FIGURE = /(?:architect|overview|diagram|pipeline)[^/]*\.(?:png|jpe?g|svg|webp|drawio)$/i;

function figures(repository: Repository): Fact[] {
  const files = filesAt(repository, FIGURE).filter(
    ({ path, size }) => !(path.endsWith("/overview.png") && size === SAMPLE_SIZE),
  );
  return toldOfFiles(files, (found) => `named like a figure of the system: ${filesOf(found, 110)}`);
}

function tools(repository: Repository): Fact[] {
  return [
    ...madeWith("for experiments", FOR_EXPERIMENTS, repository),
    ...madeWith("for use", FOR_USE, repository),
  ];
}

function madeWith(purpose: string, parts: readonly SystemPart[], repository: Repository): Fact[] {
  const found = parts.flatMap(({ part, tools }) =>
    Object.entries(tools).flatMap(([module, name]) =>
      importsOf(repository, module)
        .slice(0, 1)
        .map(({ path, line }) => ({ part, name, path, line })),
    ),
  );
  const said = [...grouped(found, ({ part }) => part)].map(
    ([part, all]) => `${part} with ${listed(once(all.map(({ name }) => name)), 38)}`,
  );
  return told(found, () => `${purpose}: ${said.join("; ")}`);
}

function automation(repository: Repository): Fact[] {
  const workflows = workflowsOf(repository);
  const hooks = filesAt(repository, /^\.pre-commit-config\.ya?ml$/);
  const names = workflows.map(({ name }) => name);
  const ofGitHub = `${counted(names.length, "workflow")} of GitHub Actions (${codes(names, 70, 30)})`;
  const parts = [...(hooks.length > 0 ? ["pre-commit hooks"] : []), ...(names.length > 0 ? [ofGitHub] : [])];
  const places: Where[] = [...placesOf(workflows), ...hooks.map(({ path }) => ({ path, line: null }))];
  return told(places, () => `on a commit or a push: ${parts.join(", ")}`);
}

function images(repository: Repository): Fact[] {
  const files = dockerfilesOf(repository);
  return toldOfFiles(files, (found) => `${counted(found.length, "Docker image")}: ${filesOf(found, 110)}`);
}

function services(repository: Repository): Fact[] {
  const remotes = addressesOf(repository, /:\/\//).filter(({ path }) => /(?:^|\/)\.dvc\/config$/.test(path));
  const byService = grouped(cloudServicesOf(repository), ({ service }) => service);
  const firsts = [...byService.values()].map(([first]) => first!);
  return [
    ...told(
      remotes,
      () => `data under DVC, kept in ${codes(once(remotes.map(({ text }) => text)), 110, 60)}`,
    ),
    ...told(firsts, () => `in the cloud: ${listed([...byService.keys()], 130)}`),
  ];
}
