import type { Figure } from "../figures/figure.ts";
import { isImagePath } from "../figures/image-target.ts";
import { usesOf } from "../figures/image-uses.ts";
import { knownFiles } from "../figures/known-files.ts";
import type { Report } from "../report/parse.ts";
import { pathCode } from "../text/phrase.ts";
import type { TopicFacts } from "./fact.ts";

/** Figures that are named. */
const MOST_NAMED = 6;

/**
 * The figures beside a report that no answer uses yet: for the questions that ask for an image. Null when all are used. Not found by the scan:
 * it follows from the report, which changes at each key. `reportPath` is the report's from the root of the repository.
 */
export function unusedFigures(
  report: Pick<Report, "questions">,
  figures: readonly Figure[],
  reportPath: string,
): TopicFacts | null {
  const used = knownFiles(usesOf(report).map(({ path }) => path));
  const unused = figures.filter(
    ({ name }) => isImagePath(name) && used.exact(`figures/${name}`) === undefined,
  );
  if (unused.length === 0) return null;
  const named = unused.slice(0, MOST_NAMED).map(({ name }) => pathCode(name, 28));
  const more = unused.length > named.length ? `, … (${unused.length})` : "";
  const folder = reportPath.slice(0, reportPath.lastIndexOf("/") + 1);
  return {
    topic: "unused-figures",
    title: "Figures",
    asks: [],
    figures: true,
    facts: [
      {
        text: `not used in any answer yet: ${named.join(", ")}${more}`,
        where: unused
          .slice(0, MOST_NAMED)
          .map(({ name }) => ({ path: `${folder}figures/${name}`, line: null })),
      },
    ],
  };
}
