import { type AST, parseTOML } from "toml-eslint-parser";
import type { Tree } from "./tree.ts";

/** A tree while it is being built: tables come in pieces. */
interface Growing {
  readonly line: number;
  readonly value?: Exclude<Tree["value"], undefined>;
  readonly entries: Map<string, Growing>;
  readonly items: Growing[];
}

type Key = string | number;

const DEEPEST = 50;

/** What is read of a file, in characters: the parser takes half a second for as many. */
const LONGEST = 100_000;

/**
 * The tables of a TOML file as one map; of a broken file what stands before the break, of one of more than 100,000 characters whole tables at its
 * beginning; null where that is nothing. Never throws.
 */
export function readToml(text: string): Tree | null {
  const program = parsed(text.length > LONGEST ? firstTables(text) : text);
  if (!program) return null;
  const root = growing(1);
  for (const statement of program.body[0].body) {
    if (statement.type === "TOMLKeyValue") addEntry(root, statement, 0);
    else if (statement.resolvedKey.length <= DEEPEST) {
      const table = grownTo(root, statement.resolvedKey, statement.loc.start.line);
      for (const entry of statement.body) addEntry(table, entry, 0);
    }
  }
  return root;
}

function firstTables(text: string): string {
  return text.slice(0, Math.max(0, text.lastIndexOf("\n[", LONGEST)));
}

function parsed(text: string): AST.TOMLProgram | null {
  if (isTooDeep(text)) return null;
  let lines = text.split("\n");
  // The parser may see a break a line behind it, and there may be one more before it.
  for (let tries = 0; tries < 4 && lines.length > 0; tries++) {
    try {
      return parseTOML(lines.join("\n"));
    } catch (error) {
      const { lineNumber = 1 } = error as { lineNumber?: number };
      lines = lines.slice(0, Math.min(lineNumber, lines.length) - 1);
    }
  }
  return null;
}

/** Whether brackets are nested deeper than anyone writes: some thousand levels end the whole program, for the parser goes down by calls. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (depth > 4 * DEEPEST) return true;
  }
  return false;
}

function addEntry(table: Growing, { key, value }: AST.TOMLKeyValue, depth: number): void {
  const keys = key.keys.map((one) => (one.type === "TOMLBare" ? one.name : one.value));
  const line = key.loc.start.line;
  const last = keys.pop();
  if (last === undefined || depth + keys.length > DEEPEST) return;
  grownTo(table, keys, line).entries.set(last, treeOf(value, line, depth + keys.length + 1));
}

function treeOf(node: AST.TOMLContentNode, line: number, depth: number): Growing {
  if (depth > DEEPEST) return growing(line, null);
  if (node.type === "TOMLArray") {
    const items = node.elements.map((one) => treeOf(one, one.loc.start.line, depth + 1));
    return { ...growing(line), items };
  }
  if (node.type === "TOMLInlineTable") {
    const table = growing(line);
    for (const entry of node.body) addEntry(table, entry, depth);
    return table;
  }
  if (node.kind === "string" || node.kind === "boolean") return growing(line, node.value);
  if (node.kind === "integer" || node.kind === "float") return growing(line, Number(node.value));
  return growing(line, node.datetime);
}

/** The table under some keys, made where it is not there; a number is a place in a list of tables. */
function grownTo(table: Growing, keys: readonly Key[], line: number): Growing {
  return keys.reduce<Growing>((at, key) => {
    const known = typeof key === "number" ? at.items[key] : at.entries.get(key);
    const next = known ?? growing(line);
    if (!known && typeof key === "number") at.items.push(next);
    else if (!known) at.entries.set(String(key), next);
    return next;
  }, table);
}

function growing(line: number, value?: Exclude<Tree["value"], undefined>): Growing {
  return { line, entries: new Map(), items: [], ...(value === undefined ? {} : { value }) };
}
