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

describe("Ink as it is bundled", () => {
  const ink = join(import.meta.dirname, "../node_modules/ink/build");
  const load = async (name: string) => {
    const [published, file] = [join(ink, name), join(folder, name.replace(".js", ".mjs"))];
    await bundle(published, { file });
    const both = [published, file].map((path) => import(pathToFileURL(path).href));
    return (await Promise.all(both)).map((module) => module.default);
  };
  const sign = fc.constantFrom(
    ..."a é─✓中\n\t\x07\u0301\u200d\u00ad\u180e\u{e0101}",
    "👩‍👩‍👧",
    "\x1b[1m",
    "\x1b[22m",
    "\x1b[38:5:3m",
    "\x1b[2J",
  );
  const text = fc.string({ unit: sign, maxLength: 14 });

  test("draws the same frame of every rows", async () => {
    const outputs = await load("output.js");
    const at = { x: fc.nat(12), y: fc.nat(4) };
    const frames = fc.array(fc.array(fc.record({ ...at, text }), { maxLength: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(frames, (shown) => {
        for (const writes of shown) {
          const [published, bundled] = outputs.map((Output) => {
            const output = new Output({ width: 14, height: 5 });
            for (const { x, y, text } of writes) output.write(x, y, text, { transformers: [] });
            return output.get();
          });
          expect(bundled).toEqual(published);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("takes the same out of every text", async () => {
    const [published, bundled] = await load("sanitize-ansi.js");
    fc.assert(
      fc.property(text, (given) => {
        expect(bundled(given)).toBe(published(given));
      }),
      { numRuns: 1000 },
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
  const paths = ["string-width/index.js", "ink/build/output.js", "ink/build/sanitize-ansi.js"].map(
    (path) => `/node_modules/${path}`,
  );
  expect(() => assertPatched(paths)).not.toThrow();
  expect(() => assertPatched(paths.slice(1))).toThrow("A patch no longer fits: no module is");
});
