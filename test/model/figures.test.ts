import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureName } from "../../src/model/figures/figure-name.ts";
import { imageMarkdown } from "../../src/model/figures/image-markdown.ts";
import { pathOfTarget, targetOfPath } from "../../src/model/figures/image-target.ts";
import { readPastedPath } from "../../src/model/figures/pasted-path.ts";
import { searchFigures } from "../../src/model/figures/search-figures.ts";
import { countImages } from "../../src/model/official/python-text.ts";
import { growth } from "./hostile.ts";

/** A path whose every character can stand in a file name. */
const anyPath = fc
  .array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 4 })
  .map((folders) => `/${folders.join("/")}.png`)
  .filter((path) => !/[\p{Cc}\p{Surrogate}\u2028\u2029]|^\/\//u.test(path));

describe("readPastedPath", () => {
  it.each([
    ["/home/me/plot.png", "/home/me/plot.png"],
    ["/home/me/plot.png \n", "/home/me/plot.png"],
    ["'/home/me/my plot.png'", "/home/me/my plot.png"],
    ["'/home/me/it'\\''s.png'", "/home/me/it's.png"],
    ['"/home/me/my plot.PNG"', "/home/me/my plot.PNG"],
    ["/home/me/my\\ plot\\ \\(1\\).jpeg", "/home/me/my plot (1).jpeg"],
    ["/home/me/my plot.webp", "/home/me/my plot.webp"],
    ["~/plot.svg", "~/plot.svg"],
    ["./plot.gif", "./plot.gif"],
    ["../a b/plot.jpg", "../a b/plot.jpg"],
    ["figures/plot.png", "figures/plot.png"],
    ["plot.png", "plot.png"],
    ["file:///home/me/my%20plot.png", "/home/me/my plot.png"],
    ["file://localhost/home/me/%C3%BC.png", "/home/me/ü.png"],
    ["file:///C:/Users/me/plot.png", "C:/Users/me/plot.png"],
    ["C:\\Users\\me\\my plot.png", "C:\\Users\\me\\my plot.png"],
    ['"C:\\Users\\me\\my plot.png"', "C:\\Users\\me\\my plot.png"],
  ])("reads %j as %j", (pasted, path) => {
    expect(readPastedPath(pasted)).toBe(path);
  });

  it.each([
    ["nothing", ""],
    ["a sentence", "The result is in plot.png"],
    ["a file of another kind", "/home/me/notes.md"],
    ["an image on the web", "https://example.org/plot.png"],
    ["an image on another computer", "file://server/share/plot.png"],
    ["an image on a Windows share", "\\\\\\\\server\\\\share\\\\plot.png"],
    ["an image on a share in quotes", "'\\\\server\\share\\plot.png'"],
    ["several lines", "/home/me/a.png\n/home/me/b.png"],
    ["a quote that is not closed", "'/home/me/plot.png"],
    ["a control character", "/home/me/\u001b[31mplot.png"],
    ["a control character in a URL", "file:///home/me/%1b%5b31mplot.png"],
    ["a URL that is not UTF-8", "file:///home/me/%ff.png"],
    ["more than any path", `/${"a".repeat(5000)}.png`],
    ["the Markdown of an image", "![a plot](figures/plot.png)"],
  ])("takes %s for no path", (_, pasted) => {
    expect(readPastedPath(pasted)).toBe(null);
  });

  it.each<[string, (path: string) => string]>([
    ["single quotes", (path) => `'${path.replaceAll("'", "'\\''")}'`],
    ["double quotes", (path) => `"${path.replace(/["\\$`]/g, "\\$&")}"`],
    ["back slashes", (path) => path.replace(/[^\p{L}\p{N}]/gu, "\\$&")],
    ["a file URL", (path) => `file://${path.split("/").map(encodeURIComponent).join("/")}`],
  ])("reads back every path written with %s", (_, write) => {
    fc.assert(
      fc.property(anyPath, (path) => {
        expect(readPastedPath(write(path))).toBe(path);
      }),
    );
  });

  it("is quick on what is no path at all", () => {
    for (const piece of ["'", " ", "/"])
      expect(growth(1_000_000, (length) => () => void readPastedPath(piece.repeat(length)))).toBeLessThan(32);
  });
});

