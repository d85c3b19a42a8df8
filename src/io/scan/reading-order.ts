import type { FileKind } from "../../model/repository/file-kind.ts";

/** Short and telling ones first: when not all can be read, they have been. */
const RANKS: Readonly<Record<FileKind, number>> = {
  dockerfile: 0,
  ini: 0,
  json: 0,
  makefile: 0,
  requirements: 0,
  shell: 0,
  toml: 0,
  yaml: 0,
  coverage: 0,
  python: 1,
  notebook: 2,
  markdown: 3,
  other: 4,
};

/** Files in the order in which they are worth reading: configuration, then Python, near the root before deep. */
export function inReadingOrder<File extends { readonly path: string; readonly kind: FileKind }>(
  files: readonly File[],
): File[] {
  const ranked = files.map((file) => ({ file, rank: RANKS[file.kind], depth: depthOf(file.path) }));
  ranked.sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.file.path < b.file.path ? -1 : 1));
  return ranked.map(({ file }) => file);
}

function depthOf(path: string): number {
  let depth = 0;
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) depth++;
  return depth;
}
