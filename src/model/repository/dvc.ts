import { withoutCredentials } from "../text/without-credentials.ts";
import { readFiles } from "./look-up.ts";
import type { Repository, Where } from "./repository.ts";
import { type Tree, textsOf, under } from "./tree.ts";

/** A file or folder that DVC keeps instead of git. */
export interface TrackedData extends Where {
  /** From the root of the repository. */
  readonly data: string;
  /** Bytes; null where it is not said. */
  readonly size: number | null;
  /** Files in a folder; null for one file. */
  readonly files: number | null;
}

/** What the `.dvc` files of a repository track. */
export function trackedDataOf(repository: Repository): TrackedData[] {
  return readFiles(repository)
    .filter(({ path }) => /[^/]\.dvc$/.test(path))
    .flatMap(({ path, reading }) =>
      reading.trees
        .flatMap((tree) => under(tree, "outs")?.items ?? [])
        .flatMap((out) =>
          textsOf(under(out, "path")).map(({ text, line }) => ({
            path,
            line,
            data: `${path.slice(0, path.lastIndexOf("/") + 1)}${text}`,
            size: numberOf(under(out, "size")),
            files: numberOf(under(out, "nfiles")),
          })),
        ),
    );
}

function numberOf(tree: Tree | undefined): number | null {
  return typeof tree?.value === "number" && Number.isSafeInteger(tree.value) ? tree.value : null;
}

/** A place DVC pushes data to. */
export interface DataRemote extends Where {
  readonly name: string;
  /** Without who signs in. */
  readonly address: string;
}

/** The remotes in `.dvc/config`. */
export function dataRemotesOf(repository: Repository): DataRemote[] {
  return readFiles(repository, "ini")
    .filter(({ path }) => /(?:^|\/)\.dvc\/config$/.test(path))
    .flatMap(({ path, reading }) =>
      reading.trees.flatMap(({ entries }) =>
        [...entries].flatMap(([section, settings]) => {
          const name = /^['"]?remote\s+["']?([^"']*)/.exec(section)?.[1];
          if (name === undefined) return [];
          return textsOf(under(settings, "url")).map(({ text, line }) => ({
            name,
            address: withoutCredentials(text),
            path,
            line,
          }));
        }),
      ),
    );
}

/** A stage of a pipeline in `dvc.yaml`. */
export interface PipelineStage extends Where {
  readonly line: number;
  readonly name: string;
}

/** The stages DVC can run again, in the order they are written. */
export function pipelineStagesOf(repository: Repository): PipelineStage[] {
  return readFiles(repository, "yaml")
    .filter(({ path }) => /(?:^|\/)dvc\.yaml$/.test(path))
    .flatMap(({ path, reading }) =>
      reading.trees.flatMap((tree) =>
        [...(under(tree, "stages")?.entries ?? [])].map(([name, { line }]) => ({ name, path, line })),
      ),
    );
}
