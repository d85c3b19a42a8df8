/** What a text asks of who lays it out, in counts that its time and its page grow with; never less than there is. */
export interface Work {
  readonly characters: number;
  /** Characters that make reading Markdown slow where they stand in thousands: the time for a text can grow with their square. */
  readonly marks: number;
  /** How many quotes and lists may lie in one another. */
  readonly depth: number;
  /** Lines, each as often as it may lie in quotes and lists: they are gone through for each line. */
  readonly lines: number;
  /** Cells of tables: a row is filled up to the columns of its head, whatever was typed of it. */
  readonly cells: number;
  /** Marks of footnotes: each is looked for among all others. */
  readonly footnotes: number;
}

const MARKS = /[[\]*_~`<>&$|\\^]/g;
/** The signs of quotes and lists at the start of a line, and the blanks between. */
const SIGNS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/;
/** The line below a table's head, wherever the table stands. */
const RULE = /^[ \t>|:-]+$/;

/** Measures a text before it is read: in one go through its lines. */
export function workOf(text: string): Work {
  const rows = text.split("\n");
  const depth = rows.reduce((most, row) => Math.max(most, depthOf(row)), 0);
  const marks = text.match(MARKS)?.length ?? 0;
  const footnotes = text.split("[^").length - 1;
  const lines = rows.length * (1 + depth);
  return { characters: text.length, marks, depth, lines, cells: countCells(rows), footnotes };
}

/** How deep a line may lie: its signs, and two columns for each list above it. */
function depthOf(row: string): number {
  const signs = SIGNS.exec(row)?.[0];
  if (signs === undefined) return 0;
  const indent = /^[ \t]*/.exec(signs)![0].replaceAll("\t", "    ").length;
  return (signs.match(/[>*+.)-]/g)?.length ?? 0) + Math.floor(indent / 2);
}

function countCells(rows: readonly string[]): number {
  let [cells, columns] = [0, 0];
  for (const row of rows) {
    if (/^[\s>]*$/.test(row)) columns = 0;
    else if (RULE.test(row) && row.includes("-"))
      columns = Math.max(columns, 1 + (row.match(/\|/g)?.length ?? 0));
    cells += columns;
  }
  return cells;
}
