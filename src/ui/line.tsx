import { Box, Text } from "ink";
import { memo, type ReactNode, useContext } from "react";
import { fitSegments } from "./fit.ts";
import { markMatches, Searched } from "./mark-matches.ts";
import { paint, withoutBlankEnd } from "./paint.ts";
import type { Role } from "./theme.ts";
import { ThemeContext } from "./use-look.ts";

/** A piece of a line in one role. */
export interface Piece {
  readonly text: string;
  readonly role: Role;
}

/** One line of the screen, exactly as wide as told: cut with an ellipsis, or filled; `right` keeps its place at the end. */
export const Line = memo(function Line({
  pieces,
  right = [],
  width,
}: {
  readonly pieces: readonly Piece[];
  readonly right?: readonly Piece[];
  readonly width: number;
}): ReactNode {
  const theme = useContext(ThemeContext);
  const fitted = fitSegments(markMatches(pieces, useContext(Searched)), right, width);
  return (
    <Box width={width} height={1} flexShrink={0}>
      <Text wrap="truncate">{paint(withoutBlankEnd(fitted, theme), theme)}</Text>
    </Box>
  );
}, samePieces);

interface Props {
  readonly pieces: readonly Piece[];
  readonly right?: readonly Piece[];
  readonly width: number;
}

// Rows are built anew on every key; what is drawn is compared, so that an unchanged row costs React nothing.
function samePieces(a: Props, b: Props): boolean {
  return a.width === b.width && same(a.pieces, b.pieces) && same(a.right ?? [], b.right ?? []);
}

function same(a: readonly Piece[], b: readonly Piece[]): boolean {
  return (
    a.length === b.length && a.every((piece, i) => piece.text === b[i]!.text && piece.role === b[i]!.role)
  );
}
