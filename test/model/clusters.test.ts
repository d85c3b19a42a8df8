import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { clusterWidth, forEachCluster, shownCluster } from "../../src/model/buffer/clusters.ts";

/** What is drawn of a text, and the columns measured for it. */
function drawn(text: string): { shown: string; columns: number } {
  let shown = "";
  let columns = 0;
  forEachCluster(text, (from, to) => {
    shown += shownCluster(text.slice(from, to));
    columns += clusterWidth(text, from, to);
  });
  return { shown, columns };
}

describe("a character of no width alone", () => {
  test.each([
    ["an accent stands on a circle", "\u0301", "◌\u0301"],
    ["a joiner too", "\u200d", "◌\u200d"],
    ["a variation selector", "\ufe0f", "◌\ufe0f"],
    ["an unassigned invisible one is shown as unknown", "\u{e01f0}", "\ufffd"],
    ["a Hangul filler", "\u3164", "\ufffd"],
    ["an Arabic number sign", "\u0600", "\ufffd"],
    ["a musical beam", "\u{1d173}", "\ufffd"],
  ])("%s", (_name, character, shown) => {
    expect(drawn(character)).toEqual({ shown, columns: 1 });
  });
});

test("each character that may have no width is drawn in the columns measured, and as many when measured again", () => {
  const different: string[] = [];
  for (let code = 0; code < 0x110000; code++) {
    const character = String.fromCodePoint(code);
    if (character === "\n" || !/[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character))
      continue;
    const once = drawn(character);
    if (once.columns !== stringWidth(once.shown) || once.columns !== drawn(once.shown).columns)
      different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});

test("whatever text is drawn is drawn the same again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const once = drawn(text);
      expect(drawn(once.shown)).toEqual(once);
    }),
    { numRuns: 3000 },
  );
});
