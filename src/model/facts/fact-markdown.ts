import { isImagePath, targetOfPath } from "../figures/image-target.ts";
import type { Where } from "../repository/repository.ts";
import { printable } from "../text/printable.ts";
import type { Fact } from "./fact.ts";
import type { RepositoryReading } from "./repository-reading.ts";

/**
 * A fact as a phrase for an answer, with a link to one of its places: `12 tests in 3 files ([test_data.py](https://…/tests/test_data.py))`. The
 * link leads to the server where one is known, else there from the report; what is from git's history has none, nor has a picture.
 */
export function factMarkdown(
  { text }: Pick<Fact, "text">,
  place: Where | null,
  { report, online }: Pick<RepositoryReading, "report" | "online">,
): string {
  const phrase = onOneLine(text);
  // A link to an image would look like one that has lost its `!`.
  if (!place || isImagePath(place.path)) return phrase;
  const name = place.path.slice(place.path.lastIndexOf("/") + 1);
  const target = online === null ? safeTarget(pathFrom(report, place.path)) : online + safeTarget(place.path);
  return `${phrase} ([${label(name)}](${target}))`;
}

/** The name a figure beside the report has below `figures/`; null for any other file. Both paths are from the root of the repository. */
export function figureName(path: string, report: string): string | null {
  return /^figures\/(.+)$/su.exec(pathFrom(report, path))?.[1] ?? null;
}

// Between letters an underscore is no more than that: `test_data.py` reads as it is, `__init__.py` would be bold.
function label(name: string): string {
  return onOneLine(name.replace(/[[\]<>`\\!*&]/g, "")).replace(
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    "\\_",
  );
}

function safeTarget(path: string): string {
  return targetOfPath(path).replaceAll("Answer:", "Answer%3A");
}

// A name somebody gave a file can hold what cuts an answer for the checker, counts as an image, or hides what follows. The checker knows no
// code; for a reader, what stands outside of it could be a tag.
function onOneLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim())
    .replace(/(`[^`]*`)|[`<]/g, "$1")
    .replace(/#{2,}/g, "#")
    .replace(/(?<!!)!+\[/g, "[")
    .replaceAll("Answer:", "Answer :")
    .replaceAll("<!--", "<! --");
}

/** The path of a file as seen from the folder another one is in; both from the root. */
function pathFrom(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const parts = to.split("/");
  const folderOfTo = parts.slice(0, -1);
  let shared = 0;
  while (shared < folderOfTo.length && folderOfTo[shared] === folders[shared]) shared++;
  const path = [...folders.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
  // A colon in the first name would make it a scheme.
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}
