/** A closed range of counts: at least the first, at most the second. */
export type Range = readonly [min: number, max: number];

/** One row of the checker's table: what it asks of one answer. A row without ranges always passes. */
export interface TableRow {
  readonly question: number;
  readonly words?: Range;
  readonly images?: Range;
}

/** A checker's table: a row an answer. Its length is the number of answers the checker expects, and tells which of its algorithms it uses. */
export type Table = readonly TableRow[];

/** The tables the course has published, by edition; `27` is that of 2023 and 2024. */
export type TableName = "2022" | "27" | "2024-12" | "2025" | "2026";

/** The names of the published tables, oldest first. */
export const TABLE_NAMES: readonly TableName[] = ["2022", "27", "2024-12", "2025", "2026"];

const FREE = {};
const words = (min: number, max: number) => ({ words: [min, max] as const });
const images = (min: number, max: number) => ({ images: [min, max] as const });

type Limits = Omit<TableRow, "question">;

function table(limits: readonly Limits[], changes: Readonly<Record<number, Limits>> = {}): Table {
  return limits.map((row, i) => ({ question: i + 1, ...(changes[i + 1] ?? row) }));
}

const UNTIL_17: readonly Limits[] = [
  FREE,
  FREE,
  words(100, 200),
  words(100, 200),
  words(100, 200),
  words(50, 100),
  words(50, 100),
  words(100, 200),
  words(100, 200),
  words(100, 200),
  words(200, 300),
  words(50, 100),
  words(100, 200),
  { ...words(200, 300), ...images(1, 3) },
  words(100, 200),
  words(100, 200),
  words(50, 200),
];

const OF_27: readonly Limits[] = [
  ...UNTIL_17,
  words(100, 200),
  images(1, 2),
  images(1, 1),
  images(1, 1),
  words(100, 200),
  words(100, 200),
  words(25, 100),
  { ...words(200, 400), ...images(1, 1) },
  words(200, 400),
  words(50, 200),
];

const OF_31: readonly Limits[] = [
  ...UNTIL_17,
  words(100, 200),
  images(1, 2),
  images(1, 2),
  images(1, 2),
  words(100, 200),
  words(100, 200),
  words(100, 200),
  words(100, 200),
  words(100, 200),
  words(100, 200),
  words(0, 200),
  { ...words(200, 400), ...images(1, 1) },
  words(200, 400),
  words(50, 300),
];

/** The published tables: numbers taken from the course's checker, edition by edition. */
export const OFFICIAL_TABLES: Readonly<Record<TableName, Table>> = {
  "2022": table(OF_27, { 7: FREE, 18: words(50, 100) }),
  "27": table(OF_27),
  "2024-12": table(OF_31, { 6: words(100, 200), 31: words(50, 200) }),
  "2025": table(OF_31, { 6: words(100, 200) }),
  "2026": table(OF_31, { 3: words(0, 200), 6: words(100, 200) }),
};
