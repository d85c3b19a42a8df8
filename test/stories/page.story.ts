import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { png, RED_GIF } from "../fixtures/images.ts";
import { Browser } from "./browser.ts";
import { halfWay, words } from "./fixtures/reports.ts";
import { run } from "./fixtures/run.ts";
import { StoryFile } from "./story-file.ts";

let browser: Browser;
beforeAll(() => {
  browser = new Browser();
});
afterAll(() => browser.close());

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="owned=1"><script>owned=1</script>
<image href="https://example.org/a.png"/><rect width="40" height="20" fill="teal"/></svg>`;

/** Each tries to run something or to fetch something. */
const ATTACKS = [
  "<script>owned = 1</script>",
  "<script src=https://example.org/a.js></script>",
  '<img src="figures/a.png" onerror="owned=1" onload="owned=1">',
  '<img src=x onerror="owned=1">',
  "[go](javascript:owned=1) [go](JaVaScRiPt:owned=1) [go](&#106;avascript:owned=1) <a href='java\tscript:owned=1'>go</a>",
  "[go](data:text/html,<script>owned=1</script>) [go](vbscript:x) [go](file:///etc/passwd)",
  '<iframe src="https://example.org/"></iframe><iframe srcdoc="<script>parent.owned=1</script>"></iframe>',
  "<style>body{background:url(https://example.org/b.png)}</style>",
  '<p style="background:url(https://example.org/c.png)">styled</p>',
  '<svg onload="owned=1"><script>owned=1</script><use href="https://example.org/d.svg#a"/></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror="owned=1"></style></mglyph></table></mtext></math>',
  '<meta http-equiv="refresh" content="0;url=https://example.org/e">',
  '<form action="https://example.org/f"><input autofocus onfocus="owned=1"><button>go</button></form>',
  '<base href="https://example.org/"><link rel="stylesheet" href="https://example.org/g.css">',
  "![remote](https://example.org/h.png) ![data](data:image/svg+xml,<svg/onload=owned=1>)",
  '<video src="https://example.org/i.mp4" poster="https://example.org/j.png" autoplay></video>',
  '<picture><source srcset="https://example.org/k.png"><img src="figures/a.png"></picture>',
  '<object data="https://example.org/l"></object><embed src="https://example.org/m">',
  '<details open ontoggle="owned=1"><summary>more</summary>inside</details>',
  "</div></main></body></html><script>owned=1</script>",
  "$\\href{javascript:owned=1}{x}$ $\\includegraphics{https://example.org/n.png}$ $\\style{background:url(https://example.org/o.png)}{x}$",
  "<a id=content name=body href='#q1'>clobbers</a><img name=getElementById id=title>",
  "<!--><script>owned=1</script>-->",
  '<noscript><p title="</noscript><img src=x onerror=owned=1>">',
];

const report = halfWay({
  answers: {
    4: `${words(60)}\n\n${ATTACKS.join("\n\n")}`,
    5: "| a | b |\n|---|---|\n| 1 | $x^2$ |\n\nWe paid $5 and $6.\n\n$$\\frac{1}{n}\\sum_i x_i$$\n\n```py\nprint('<b>')\n```",
    6: "Before it.\n\n## Cut\n\nBehind it.",
    7: ATTACKS.map((attack) => `- ${attack}`).join("\n"),
    18: "![bars](figures/a.png)\n![moving](figures/b.gif)\n![drawn](figures/c.svg)\n![lost](figures/lost.png)",
  },
});

function project(): StoryFile {
  const file = StoryFile.of(report);
  file.put(
    "reports/figures/a.png",
    png(8, 6, () => [200, 20, 20]),
  );
  file.put("reports/figures/b.gif", RED_GIF);
  file.put("reports/figures/c.svg", SVG);
  return file;
}

const address = (file: StoryFile, name = "report.html") => pathToFileURL(join(file.folder, name)).href;

interface Seen {
  readonly owned: boolean;
  readonly images: { readonly total: number; readonly shown: number };
  readonly inside: string;
  readonly links: string[];
  readonly handlers: string[];
  readonly headings: number[];
  readonly twice: string[];
  readonly dead: string[];
  readonly math: number;
  readonly text: string;
}

const LOOK = `(async () => {
  const all = [...document.querySelectorAll("*")];
  const images = [...document.images];
  await Promise.all(images.map((image) => image.decode().catch(() => {})));
  const ids = all.map(({ id }) => id).filter(Boolean);
  return {
    owned: "owned" in window,
    images: { total: images.length, shown: images.filter((image) => image.naturalWidth > 0).length },
    inside: all.map((element) => element.localName)
      .filter((name) => /^(script|iframe|object|embed|form|base|video|source|svg|noscript)$/.test(name)).join(),
    links: [...document.querySelectorAll("[href], [src]")].map((element) => element.getAttribute("href") ?? element.getAttribute("src"))
      .filter((link) => !/^(https?:|mailto:|#|data:image\\/|data:,)/.test(link)),
    handlers: all.flatMap((element) => element.getAttributeNames()).filter((name) => /^on/.test(name)),
    headings: all.flatMap((element) => /^h[1-6]$/.test(element.localName) ? [Number(element.localName[1])] : []),
    twice: ids.filter((id, i) => ids.indexOf(id) < i),
    dead: [...document.querySelectorAll("a[href^='#q']")].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id)),
    math: document.querySelectorAll("math").length,
    text: document.body.innerText,
  };
})()`;

describe("the page, in a browser without a network", () => {
  test("shows what there is, asks for nothing, and does nothing of what answers try", async () => {
    const file = project();
    const { out, error, code } = await run(file, "html");
    expect({ out, error, code }).toEqual({
      out: expect.stringMatching(
        /^The page is in report\.html, with \d+ of \d+ images; it says why not the others\.\n$/,
      ),
      error: "",
      code: 0,
    });
    const seen = await browser.visit<Seen>(address(file), LOOK);
    expect(seen).toMatchObject({ requests: [], errors: [], moves: [] });
    const { value } = seen;
    expect(value).toMatchObject({ owned: false, inside: "", links: [], handlers: [], twice: [], dead: [] });
    // Figures of Question 18, and a.png four times in attacks; what is said of the pictures is true.
    expect(value.images.shown).toBe(value.images.total);
    expect(out).toContain(`with ${value.images.shown} of `);
    expect(value.images.shown).toBe(7);
    expect(value.math).toBe(2);
    expect(value.headings[0]).toBe(1);
    for (const [i, level] of value.headings.entries())
      expect(level - (value.headings[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const words of [
      "We paid $5 and $6.",
      "figures/lost.png",
      "not found",
      "The checker stops counting here.",
    ])
      expect(value.text).toContain(words);
  });

  test("should anything slip through, the page's own policy holds it; without the policy it would run", async () => {
    const file = project();
    await run(file, "html");
    const page = readFileSync(join(file.folder, "report.html"), "utf8");
    const holed = page.replace("</main>", "<script>window.owned = 1</script><p onclick='x'>hole</p></main>");
    expect(holed).not.toBe(page);
    writeFileSync(join(file.folder, "holed.html"), holed);
    const held = await browser.visit<Seen>(address(file, "holed.html"), LOOK);
    expect(held.value).toMatchObject({ owned: false, inside: "script", handlers: ["onclick"] });
    expect(held.errors.join()).toMatch(/Content Security Policy/);
    writeFileSync(join(file.folder, "open.html"), holed.replace(/<meta http-equiv[^>]*>/, ""));
    const open = await browser.visit<Seen>(address(file, "open.html"), LOOK);
    expect(open.value.owned).toBe(true);
  });
});
