import type { Where } from "../repository/repository.ts";
import { placesOf } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";

/** What is said of some things that were found, and where they stand; nothing where none were found. */
export function told<Found extends Where>(
  found: readonly Found[],
  say: (found: readonly [Found, ...Found[]]) => string,
): Fact[] {
  const [first, ...others] = found;
  return first ? [{ text: say([first, ...others]), where: placesOf(found) }] : [];
}

/** What is said of some files as a whole; nothing where there are none. */
export function toldOfFiles(
  files: readonly { readonly path: string }[],
  say: (files: readonly Where[]) => string,
): Fact[] {
  return told(
    files.map(({ path }) => ({ path, line: null })),
    say,
  );
}
