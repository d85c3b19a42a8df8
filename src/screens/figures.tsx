import { Box } from "ink";
import type { ReactNode } from "react";
import { screenRows } from "../session/layout.ts";
import { figureRows } from "../session/lists.ts";
import type { State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { Lines } from "./lines.tsx";
import { paragraph } from "./pieces.ts";

/** The files of the figures folder and where each is used; references that point nowhere. */
export function FiguresScreen({ state }: { readonly state: State }): ReactNode {
  const rows = figureRows(state);
  const width = state.size.columns - 2;
  const size = { width, height: screenRows(state.size) };
  if (rows.length === 0) {
    const text = "There are no figures: put .png or .jpg files into the folder figures beside the report.";
    return (
      <Box paddingLeft={1}>
        <Lines lines={paragraph(text, "muted", width)} size={size} />
      </Box>
    );
  }
  const at = Math.min(state.view.figures.at, rows.length - 1);
  return (
    <Box paddingLeft={1}>
      <List
        count={rows.length}
        selected={at}
        height={size.height}
        row={(index) => {
          const { path, exists, usedIn } = rows[index]!;
          const selected = index === at;
          const pieces: Piece[] = [
            { text: selected ? "› " : "  ", role: "selected" },
            { text: exists ? "▣ " : "✗ ", role: exists ? "image" : "bad" },
            { text: path, role: selected ? "selected" : "text" },
            { text: exists ? "" : "  the file is not there", role: "bad" },
          ];
          const used =
            usedIn.length > 0 ? `in ${usedIn.map((number) => `Q${number}`).join(", ")}` : "not used";
          return <Line key={path} pieces={pieces} right={[{ text: used, role: "muted" }]} width={width} />;
        }}
      />
    </Box>
  );
}
