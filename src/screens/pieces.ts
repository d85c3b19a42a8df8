import type { Piece } from "../ui/line.tsx";
import type { Role } from "../ui/theme.ts";
import { wrapSegments } from "../ui/wrap.ts";

/** A paragraph in one role, wrapped to lines. */
export function paragraph(text: string, role: Role, width: number): Piece[][] {
  return wrapSegments([{ text, role: "text" }], width).map((line) =>
    line.map((piece) => ({ text: piece.text, role })),
  );
}
