import type { WrittenImage } from "./image-references.ts";

const TAG = /<img(?=[\s/>])([^<>]{0,2000})>/gi;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)(?:\s{0,99}=\s{0,99}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The `<img>` tags of a text, also those over several lines. */
export function tagsIn(text: string): WrittenImage[] {
  return [...text.matchAll(TAG)].map((match) => {
    const from = match.index;
    const inside = from + "<img".length;
    const { alt, src } = attributesOf(match[1]!);
    const target = src ? { from: inside + src.at, to: inside + src.at + src.value.length } : null;
    return {
      form: "tag" as const,
      whole: { from, to: from + match[0].length },
      target: target ?? { from: inside, to: inside },
      words: alt?.value ?? "",
    };
  });
}

/** The value of an attribute, and where it begins in what was read. */
export interface AttributeValue {
  readonly value: string;
  readonly at: number;
}

/** The attributes of a tag by their names in small letters, read from what stands behind the tag's name. */
export function attributesOf(inside: string): Readonly<Record<string, AttributeValue>> {
  const attributes: Record<string, AttributeValue> = Object.create(null);
  for (const match of inside.matchAll(ATTRIBUTE)) {
    const value = match[2] ?? match[3] ?? match[4] ?? "";
    const quote = match[4] === undefined && match[0].length > match[1]!.length ? 1 : 0;
    const at = match.index + match[0].length - quote - value.length;
    attributes[match[1]!.toLowerCase()] ??= { value, at };
  }
  return attributes;
}
