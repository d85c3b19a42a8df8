import type { Repository, RepositoryFile } from "./repository.ts";

const PICTURE = /\.(?:png|jpe?g|svg|webp|gif|pdf|drawio|excalidraw|mmd|puml)$/;
const DIAGRAM = /ar(?:ch|k)ite[ck]t|diagram|overview|pipeline|oversigt|[uü]bersicht|überblick/;
// Screenshots that the questions ask for, and figures of a model, are no figures of the system.
const OTHERS =
  /wandb|bucket|registry|build|sweep|billing|vertex|locust|coverage|monitor|(?:model|net|cnn|rnn|lstm|vit|encoder|layer)s?[ _-]?(?:ar(?:ch|k)ite[ck]t|diagram|overview)/;
/** Bytes of the figure that comes with the published template as the sample of an overview. */
const SAMPLE_SIZE = 107_110;

/** The figures that are named as a diagram of the system, without the template's sample. */
export function diagramsOf({ files }: Repository): RepositoryFile[] {
  return files.filter(({ path, size }) => {
    // Some systems write `ü` as two signs.
    const name = path
      .slice(path.lastIndexOf("/") + 1)
      .toLowerCase()
      .normalize();
    const isSample = name === "overview.png" && size === SAMPLE_SIZE;
    return PICTURE.test(name) && DIAGRAM.test(name) && !OTHERS.test(name) && !isSample;
  });
}
