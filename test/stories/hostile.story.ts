import { describe, expect, test } from "vitest";
import { type App, openApp, startApp } from "./app.ts";
import { fills, tour } from "./fixtures/frame.ts";
import { halfWay, marked, placeholder, replaced } from "./fixtures/reports.ts";
import { StoryFile, type StoryFileOptions } from "./story-file.ts";

/** What a terminal would obey, each in a form that the app itself has no use for: title, clipboard, colours, screen, cursor, bell, C1. */
const controls =
  "a\x1b]0;owned\x07b\x1b]52;c;b3du\x1b\\c\x1b[41;5md\x1b[3Je\x1b[99;99Hf\x07g\x08h\x9b41;5mi\x0ej\x1bPk\x1bc\x7fl";
const bidi = "left\u202eright\u2066alone\u2069\u200f\u061cback";

const obeyed = /\x1b\]|\x1b\[41;5m|\x1b\[3J|\x1b\[99;99H|\x1bP|\x1bc|[\x07\x08\x0e\x7f-\x9f]/;
/** The one thing the app asks of the terminal by itself: what is behind the text. */
const question = "\x1b]11;?\x1b\\";
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Looks at everything: a sign of the report is seen, and nothing in the output came from it to be obeyed. */
async function showsHarmlessly(sign: string, content: string, options?: StoryFileOptions, branch?: string) {
  const file = StoryFile.of(content, { git: branch !== undefined, ...options });
  if (branch) file.git("checkout", "--quiet", "-b", branch);
  const app = await openApp(file);
  await app.sees("● live");
  if (branch) await app.sees("⎇ feature/");
  await tour(app);
  app.press("3", "g", "enter", "}", "e");
  await app.sees("ctrl+s save");
  await fills(app, 100, 30);
  app.press("esc");
  await app.sees("q quit");
  await app.quit();
  expect(app.outputSince(0)).toContain(sign);
  expect(app.outputSince(0).replaceAll(question, "")).not.toMatch(obeyed);
  expect(app.outputSince(0)).not.toMatch(turning);
  expect(file.bytes()).toEqual(Buffer.from(content));
}

describe("controls and turned letters reach no terminal", () => {
  test.each([
    ["controls", controls, "owned"],
    ["bidi", bidi, "alone"],
  ])("%s in every part of the text", async (_kind, evil, sign) => {
    let report = halfWay({
      answers: { 4: `${evil}\n\n- ${evil}\n\n![${evil}](${evil}.png) \`${evil}\`\n\n    ${evil}` },
    });
    report = replaced(report, placeholder(5), `### ${evil}\n\n| ${evil} | b |\n|---|---|\n| ${evil} | d |`);
    for (const passage of [
      "Open a repository",
      "### Week 2",
      "**What about topic 2?",
      "*We did this for topic 3.*",
      "# A report",
      "### Question 3",
    ])
      report = replaced(
        report,
        `${passage}${passage.includes("Question") ? "\n" : ""}`,
        `${passage} ${evil}${passage.includes("Question") ? "\n" : ""}`,
      );
    await showsHarmlessly(sign, report);
  });

  test("in the path", () =>
    showsHarmlessly("owned", halfWay(), { name: `rep${controls.replaceAll("/", "")}orts/${bidi}.md` }));

  test("in the branch", () => showsHarmlessly("alone", halfWay(), {}, `feature/${bidi}`));
});

test("lines of 10,000 characters do not tear the frame", async () => {
  const [long, wide] = ["x".repeat(10_000), "日本".repeat(5_000)];
  let report = halfWay({ answers: { 4: `${long}\n${wide}`, 5: `## ${"y ".repeat(5_000)}\n\n\`${long}\`` } });
  report = replaced(report, "Open a repository", long);
  report = replaced(report, "**What about topic 2?", `**${wide}`);
  await showsHarmlessly("zzzz", report, {}, `feature/${"z".repeat(200)}`);
});

describe("a file that is hardly a report is shown and left as it is", () => {
  const bytes = (...values: number[]) => Buffer.from(values);
  const [report, letters] = [halfWay(), `${"Ten bytes.".repeat(10)}\n`];
  const look = async (app: App) => {
    await tour(app, { within: 15_000 });
    await app.quit();
  };

  test.each([
    ["empty", Buffer.of()],
    ["one byte", bytes(0x23)],
    ["one byte order mark", bytes(0xef, 0xbb, 0xbf)],
    ["NUL bytes", Buffer.from(replaced(report, placeholder(5), "a\0b\0"))],
    ["20 MB", Buffer.from(replaced(report, placeholder(5), letters.repeat(200_000)))],
    ["a picture", Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 251))],
  ])("%s", async (_kind, content) => {
    const file = StoryFile.of(content);
    const app = await openApp(file, { within: 15_000 });
    await look(app);
    expect(file.bytes().equals(content)).toBe(true);
  });

  test.each([
    ["bad UTF-8", Buffer.concat([Buffer.from(report), bytes(0xc3, 0x28, 0xff, 0x0a)])],
    ["UTF-16", Buffer.from(`\ufeff${report}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${report}`, "utf16le").swap16()],
  ])("%s, with the reason", async (_kind, content) => {
    const file = StoryFile.of(content);
    const app = await openApp(file);
    await app.until("the reason in the first line", () => app.line(0).includes("not UTF-8"));
    await app.sees("3 Questions 3/31");
    app.press("2", "space");
    await app.sees("This file is shown only");
    await app.sees("› [ ] Open a repository");
    app.press("3", "e");
    await app.sees("e write");
    await look(app);
    expect(file.bytes().equals(content)).toBe(true);
    file.overwrite(report);
  });

  test("and may be written once it is UTF-8", async () => {
    const file = StoryFile.of(Buffer.from(`\ufeff${report}`, "utf16le"));
    const app = await openApp(file);
    await app.sees("not UTF-8");
    await app.sees("● live");
    file.renameOver(report);
    await app.sees("✓ saved");
    app.press("2", "space");
    await file.equals(marked(report, "Open a repository", "x"));
  });
});

test.each([
  ["a terminal", "/dev/stdin", /cannot be read/],
  ["a device", "/dev/null", /cannot be read/],
])("%s is refused in one sentence", async (_kind, path, sentence) => {
  const app = startApp(StoryFile.of(halfWay()), { args: [path] });
  await app.ends({ code: 2 });
  expect(app.screen().join(" ")).toMatch(sentence);
  expect(app.screen().filter(Boolean).length).toBeLessThan(3);
});
