import type { Where } from "./repository.ts";

/** A place as people write it: `src/train.py:12`, or the path alone. Not yet made printable: paths are whatever files are called. */
export function placeName({ path, line }: Where): string {
  return line === null ? path : `${path}:${line}`;
}
