import type { Line, Text } from "@codemirror/state";
import { type LineMark, leadingBlanks, readLineMark } from "./list-mark.ts";

/** The first line of a list item, and what it begins with. */
export interface Item {
  readonly line: Line;
  readonly mark: LineMark;
}

/** The nearest item above that is indented less than a line of a list, both outside of quotes. */
export function itemAround(doc: Text, lineNumber: number): Item | null {
  const indent = columnsOfBlanks(doc.line(lineNumber).text);
  return findItemAbove(doc, lineNumber, (columns) => columns < indent);
}

/** The nearest item above whose indent (in columns) is one that is asked for; a list ends at a line without indent. */
export function findItemAbove(
  doc: Text,
  lineNumber: number,
  fits: (columns: number) => boolean,
): Item | null {
  for (let number = lineNumber - 1; number >= 1; number--) {
    const line = doc.line(number);
    const mark = readLineMark(line.text);
    if (mark?.bullet && !mark.quote) {
      if (fits(columnsOfBlanks(line.text))) return { line, mark };
    } else if (/^\S/.test(line.text)) return null;
  }
  return null;
}

/** The columns a line's leading blanks take, tabs reaching to stops of 4. */
export function columnsOfBlanks(line: string): number {
  let columns = 0;
  for (const blank of line.slice(0, leadingBlanks(line))) columns += blank === "\t" ? 4 - (columns % 4) : 1;
  return columns;
}
