import { filesAt } from "../repository/look-up.ts";
import type { RepositoryFile } from "../repository/repository.ts";
import type { EvidenceRule } from "./evidence-rule.ts";

const DIAGRAM =
  /(?:^|\/)(?=[^/]*(?:architect|diagram|overview|pipeline))(?![^/]*(?:wandb|bucket|registry|build|sweep|billing|vertex|locust|coverage|monitor))[^/]+\.(?:png|jpe?g|svg|webp|gif|pdf|drawio|excalidraw|mmd|puml)$/i;
const OVERVIEW = /(?:^|\/)overview\.png$/i;
/** Bytes of the figure that comes with the published template as the sample of an overview. */
const SAMPLE_OVERVIEW = 107_110;

/** A figure of how the parts of the project work together. */
export const architectureDiagram: EvidenceRule = {
  id: "architecture-diagram",
  title: "An architectural diagram, by its name",
  asks: [
    {
      all: [
        ["architect", "overview"],
        ["diagram", "figure", "drawing", "pipeline", "mlops"],
      ],
    },
    { all: [["diagram"], ["pipeline", "mlops", "system"]] },
  ],
  reads: [],
  cannotTell: "A figure can have any name, and none is named as a diagram.",
  find: (repository) =>
    filesAt(repository, DIAGRAM)
      .filter((file) => !isSample(file))
      .map(({ path }) => ({ path, line: null, why: whyOf(path) })),
};

function isSample({ path, size }: RepositoryFile): boolean {
  return OVERVIEW.test(path) && size === SAMPLE_OVERVIEW;
}

function whyOf(path: string): string {
  if (OVERVIEW.test(path)) return "Named as the template's sample of an overview is, but not that picture.";
  return "A figure of the architecture, by its name.";
}
