import { existsSync, readFileSync, statSync } from "node:fs";
import xterm from "@xterm/headless";
import { describe, expect, it, test } from "vitest";
import { drawDemo } from "../scripts/demo-svg.ts";
import { withPictures } from "../scripts/picture-block.ts";
import { readScreen, type Screen } from "../scripts/picture-screen.ts";
import { drawPicture } from "../scripts/picture-svg.ts";

const root = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");

/** What a terminal of 12 columns and one row shows after some output. */
async function shown(output: string, cursorShows = false): Promise<Screen> {
  const terminal = new xterm.Terminal({ cols: 12, rows: 1, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(output, done));
  return readScreen(terminal, cursorShows);
}

/** The style of an element by its class, and where and what it is. */
async function drawn(output: string, cursorShows?: boolean): Promise<string[]> {
  const svg = drawPicture(await shown(output, cursorShows), "a title", "an alt", "dark");
  const css = new Map([...svg.matchAll(/^\.(\w+)\{(.*)\}$/gm)].map(([, name, rules]) => [name, rules!]));
  const body = svg.slice(svg.indexOf("translate("));
  return [...body.matchAll(/<(text|path)([^>]*)>([^<]*)/g)].map(([, tag, attributes, text]) => {
    const style = css.get(/class="(\w+)"/.exec(attributes!)?.[1] ?? "") ?? "";
    const at = / (?:x|d)="([^"]*)"/.exec(attributes!)![1];
    return [tag, style, at, tag === "text" ? text : ""].filter(Boolean).join(" ");
  });
}

describe("a picture of a terminal", () => {
  test.each<[what: string, output: string, ...expected: string[]]>([
    ["plain text", "ab", "text 0 ab"],
    ["a row without text", "", ""],
    ["words far apart, each at its column", "ab   c d", "text 0 ab", "text 50 c d"],
    ["one of the sixteen colours", "\x1b[31mab", "text fill:#ff7b80; 0 ab"],
    ["one of 256", "\x1b[38;5;196mab", "text fill:#ff0000; 0 ab"],
    ["one of all", "\x1b[38;2;1;2;3mab", "text fill:#010203; 0 ab"],
    [
      "weight, slant and lines",
      "\x1b[1;2;3;4ma",
      "text font-weight:700;opacity:.65;font-style:italic;text-decoration:underline; 0 a",
    ],
    ["a ground", "\x1b[48;2;1;2;3mab", "path fill:#010203 M0 0h20v20h-20z", "text 0 ab"],
    ["what is inverse", "\x1b[7ma", "path fill:#dfe4ec M0 0h10v20h-10z", "text fill:#12151b; 0 a"],
    ["signs, each in its own cells", "✓日a", "text 0 ✓", "text 10 日", "text 30 a"],
    ["lines as one shape", "──", "path M0 10h20v1h-20z"],
    [
      "half blocks in two colours",
      "\x1b[38;2;1;2;3;48;2;4;5;6m▀▀",
      "path fill:#040506 M0 0h20v20h-20z",
      "path fill:#010203; M0 0h20v10h-20z",
    ],
    ["what XML would take for its own", "<&>", "text 0 &lt;&amp;&gt;"],
  ])("has %s", async (_, output, ...expected) => {
    expect(await drawn(output)).toEqual(expected.filter(Boolean));
  });

  test("has the cursor as a block, if it shows", async () => {
    expect(await drawn("a\b", true)).toEqual(["path fill:#dfe4ec M0 0h10v20h-10z", "text fill:#12151b; 0 a"]);
    expect(await drawn("a\b", false)).toEqual(["text 0 a"]);
  });
});

describe("the demo", () => {
  const frame = { says: "it is so", key: "", hold: 500, still: false };

  it("holds what stays once, and the rest for its time; who wants no motion sees the still frame", async () => {
    const two = await shown("two");
    const frames = [
      { ...frame, screen: await shown("one") },
      { ...frame, screen: two, still: true },
      { ...frame, screen: two, hold: 1000 },
    ];
    const svg = drawDemo(frames, "an alt", "dark");
    expect(svg.match(/it is so/g)).toHaveLength(1);
    expect(svg.match(/>two</g)).toHaveLength(1);
    expect(svg).toContain("2.00s step-end infinite");
    expect(svg).toMatch(
      /\{visibility:hidden;animation-name:(\w+)\}@keyframes \1\{0%\{visibility:visible\}25%\{visibility:hidden\}\}/,
    );
    expect(svg).toMatch(
      /\{animation-name:(\w+)\}@keyframes \1\{0%\{visibility:hidden\}25%\{visibility:visible\}\}/,
    );
    expect(svg).toContain("prefers-reduced-motion");
  });
});

describe("the README", () => {
  it("shows the pictures there are (npm run pictures writes them anew)", () => {
    expect(withPictures(readme)).toBe(readme);
  });

  const files = [...new Set(readme.match(/docs\/pictures\/[\w-]+\.svg/g))];
  it.each(files)("has %s, and it is small", (file) => {
    expect(existsSync(new URL(file, root))).toBe(true);
    const limit = file.includes("demo") ? 300_000 : 40_000;
    expect(statSync(new URL(file, root)).size).toBeLessThan(limit);
  });
});
