import chalk from "chalk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paint, type Run, withoutBlankEnd } from "../../src/ui/paint.ts";
import { THEMES } from "../../src/ui/theme.ts";

const before = chalk.level;
beforeAll(() => {
  chalk.level = 1;
});
afterAll(() => {
  chalk.level = before;
});

/** Each change of look as a name in brackets. */
const NAMES: Readonly<Record<string, string>> = {
  1: "bold",
  2: "dim",
  4: "line",
  7: "turned",
  22: "/bold",
  24: "/line",
  27: "/turned",
  32: "green",
  36: "cyan",
  39: "/colour",
};
const named = (text: string) => text.replace(/\x1b\[(\d+)m/g, (_, code) => `<${NAMES[code] ?? code}>`);

const run = (text: string, role: Run["role"], selected = false): Run => ({ text, role, selected });

describe("a row is painted in as few stretches as it takes", () => {
  test.each<[string, Run[], string]>([
    ["nothing", [], ""],
    ["text as it is", [run("a", "text")], "a"],
    ["a role", [run("a", "good")], "<green>a</colour>"],
    ["two roles", [run("a", "good"), run("b", "muted")], "<green>a</colour><dim>b</bold>"],
    ["the same role again", [run("a", "good"), run("b", "good")], "<green>ab</colour>"],
    ["roles that look the same", [run("a", "accent"), run("b", "image")], "<cyan>ab</colour>"],
    ["a blank in a colour", [run("  ", "selected"), run("a", "text")], "  a"],
    ["a blank that is underlined", [run("  ", "heading"), run("a", "text")], "<line><bold>  </bold></line>a"],
    ["a blank that is selected", [run(" ", "text", true), run("a", "text")], "<turned> </turned>a"],
    [
      "what is selected",
      [run("a", "good"), run("b", "good", true)],
      "<green>a</colour><turned><green>b</colour></turned>",
    ],
  ])("%s", (_name, runs, painted) => {
    expect(named(paint(runs, THEMES.dark))).toBe(painted);
  });

  test("without colours, in weight and lines alone", () => {
    expect(named(paint([run("a", "good"), run("b", "match")], THEMES.none))).toBe(
      "a<turned><line>b</line></turned>",
    );
  });
});

test.each<[string, Run[], Run[]]>([
  ["a row of nothing", [], []],
  ["a row of blanks", [run("  ", "text"), run(" ", "muted")], []],
  ["blanks at the end", [run("a", "good"), run("  ", "muted")], [run("a", "good")]],
  [
    "blanks before the end stay",
    [run("  ", "text"), run("a", "good")],
    [run("  ", "text"), run("a", "good")],
  ],
  [
    "a selected blank stays",
    [run("a", "good"), run(" ", "text", true)],
    [run("a", "good"), run(" ", "text", true)],
  ],
  ["an underlined blank stays", [run(" ", "link")], [run(" ", "link")]],
])("%s", (_name, runs, left) => {
  expect(withoutBlankEnd(runs, THEMES.dark)).toEqual(left);
});
