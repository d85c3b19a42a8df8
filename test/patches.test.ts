import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import fc from "fast-check";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleOptions } from "../scripts/bundle-options.mjs";
import { patch } from "../scripts/patches.mjs";

const folder = mkdtempSync(join(tmpdir(), "report-tui-width-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("string-width as it is bundled", () => {
  let bundled: typeof stringWidth;
  beforeAll(async () => {
    const outfile = join(folder, "width.mjs");
    const stdin = { contents: 'export { default } from "string-width"', resolveDir: import.meta.dirname };
    await build({ ...bundleOptions, stdin, outfile });
    bundled = (await import(pathToFileURL(outfile).href)).default;
  });

  test.each([{}, { ambiguousIsNarrow: false }])(
    "has the width of every character it may take for narrow, with %j",
    (options) => {
      const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
      expect(all.filter((text) => bundled(text, options) !== stringWidth(text, options))).toEqual([]);
    },
  );

  test("has the width of every text", () => {
    const sign = fc.constantFrom(
      ..."a é…─│✓✗▸●↔☑中가",
      "\u0301",
      "\ufe0f",
      "\u200d",
      "\u00ad",
      "👩",
      "👍🏽",
      "1️⃣",
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(sign, fc.string({ unit: "binary" })), maxLength: 12 }),
        (text) => {
          expect(bundled(text)).toBe(stringWidth(text));
        },
      ),
      { numRuns: 400 },
    );
  });
});

test("what has changed since is not patched unseen", () => {
  expect(patch("let a = 1; let b = 2;", [["a = 1", "a = 3"]])).toBe("let a = 3; let b = 2;");
  expect(() => patch("let a = 2;", [["a = 1", "a = 3"]])).toThrow(
    "A patch no longer fits: there is no a = 1",
  );
});
