import { diagramsOf } from "../repository/diagrams.ts";
import type { EvidenceRule } from "./evidence-rule.ts";

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
  find: (repository) => diagramsOf(repository).map(({ path }) => ({ path, line: null, why: whyOf(path) })),
};

function whyOf(path: string): string {
  if (/(?:^|\/)overview\.png$/i.test(path))
    return "Named as the template's sample of an overview is, but not that picture.";
  return "A figure of the architecture, by its name.";
}
