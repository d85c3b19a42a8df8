import { PassThrough } from "node:stream";
import xterm from "@xterm/headless";
import { Box, render as inkRender, Text } from "ink";
import { render } from "ink-testing-library";
import { describe, expect, test, vi } from "vitest";
import { type Buffer, createBuffer, insertText } from "../../src/model/buffer/buffer.ts";
import { type CommandId, commands } from "../../src/model/buffer/commands.ts";
import { TextArea } from "../../src/ui/text-area.tsx";

// Without it the test run's output is no terminal, and Ink drops the inverse video that is looked for here.
vi.hoisted(() => {
  process.env.FORCE_COLOR = "1";
});

const NOON = 1_700_000_000_000;
const size = { width: 12, height: 3 };
const at = { x: 0, y: 0 };

const run = (buffer: Buffer, ...ids: CommandId[]): Buffer =>
  ids.reduce((now, id) => commands[id](now, { ...size, time: NOON }), buffer);

const area = (buffer: Buffer) => <TextArea buffer={buffer} {...size} focused origin={at} />;

/** What is on the screen, with inverse stretches in brackets. */
const seen = (frame: string | undefined): string =>
  (frame ?? "").replaceAll("\u001b[7m", "[").replaceAll("\u001b[27m", "]");

describe("rows", () => {
  test.each([
    ["wrapped text", "one two three four", "one two\nthree four\n"],
    ["control characters, visible", "a\u001b[31mb\rc", "a␛[31mb␍c\n\n"],
    ["a tab to its stop", "a\tb", "a   b\n\n"],
    ["empty lines", "a\n\nb", "a\n\nb"],
    ["wide characters", "中文中文中文", "中文中文中\n文\n"],
    ["a lone combining mark", "\u0301a", "◌\u0301a\n\n"],
    ["only what fits", "1\n2\n3\n4\n5", "1\n2\n3"],
  ])("%s", (_name, text, frame) => {
    expect(render(area(createBuffer(text))).lastFrame()).toBe(frame);
  });

  test("never more columns than given", () => {
    const beside = (
      <Box>
        <TextArea buffer={createBuffer("abcdefghijklmnop")} {...size} focused={false} origin={at} />
        <Text>|</Text>
      </Box>
    );
    expect(render(beside).lastFrame()).toBe("abcdefghijk |\nlmnop\n");
  });
});

describe("the caret stays in view", () => {
  const lines = createBuffer("1\n2\n3\n4\n5");
  const frameAfter = (steps: CommandId[][]) => {
    const screen = render(area(lines));
    let buffer = lines;
    for (const ids of steps) {
      buffer = run(buffer, ...ids);
      screen.rerender(area(buffer));
    }
    return screen.lastFrame();
  };

  test.each<[string, CommandId[][], string]>([
    ["down within the window", [["move-down", "move-down"]], "1\n2\n3"],
    ["down past its end", [["move-down", "move-down", "move-down"]], "2\n3\n4"],
    ["to the end", [["move-end"]], "3\n4\n5"],
    ["back up within the window, which stays", [["move-end"], ["move-up", "move-up"]], "3\n4\n5"],
    ["back up past its start", [["move-end"], ["move-up", "move-up", "move-up"]], "2\n3\n4"],
    ["after lines went away", [["move-end"], ["select-all", "delete-backward"]], "\n\n"],
  ])("%s", (_name, steps, frame) => {
    expect(frameAfter(steps)).toBe(frame);
  });
});

describe("the selection", () => {
  test.each<[string, string, CommandId[], string]>([
    ["a word", "one two", ["select-word-right"], "[one] two\n\n"],
    ["past a newline, which shows as a blank", "ab\ncd", ["select-down"], "[ab ]\ncd\n"],
    ["over wrapped rows", "one two three four", ["select-all"], "[one two ]\n[three four]\n"],
  ])("%s", (_name, text, ids, frame) => {
    expect(seen(render(area(run(createBuffer(text), ...ids))).lastFrame())).toBe(frame);
  });
});

describe("the terminal's cursor", () => {
  /** Draws on a terminal in this process, and says where its cursor is after each node. */
  const cursorsAfter = async (...nodes: React.ReactNode[]) => {
    const terminal = new xterm.Terminal({ cols: 40, rows: 10, convertEol: true, allowProposedApi: true });
    const stdout = Object.assign(new PassThrough(), { columns: 40, rows: 10, isTTY: true });
    let written = Promise.resolve();
    stdout.on("data", (data) => {
      written = new Promise((done) => terminal.write(String(data), done));
    });
    const screen = inkRender(<Text />, { stdout, interactive: true, patchConsole: false });
    const places = [];
    for (const node of nodes) {
      screen.rerender(node);
      await screen.waitUntilRenderFlush();
      await written;
      places.push([terminal.buffer.active.cursorX, terminal.buffer.active.cursorY]);
    }
    screen.unmount();
    return places;
  };

  const framed = (buffer: Buffer) => (
    <Box flexDirection="column">
      <Text>a title</Text>
      <Box>
        <Text>{"> "}</Text>
        <TextArea buffer={buffer} {...size} focused origin={{ x: 2, y: 1 }} />
      </Box>
    </Box>
  );

  test("stands at the caret, wherever the area stands", async () => {
    const text = "one two three four\n中文";
    const places = await cursorsAfter(
      framed(createBuffer(text)),
      framed(createBuffer(text, 10)),
      framed(createBuffer(text, 20)),
      framed(insertText(createBuffer(text, text.length), "\n", NOON)),
    );
    expect(places).toEqual([
      [2, 1],
      [4, 2],
      [4, 3],
      [2, 3],
    ]);
  });
});
