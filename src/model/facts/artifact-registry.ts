import { addressesOf, commandsOf } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import { code, codes, counted, filesOf, grouped, once, placesOf } from "../text/phrase.ts";
import { nameIn } from "./command-flags.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { told } from "./told.ts";

/** Repositories of images that are told of. */
const MOST_FOLDERS = 6;

/** The images the project keeps in a registry: their addresses, as builds, deployments and jobs name them. */
export const artifactRegistry: FactTopic = {
  id: "artifact-registry",
  title: "Artifact Registry",
  asks: [
    { all: [["registry"], ["artifact", "container", "gcp", "docker"], ["image"]] },
    { all: [["registry"], ["image", "docker"]] },
  ],
  find: (repository) => [...images(repository), ...pushes(repository)],
};

const IMAGE = /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)\/[^\s:@]+/i;
// Images that Google publishes for builds, training and deployment.
const GOOGLES =
  /^(?:[a-z]+\.)?gcr\.io\/(?:cloud-builders|google\.com|google-containers|deeplearning-platform-release|cloud-sdk)|^\w+-docker\.pkg\.dev\/vertex-ai|\/cloud-ops-agents-artifacts\//;

interface Image {
  /** Everything before the last `/`. */
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

function images(repository: Repository): Fact[] {
  const found = addressesOf(repository, IMAGE)
    .filter(({ text }) => !GOOGLES.test(text))
    .map(({ text, path, line }): Image => {
      const address = IMAGE.exec(text)![0];
      const slash = address.lastIndexOf("/");
      return { folder: address.slice(0, slash), name: address.slice(slash + 1), path, line };
    });
  return [...grouped(found, ({ folder }) => folder)].slice(0, MOST_FOLDERS).map(([folder, own]) => {
    const names = once(own.map(({ name }) => nameIn(name))).filter((name) => name !== null);
    const where = placesOf(own);
    const held =
      names.length === 0 ? "images" : `${counted(names.length, "image")} (${codes(names, 60, 30)})`;
    return { text: `${held} in ${code(folder, 70)}`, where };
  });
}

function pushes(repository: Repository): Fact[] {
  // Docker Hub and others are pushed to as well.
  const signedIn = doing(commandsOf(repository, "gcloud"), "gcloud", "auth", "configure-docker");
  const named = addressesOf(repository, /-docker\.pkg\.dev|gcr\.io\//).filter(
    ({ text }) => !GOOGLES.test(text),
  );
  const files = new Set([...signedIn, ...named].map(({ path }) => path));
  const commands = ["docker", "podman"]
    .flatMap((tool) => doing(commandsOf(repository, tool), tool, "push"))
    .filter(({ path }) => files.has(path));
  return told(commands, (found) => `images are pushed in ${filesOf(found, 100)}`);
}
