import type { Tree } from "./tree.ts";

type Section = Map<string, Tree>;

interface Value {
  readonly text: string;
  readonly line: number;
}

interface Entry {
  readonly section: Section;
  readonly key: string;
  readonly indent: number;
  readonly line: number;
  readonly values: Value[];
}

/**
 * A map of sections, each a map of its keys, of a file as Python's configparser or git's config writes it; keys before any section stand
 * beside them. A value over several lines is a list of them; the section of `['remote "a"']` is called `remote "a"`. Never throws.
 */
export function readIni(text: string): Tree {
  const sections = new Map<string, { readonly line: number; readonly entries: Section }>();
  const found: Entry[] = [];
  let section: Section = new Map();
  const root = section;
  let isOpen = false;
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    const plain = raw.trim();
    if (plain === "" || plain.startsWith("#") || plain.startsWith(";")) continue;
    const indent = raw.length - raw.trimStart().length;
    const last = found.at(-1);
    if (isOpen && last && indent > last.indent) last.values.push({ text: plain, line });
    else if (plain.startsWith("[")) {
      const name = sectionName(plain);
      section = sections.get(name)?.entries ?? new Map();
      if (!sections.has(name)) sections.set(name, { line, entries: section });
      isOpen = false;
    } else {
      found.push(entryOf(plain, section, indent, line));
      isOpen = true;
    }
  }
  for (const entry of found) entry.section.set(entry.key, treeOf(entry));
  for (const [name, { line, entries }] of sections) root.set(name, { line, entries, items: [] });
  return { line: 1, entries: root, items: [] };
}

function sectionName(plain: string): string {
  const end = plain.lastIndexOf("]");
  const name = plain.slice(1, end < 0 ? undefined : end).trim();
  return name.length > 1 && name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1) : name;
}

function entryOf(plain: string, section: Section, indent: number, line: number): Entry {
  const at = plain.search(/[=:]/);
  const key = (at < 0 ? plain : plain.slice(0, at)).trim();
  const text = at < 0 ? "" : plain.slice(at + 1).trim();
  return { section, key, indent, line, values: text === "" ? [] : [{ text, line }] };
}

function treeOf({ line, values }: Entry): Tree {
  const scalars = values.map(({ text, line }) => ({ line, value: text, entries: new Map(), items: [] }));
  const goesOn = values.length > 1 || (values[0]?.line ?? line) !== line;
  if (goesOn) return { line, entries: new Map(), items: scalars };
  return scalars[0] ?? { line, value: "", entries: new Map(), items: [] };
}
