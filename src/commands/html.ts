import { basename, dirname, isAbsolute, resolve } from "node:path";
import type { StartProgram } from "../io/open-outside.ts";
import { readPageFigures } from "../io/page-figures.ts";
import { openPage } from "../io/page-open.ts";
import { savePage } from "../io/page-save.ts";
import { layPage, PAGE_MARK } from "../model/page/page.ts";
import { printable } from "../model/text/printable.ts";
import { CommandError } from "./command-error.ts";
import { findReport, readForCommand, shownPath } from "./read-report.ts";
import type { Write } from "./write.ts";

/** Where the page goes: a file, `-` for where words go, null for `report.html` in the working folder; and whether a browser shows it then. */
export interface HtmlOptions {
  readonly out: string | null;
  readonly open: boolean;
}

const USUAL_NAME = "report.html";

/**
 * Writes the report as one page that needs nothing else, and says where it is. Gives 0; throws `CommandError` when the report cannot be
 * read, the page cannot be written or nothing opens it.
 */
export async function html(
  argument: string | undefined,
  { out, open }: HtmlOptions,
  write: Write,
  start?: StartProgram,
): Promise<number> {
  if (out === "-" && open)
    throw new CommandError("-o - prints the page, so there is nothing to open; leave one of them out.");
  if (out?.includes("\0") || out === "")
    throw new CommandError("-o needs the name of a file, or - to print the page.");
  const { path, atUsualPlace } = await findReport(argument);
  const { file, reading } = await readForCommand(path, shownPath(path), atUsualPlace);
  const page = layPage({ file: told(file), ...reading });
  const { html, shown, total } = page.finish(await readPageFigures(path, page.figures));
  if (out === "-") {
    write.out(html);
    return 0;
  }
  const target = resolve(out ?? USUAL_NAME);
  const saved = await savePage(html, { path: target, report: path, named: out !== null, mark: PAGE_MARK });
  if (!saved.ok) throw new CommandError(saved.message);
  const others = shown < total ? "; it says why not the others" : "";
  const figures = total === 0 ? "" : `, with ${shown} of ${total} images${others}`;
  write.out(printable(`The page is in ${shownPath(target)}${figures}.`));
  if (!open) return 0;
  const opened = await openPage(target, start);
  if (!opened.ok)
    throw new CommandError(`The page could not be shown: ${opened.message}. Open the file in a browser.`);
  return 0;
}

/** A path for others to read: where it lies on one machine is nobody's business. */
function told(file: string): string {
  return isAbsolute(file) || file.startsWith("..")
    ? `${basename(dirname(resolve(file)))}/${basename(file)}`
    : file;
}
