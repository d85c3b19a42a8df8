import chalk from "chalk";
import { afterEach, describe, expect, test } from "vitest";
import { type Colours, limitStyles, terminalColours } from "../../src/io/terminal-colours.ts";

const xterm = { TERM: "xterm-256color" };

describe("a terminal has as many colours as it says", () => {
  test.each<[NodeJS.ProcessEnv, Colours]>([
    [{ TERM: "dumb" }, 0],
    [{ TERM: "dumb", COLORTERM: "truecolor" }, 0],
    [{ TERM: "xterm" }, 1],
    [{ TERM: "linux" }, 1],
    [{ TERM: "screen" }, 1],
    [{ TERM: "something-new" }, 1],
    [{ TERM: "xterm-256color" }, 2],
    [{ TERM: "tmux-256color" }, 2],
    [{ TERM: "xterm-256color", TERM_PROGRAM: "Apple_Terminal" }, 2],
    [{ TERM: "xterm-256color", COLORTERM: "truecolor" }, 3],
    [{ TERM: "xterm", COLORTERM: "24bit" }, 3],
    [{ TERM: "xterm", COLORTERM: "yes" }, 1],
    [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" }, 3],
    [{ TERM: "xterm-kitty" }, 3],
    [{ TERM: "xterm-ghostty" }, 3],
    [{ TERM: "alacritty" }, 3],
    [{ TERM: "xterm-direct" }, 3],
    [{ WT_SESSION: "1" }, 3],
    [{ ...xterm, CI: "true" }, 2],
  ])("%j: %i", (env, colours) => {
    expect(terminalColours(env, true)).toBe(colours);
  });

  test("and a file or a pipe has none", () => {
    expect(terminalColours({ ...xterm, COLORTERM: "truecolor" }, false)).toBe(0);
  });
});

describe("what the user wants", () => {
  test.each<[NodeJS.ProcessEnv, boolean, Colours]>([
    [{ NO_COLOR: "1" }, true, 0],
    [{ NO_COLOR: "0" }, true, 0],
    [{ NO_COLOR: "" }, true, 2],
    [{ FORCE_COLOR: "0" }, true, 0],
    [{ FORCE_COLOR: "false" }, true, 0],
    [{ FORCE_COLOR: "1" }, true, 1],
    [{ FORCE_COLOR: "2" }, false, 2],
    [{ FORCE_COLOR: "3" }, false, 3],
    [{ FORCE_COLOR: "7" }, false, 3],
    [{ FORCE_COLOR: "true" }, true, 2],
    [{ FORCE_COLOR: "true" }, false, 2],
    [{ FORCE_COLOR: "true", TERM: "dumb" }, false, 1],
    [{ FORCE_COLOR: "3", TERM: "dumb" }, true, 3],
    [{ FORCE_COLOR: "" }, false, 0],
    [{ FORCE_COLOR: "please" }, false, 0],
    [{ FORCE_COLOR: "-1" }, true, 2],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, 1],
    [{ FORCE_COLOR: "true", NO_COLOR: "1" }, true, 2],
    [{ FORCE_COLOR: "0", NO_COLOR: "1" }, true, 0],
    [{ FORCE_COLOR: "", NO_COLOR: "1" }, true, 0],
  ])("%j, in a terminal: %s, gives %i", (wish, isTTY, colours) => {
    expect(terminalColours({ ...xterm, ...wish }, isTTY)).toBe(colours);
  });
});

describe("what Ink writes", () => {
  const before = chalk.level;
  afterEach(() => {
    chalk.level = before;
  });

  test.each<[string, NodeJS.ProcessEnv, Colours, string]>([
    ["weight where there are no colours", { ...xterm, NO_COLOR: "1" }, 0, "\x1b[1mx\x1b[22m"],
    ["nothing but text on a dumb terminal", { TERM: "dumb" }, 0, "x"],
    ["all where there are some", xterm, 2, "\x1b[1mx\x1b[22m"],
  ])("is %s", (_, env, colours, written) => {
    limitStyles(env, colours);
    expect(chalk.bold("x")).toBe(written);
  });
});
