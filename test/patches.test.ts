import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../scripts/bundle.mjs";
import { assertPatched, patch } from "../scripts/patches.mjs";

const folder = mkdtempSync(join(tmpdir(), "report-tui-width-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("string-width as it is bundled", () => {
  let bundled: typeof stringWidth;
  beforeAll(async () => {
    const file = join(folder, "width.mjs");
    await bundle(fileURLToPath(import.meta.resolve("string-width")), { file });
    bundled = (await import(pathToFileURL(file).href)).default;
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

test("nor is what is no longer where it was", () => {
  const paths = ["/p/node_modules/string-width/index.js", "/p/node_modules/ink/build/output.js"];
  expect(() => assertPatched(paths)).not.toThrow();
  expect(() => assertPatched(paths.slice(1))).toThrow("A patch no longer fits: no module is");
});
