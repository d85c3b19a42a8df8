import { Box, Text } from "ink";
import { memo, type ReactNode, useContext } from "react";
import { fitSegments } from "./fit.ts";
import { markMatches, Searched } from "./mark-matches.ts";
import type { Role } from "./theme.ts";
import { useLook } from "./use-look.ts";

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
  const query = useContext(Searched);
  const look = useLook();
  return (
    <Box width={width} height={1} flexShrink={0}>
      <Text wrap="truncate">
        {fitSegments(markMatches(pieces, query), right, width).map(({ text, role }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no identity but their place
          <Text key={i} {...look(role)}>
            {text}
          </Text>
        ))}
      </Text>
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