describe("imageMarkdown", () => {
  it.each([
    ["plot.png", undefined, "![plot](figures/plot.png)"],
    [
      "week1/training_loss-curve.png",
      undefined,
      "![training loss curve](figures/week1/training_loss-curve.png)",
    ],
    ["my plot (1).png", undefined, "![my plot (1)](figures/my%20plot%20%281%29.png)"],
    ["100%.png", undefined, "![100%](figures/100%25.png)"],
    ["größe.png", undefined, "![größe](figures/größe.png)"],
    ["a.png", "The [best] `run`\nof <all>", "![The best run of all](figures/a.png)"],
    [".png", undefined, "![.png](figures/.png)"],
  ])("of %j with the text %j is %s", (name, alt, markdown) => {
    expect(imageMarkdown(name, alt)).toBe(markdown);
  });

  it("is one image for the checker and leads back to the name, whatever name and text are", () => {
    const anything = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(anything, fc.option(anything, { nil: undefined }), (name, alt) => {
        const markdown = imageMarkdown(name, alt);
        expect(countImages(markdown)).toBe(1);
        expect(countImages(`see ${markdown}, and (more)`)).toBe(1);
        const [, target] = /^!\[[^[\]\r\n]*\]\(figures\/([^\s()<>\\&]*)\)$/.exec(markdown) ?? [];
        expect(decodeURIComponent(target ?? "")).toBe(name);
      }),
    );
  });
});

describe("pathOfTarget", () => {
  it.each([
    ["figures/plot.png", "figures/plot.png"],
    ["./figures/plot.png", "figures/plot.png"],
    ["././figures/plot.png", "figures/plot.png"],
    ["../plot.png", "../plot.png"],
    ["figures/plot.png?raw=true", "figures/plot.png"],
    ["figures/plot.png#left\nright", "figures/plot.png"],
    ["figures/my%20plot%3F.png", "figures/my plot?.png"],
    ["figures/100%.png", "figures/100%.png"],
    ["figures/%ff.png", "figures/%ff.png"],
    ["", ""],
  ])("of %j is %j", (target, path) => {
    expect(pathOfTarget(target)).toBe(path);
  });

  it("leads back to every path that was written as a target", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const path = `figures/${name}`;
        expect(pathOfTarget(targetOfPath(path))).toBe(path);
      }),
    );
  });
});

describe("searchFigures", () => {
  const figures = [
    { name: "bucket.png", size: 1, modified: 10 },
    { name: "week1/build-history.png", size: 1, modified: 30 },
    { name: "registry.png", size: 1, modified: 20 },
  ];
  it.each([
    ["", ["week1/build-history.png", "registry.png", "bucket.png"]],
    ["  ", ["week1/build-history.png", "registry.png", "bucket.png"]],
    ["bucket", ["bucket.png"]],
    ["bldhist", ["week1/build-history.png"]],
    ["REG", ["registry.png"]],
    ["zzz", []],
  ])("of %j are %j", (query, names) => {
    expect(searchFigures(figures, query).map(({ name }) => name)).toEqual(names);
  });
});

describe("figureName", () => {
  it.each([
    ["plot.png", 1, "plot.png"],
    ["plot.png", 2, "plot-2.png"],
    ["My plot (1).PNG", 1, "My-plot-1.PNG"],
    ["Größe\u0308 ü.jpg", 1, "Größë-ü.jpg".normalize("NFC")],
    ["../../etc.png", 1, "etc.png"],
    ["a\u001b[31m\\b:c.png", 1, "a-31m-b-c.png"],
    [".png", 1, "figure.png"],
    ["con.png", 1, "figure-con.png"],
    ["---.png", 3, "figure-3.png"],
  ])("makes %j, taken %i times, %j", (file, count, name) => {
    expect(figureName(file, count)).toBe(name);
  });

  it("is a plain name that every system can hold, whatever the file is called", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 500 }),
        fc.integer({ min: 1, max: 1000 }),
        (file, count) => {
          const name = figureName(file, count);
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}._-]+$/u);
          expect(name).not.toMatch(/^\./);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255 - 18);
        },
      ),
    );
  });
});
