import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonEnd, commonStart } from "../../src/model/text/common.ts";
import { KnownSpans } from "../../src/model/text/known-spans.ts";

// Few letters, so that texts have much in common; some of them long, as short stretches are compared in another way.
const text = fc
  .array(fc.constantFrom("a", "b", "\n", "a".repeat(40), `${"b".repeat(90)}a`), { maxLength: 7 })
  .map((pieces) => pieces.join(""));

/** A text, and the same with something put in place of a stretch of it. */
const changed = fc
  .tuple(text, fc.nat(300), fc.nat(3), fc.constantFrom("", "a", "b", "ab", "\n"))
  .map(([before, at, out, put]) => {
    const from = Math.min(at, before.length);
    return { before, after: before.slice(0, from) + put + before.slice(from + out) };
  });

const STEP = 7;

/** Spans all over a text, the empty ones too. */
function* spansIn({ length }: string): Generator<readonly [from: number, to: number]> {
  const step = length > 40 ? STEP : 1;
  for (let from = 0; from <= length; from += step)
    for (const to of [from, from + 1, from + 2, from + step * 3, length])
      if (to >= from && to <= length) yield [from, to];
}

describe("what two texts have in common", () => {
  const naive = (before: string, after: string) => {
    let same = 0;
    while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
    return same;
  };
  const turned = (each: string) => each.split("").reverse().join("");

  test("at the start and at the end is counted as by comparing letter by letter", () => {
    const law = fc.property(
      fc.oneof(changed, fc.record({ before: text, after: text })),
      ({ before, after }) => {
        const start = naive(before, after);
        expect(commonStart(before, after)).toBe(start);
        const most = Math.min(before.length, after.length) - start;
        expect(commonEnd(before, after, most)).toBe(Math.min(most, naive(turned(before), turned(after))));
      },
    );
    fc.assert(law, { numRuns: 500 });
  });
});

describe("what is known of the spans of a text", () => {
  test("is known after a change of spans in which the same stands, and of no others", () => {
    const law = fc.property(changed, ({ before, after }) => {
      for (const [wantedFrom, wantedTo] of spansIn(after)) {
        const known = new KnownSpans<{ readonly content: string }>();
        const first = known.of(before);
        // By where they begin one value is kept, so those that could be taken for this one are kept by themselves.
        const moved = before.length - after.length;
        for (const shift of new Set([0, moved])) {
          const [from, to] = [wantedFrom + shift, wantedTo + shift];
          if (from >= 0 && to <= before.length) first.keep(from, to, { content: before.slice(from, to) });
        }
        const found = known.of(after).get(wantedFrom, wantedTo);
        const content = after.slice(wantedFrom, wantedTo);
        if (found) expect(found.content).toBe(content);
        const isAbove = before.startsWith(after.slice(0, wantedTo));
        if (isAbove) expect(found).toBeDefined();
      }
    });
    fc.assert(law, { numRuns: 150 });
  });

  test("stays known over many changes", () => {
    const known = new KnownSpans<object>();
    const value = known.of("one two three").keep(4, 7, {});
    expect(known.of("one two three four").get(4, 7)).toBe(value);
    expect(known.of("one more two three four").get(9, 12)).toBe(value);
    expect(known.of("no more two three").get(8, 11)).toBe(value);
    expect(known.of("no more too three").get(8, 11)).toBeUndefined();
  });

  test("is known of a text read a little earlier, when that is more like it", () => {
    const known = new KnownSpans<object>();
    const value = known.of("the long text of a report").keep(4, 8, {});
    known.of("a template");
    expect(known.of("the long text of one report").get(4, 8)).toBe(value);
  });

  test("is forgotten with the texts", () => {
    const known = new KnownSpans<object>();
    known.of("the long text of a report").keep(4, 8, {});
    for (const other of ["1", "2", "3"]) known.of(other);
    expect(known.of("the long text of a report").get(4, 8)).toBeUndefined();
  });
});
