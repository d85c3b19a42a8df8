/** The sides of a conflict as git writes them; the base only in the styles `diff3` and `zdiff3`. */
type Side = "mine" | "base" | "disk";

/** A conflict as git writes it into a file. */
export interface FoundConflict {
  /** The lines of `<<<<<<<` and `>>>>>>>`, by index. */
  readonly start: number;
  readonly end: number;
  readonly sides: Readonly<Record<Side, readonly number[]>>;
}

/** The lines of a text's conflicts by index, and the marker lines that belong to none: a lone `=======` is none, as Markdown has such lines too. */
export function findConflictLines(contents: readonly string[]): {
  readonly conflicts: readonly { readonly start: number; readonly end: number }[];
  readonly alone: readonly number[];
} {
  const conflicts = findConflicts(contents);
  let next = 0;
  const alone = contents.flatMap((content, line) => {
    while (next < conflicts.length && conflicts[next]!.end < line) next++;
    const within = next < conflicts.length && conflicts[next]!.start <= line;
    return !within && SIGNS.some((sign) => isMarker(content, sign)) ? [line] : [];
  });
  return { conflicts, alone };
}

const SIGNS = ["<", "|", ">"] as const;

/** The conflicts in the lines of a text. One that never ends, or in which another one begins, is none. */
export function findConflicts(contents: readonly string[]): FoundConflict[] {
  const found: FoundConflict[] = [];
  let open: { start: number; side: Side; sides: Record<Side, number[]> } | null = null;
  contents.forEach((content, line) => {
    if (isMarker(content, "<")) open = { start: line, side: "mine", sides: { mine: [], base: [], disk: [] } };
    else if (!open) return;
    else if (open.side === "disk" && isMarker(content, ">")) {
      found.push({ start: open.start, end: line, sides: open.sides });
      open = null;
    } else if (open.side === "mine" && isMarker(content, "|")) open.side = "base";
    else if (open.side !== "disk" && /^={7}[ \t]*$/.test(content)) open.side = "disk";
    else open.sides[open.side].push(line);
  });
  return found;
}

function isMarker(content: string, sign: "<" | "|" | ">"): boolean {
  return content.startsWith(sign.repeat(7)) && (content.length === 7 || content[7] === " ");
}
