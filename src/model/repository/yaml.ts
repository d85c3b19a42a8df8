import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from "yaml";
import type { Tree } from "./tree.ts";

// Signs and words: more than a file has that a person wrote, and what is read in a second. A data file is cut off here.
const MOST_LEXEMES = 100_000;
// What aliases put in: a few lines of them can stand for billions of values.
const MOST_REPEATED = 4_000;
const DEEPEST = 50;

/** The documents of a YAML file (JSON is one, too), up to where it is broken; aliases and `<<` are put in, within bounds. Never throws. */
export function readYaml(text: string): Tree[] {
  const lines = new LineCounter();
  const reader = new YamlReader(lines);
  const composer = new Composer({ uniqueKeys: false, logLevel: "silent" });
  const trees: Tree[] = [];
  const take = (documents: Iterable<Document.Parsed>) => {
    for (const { contents } of documents) if (contents) trees.push(reader.read(contents));
  };
  for (const token of tokensOf(text.replace(/\r\n?/g, "\n"), lines)) take(composer.next(token));
  take(composer.end());
  return trees;
}

/**
 * The text in tokens of YAML, up to where it is too long, or nested too deep: the composer goes down by calls, and two thousand levels
 * end the whole program instead of being an error.
 */
function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (++count >= MOST_LEXEMES || parser.stack.length > 2 * DEEPEST) break;
  }
  yield* parser.end();
}

/** Makes trees of one file's documents; anchors are learnt on the way, for an alias stands behind its anchor. */
class YamlReader {
  readonly #lines: LineCounter;
  readonly #anchors = new Map<string, Node>();
  #repeated = 0;
  #isRepeating = false;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  read(contents: Node): Tree {
    this.#anchors.clear();
    return this.#tree(contents, 0);
  }

  #tree(node: unknown, depth: number, line = this.#lineOf(node)): Tree {
    if (this.#isRepeating) this.#repeated++;
    if (depth > DEEPEST || this.#isSpent()) return treeOf(line, { value: null });
    if (isAlias(node)) return this.#repeat(node.source, depth, line);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) this.#anchors.set(node.anchor, node);
    if (isMap(node)) return treeOf(line, { entries: this.#entries(node.items, depth) });
    if (isSeq(node)) return treeOf(line, { items: this.#items(node.items, depth) });
    return treeOf(line, { value: isScalar(node) ? plainValue(node.value) : null });
  }

  #items(nodes: readonly unknown[], depth: number): Tree[] {
    const items: Tree[] = [];
    for (const node of nodes) {
      if (this.#isSpent()) break;
      items.push(this.#tree(node, depth + 1));
    }
    return items;
  }

  #entries(pairs: readonly { key: unknown; value: unknown }[], depth: number): Map<string, Tree> {
    const entries = new Map<string, Tree>();
    const merged = new Map<string, Tree>();
    for (const { key, value } of pairs) {
      if (this.#isSpent()) break;
      if (!isScalar(key)) continue;
      const name = key.source ?? String(key.value);
      const tree = this.#tree(value, depth + 1, this.#lineOf(key));
      if (name !== "<<") entries.set(name, tree);
      else for (const one of [tree, ...tree.items]) addMissing(merged, one.entries);
    }
    addMissing(entries, merged);
    return entries;
  }

  #repeat(anchor: string, depth: number, line: number): Tree {
    const anchored = this.#anchors.get(anchor);
    const outer = this.#isRepeating;
    this.#isRepeating = true;
    const tree = anchored ? this.#tree(anchored, depth + 1, line) : treeOf(line, { value: null });
    this.#isRepeating = outer;
    return tree;
  }

  #isSpent(): boolean {
    return this.#isRepeating && this.#repeated > MOST_REPEATED;
  }

  #lineOf(node: unknown): number {
    const start = (node as Node | null)?.range?.[0];
    return start === undefined ? 1 : this.#lines.linePos(start).line;
  }
}

function treeOf(line: number, content: Partial<Omit<Tree, "line">>): Tree {
  return { line, entries: new Map(), items: [], ...content };
}

function addMissing(entries: Map<string, Tree>, more: ReadonlyMap<string, Tree>): void {
  for (const [name, tree] of more) if (!entries.has(name)) entries.set(name, tree);
}

function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value == null ? null : String(value);
}
