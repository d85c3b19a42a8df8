import { Box, Text } from "ink";
import type { ReactNode } from "react";
import type { Picture } from "../model/figures/drawing.ts";
import {
  describeBytes,
  describePixels,
  type ImageFacts,
  type ImageFormat,
  whyNotDrawn,
} from "../model/figures/image-facts.ts";
import { keyFor } from "../session/bindings.ts";
import { questionToFill } from "../session/commands/figures.ts";
import { describeUses, type FigureRow } from "../session/figure-rows.ts";
import { drawingOf, FACT_ROWS, factsOf, previewRoom } from "../session/preview.ts";
import type { State } from "../session/state.ts";
import { halfBlocks } from "../ui/half-blocks.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { placeholders } from "../ui/placeholders.ts";
import { moment } from "./clock.ts";
import { Lines } from "./lines.tsx";
import type { PaneSize } from "./panes.tsx";
import { paragraph } from "./pieces.ts";

/** All about one figure: what the file is, where it is used, and the picture itself as far as the terminal can show it. */
export function FigureDetail({
  state,
  row,
  size,
}: {
  readonly state: State;
  readonly row: FigureRow;
  readonly size: PaneSize;
}): ReactNode {
  const { width } = size;
  const below = { width, height: Math.max(0, size.height - FACT_ROWS) };
  return (
    <Box flexDirection="column" width={width} height={size.height} overflowY="hidden">
      {factLines(state, row).map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <Line key={i} pieces={pieces} width={width} />
      ))}
      <Preview state={state} row={row} size={below} />
    </Box>
  );
}

/** Always `FACT_ROWS` lines, so that the picture below keeps its place. */
function factLines(state: State, { path, figure, uses, nearest }: FigureRow): Piece[][] {
  const name: Piece[] = [{ text: path, role: "strong" }];
  const used: Piece[] = [{ text: `Used: ${describeUses(uses)}`, role: uses.length > 0 ? "text" : "warn" }];
  if (uses.length === 0) used[0] = { text: "No answer uses it", role: "warn" };
  if (!figure) {
    const hint = nearest === null ? "No file has a name like it." : `Perhaps ${nearest} is meant.`;
    return [name, [{ text: "The file is not there", role: "bad" }], used, [{ text: hint, role: "text" }], []];
  }
  const facts = factsOf(state, figure);
  const parts = [
    facts?.size ? describePixels(facts.size) : "",
    facts ? formatWord(path, facts.format) : "…",
    describeBytes(figure.size),
    moment(figure.modified, Date.now()),
  ];
  const about: Piece[] = [{ text: parts.filter(Boolean).join(" · "), role: "text" }];
  return [name, about, used, insertLine(state, facts), []];
}

function insertLine(state: State, facts: ImageFacts | null): Piece[] {
  if (facts?.format === null) return [];
  const into = questionToFill(state);
  return [
    {
      text: into === null ? "" : `${keyFor(state, "figures.insert")} inserts it into ${into}`,
      role: "muted",
    },
  ];
}

const ENDINGS: Readonly<Record<ImageFormat, RegExp>> = {
  PNG: /\.png$/i,
  JPEG: /\.jpe?g$/i,
  GIF: /\.gif$/i,
  WebP: /\.webp$/i,
  SVG: /\.svg$/i,
  AVIF: /\.avif$/i,
  HEIC: /\.hei[cf]$/i,
  BMP: /\.bmp$/i,
  TIFF: /\.tiff?$/i,
};

/** The format, and the ending of the name where that promises another one. */
function formatWord(path: string, format: ImageFormat | null): string {
  if (format === null) return "not an image";
  const ending = /\.[a-z]{1,5}$/i.exec(path)?.[0];
  return ENDINGS[format].test(path) ? format : `${format} (not ${ending ?? "in its name"})`;
}

function Preview({
  state,
  row,
  size,
}: {
  readonly state: State;
  readonly row: FigureRow;
  readonly size: PaneSize;
}): ReactNode {
  const { drawing, preview } = state.pictures;
  const picture = preview?.picture ?? null;
  const sentence = sentenceFor(state, row, picture);
  if (sentence !== null) return <Lines lines={paragraph(sentence, "muted", size.width)} size={size} />;
  if (picture === null || picture.kind === "failed") return null;
  const level = drawing.kind === "blocks" ? drawing.level : 3;
  const lines =
    picture.kind === "pixels" ? halfBlocks(picture.pixels, level) : placeholders(picture.id, picture);
  return (
    <Box flexDirection="column" flexShrink={0} height={Math.min(lines.length, size.height)} overflow="hidden">
      {lines.slice(0, previewRoom(state).rows).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a picture have no identity but their place
        <Text key={i} wrap="truncate">
          {line}
        </Text>
      ))}
    </Box>
  );
}

// Where nothing can be drawn, it says why; while something is drawn, that.
function sentenceFor(state: State, { figure }: FigureRow, picture: Picture | null): string | null {
  if (!figure) return "";
  const facts = factsOf(state, figure);
  if (!facts) return "Looking …";
  const why = whyNotDrawn(facts);
  if (why !== null) return facts.format === null ? "" : why;
  const drawing = drawingOf(state);
  if (drawing.kind === "none") return drawing.why;
  if (picture === null) return "Drawing …";
  return picture.kind === "failed" ? picture.message : null;
}
