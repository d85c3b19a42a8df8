import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { APART, LazyRegExp, LazySegmenter } from "../scripts/made-when-used.mjs";
import { whenUsedPlugin } from "../scripts/when-used.mjs";

const texts = fc.string({ unit: fc.constantFrom(..."aé1 -─中\u0301\u200d👩\n\x1b[m"), maxLength: 12 });

describe("a regular expression that is compiled when it is used", () => {
  const PATTERNS = [
    [String.raw`\p{L}+`, "u"],
    [String.raw`[^\p{L}\p{N}]+`, "gu"],
    [String.raw`(\p{L})(?<mark>\p{M})?`, "gu"],
    [String.raw`\p{L}`, "uy"],
  ] as const;
  const USES: Readonly<Record<string, (pattern: RegExp, text: string) => unknown>> = {
    "tests a text": (pattern, text) => [pattern.test(text), pattern.test(text), pattern.lastIndex],
    "finds in it, one after another": (pattern, text) => [pattern.exec(text), pattern.exec(text)],
    "starts where it is told to": (pattern, text) => {
      pattern.lastIndex = 2;
      return [pattern.exec(text), pattern.lastIndex];
    },
    "matches it": (pattern, text) => text.match(pattern),
    "matches all of it": (pattern, text) => (pattern.global ? [...text.matchAll(pattern)] : null),
    "is replaced in it": (pattern, text) => text.replace(pattern, (found) => `<${found}>`),
    "is replaced all over it": (pattern, text) => (pattern.global ? text.replaceAll(pattern, "<$&>") : null),
    "is searched in it": (pattern, text) => text.search(pattern),
    "splits it": (pattern, text) => [text.split(pattern), text.split(pattern, 2)],
    "can be read, to make another one": ({ source, flags, global, sticky }) => [
      source,
      flags,
      global,
      sticky,
    ],
  };
  const cases = PATTERNS.flatMap((pattern) => Object.keys(USES).map((use) => [...pattern, use] as const));

  test.each(cases)("/%s/%s %s as it would at once", (source, flags, use) => {
    fc.assert(
      fc.property(texts, (text) => {
        const [lazy, known] = [new LazyRegExp(source, flags), new RegExp(source, flags)];
        expect(USES[use]!(lazy, text)).toEqual(USES[use]!(known, text));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a segmenter that is built when it is used", () => {
  const known = new Intl.Segmenter();
  const clusters = (segmenter: Pick<Intl.Segmenter, "segment">, text: string) => [...segmenter.segment(text)];

  test("parts every text as it would at once", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 12 })), (text) => {
        expect(clusters(new LazySegmenter(), text)).toEqual(clusters(known, text));
      }),
      { numRuns: 400 },
    );
  });

  test("tells the part of a text that is at each of its places", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [lazy, known] = [new LazySegmenter().segment(text), new Intl.Segmenter().segment(text)];
        const places = [undefined, ...Array.from({ length: text.length + 2 }, (_, i) => i)];
        const at = (segments: Intl.Segments) => places.map((place) => segments.containing(place));
        expect(at(lazy)).toEqual(at(known));
      }),
    );
  });

  test("is right that the characters it takes apart by itself never belong together", () => {
    const apart = new RegExp(`^[${APART}]$`);
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
      apart.test(character),
    );
    const each = all.flatMap((character) => ["\x1b", character, character]);
    expect(clusters(known, each.join("")).map(({ segment }) => segment)).toEqual(each);
  });

  test("finds words, too", () => {
    const words = { granularity: "word" } as const;
    expect(clusters(new LazySegmenter("en", words), "two words")).toEqual(
      clusters(new Intl.Segmenter("en", words), "two words"),
    );
  });
});

describe("the bundle", () => {
  const bundled = (source: string) =>
    whenUsedPlugin.transform(source, "module.ts")?.code.split("\n").slice(1);

  test.each([
    [
      String.raw`export const a = (text: string) => /\p{L}/u.test(text);`,
      [
        String.raw`const __unicode0 = new __LazyRegExp("\\p{L}", "u");`,
        "export const a = (text: string) => __unicode0.test(text);",
      ],
    ],
    [
      String.raw`export const a = /\p{L}/gu;`,
      [String.raw`export const a = new __LazyRegExp("\\p{L}", "gu");`],
    ],
    [
      String.raw`export function a(text) { return text.match(/\p{L}/gu); }`,
      [String.raw`export function a(text) { return text.match(new RegExp("\\p{L}", "gu")); }`],
    ],
    [
      "export const a = new Intl.Segmenter(), b = new Intl.Collator();",
      ["export const a = new __LazySegmenter(), b = new Intl.Collator();"],
    ],
  ])("holds %s as what is made when it is used", (source, lines) => {
    expect(bundled(source)).toEqual(lines);
  });

  test.each(["export const a = /[a-z]/u;", String.raw`module.exports = /\p{L}/u;`])(
    "holds %s as it is",
    (source) => {
      expect(whenUsedPlugin.transform(source, "module.js")).toBeNull();
    },
  );
});
