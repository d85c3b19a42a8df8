// Draws the README's pictures from the built program itself: each is what a terminal shows after the keys named here.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import xterm from "@xterm/headless";
import { Terminal } from "../test/stories/terminal.ts";
import { PROJECT } from "./pictured-project.ts";

const root = dirname(import.meta.dirname);
const [COLUMNS, ROWS] = [100, 28];

const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
const BACKGROUND = "#16181d";
const FOREGROUND = "#d5d9e0";
const COLOURS = ["#16181d", "#ef6b73", "#8cc570", "#e2b55f", "#6cb2f0", "#c98ce0", "#5cc4cf", "#d5d9e0"];

const PICTURES: readonly {
  readonly name: string;
  readonly keys: readonly string[];
  readonly shows: RegExp;
  /** What somebody else saves after these keys, and the keys after that. */
  readonly elsewhere?: readonly [from: string, to: string, ...keys: string[]];
}[] = [
  { name: "overview", keys: [], shows: /live/ },
  { name: "checklist", keys: ["2", "m", ...Array<string>(11).fill("down")], shows: /M10/ },
  { name: "question", keys: ["3", ...Array<string>(10).fill("down"), "enter"], shows: /Question 11/ },
  {
    name: "facts",
    keys: ["3", ...Array<string>(10).fill("down"), "enter", "enter", "down"],
    shows: /tests\.yaml:1/,
  },
  { name: "editor", keys: ["3", ...Array<string>(8).fill("down"), "e"], shows: /Question 9/ },
  { name: "problems", keys: ["5", "down", "down"], shows: /makes it bold text/ },
  {
    name: "conflict",
    keys: ["3", ...Array<string>(8).fill("down"), "e", "ctrl+w", "ctrl+w", ..."awful", "space", ..."pun."],
    elsewhere: ["one very good pun", "one race condition", "ctrl+s"],
    shows: /to decide/,
  },
];

for (const { name, ...picture } of PICTURES) {
  const svg = await draw(picture);
  mkdirSync(join(root, "docs", "pictures"), { recursive: true });
  writeFileSync(join(root, "docs", "pictures", `${name}.svg`), svg);
}

async function draw({ keys, shows, elsewhere }: Omit<(typeof PICTURES)[number], "name">): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "report-tui-picture-"));
  cpSync(join(root, "examples", "sample", "reports"), join(folder, "reports"), { recursive: true });
  for (const [path, text] of Object.entries(PROJECT)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = [join(root, "dist", "cli.js")];
  const env = { TERM: "xterm-256color" };
  const terminal = Terminal.start({
    command: process.execPath,
    args,
    cwd: folder,
    env,
    cols: COLUMNS,
    rows: ROWS,
  });
  try {
    await terminal.sees(/live/);
    await terminal.takesKeys();
    // Told on the first screen once the repository is read.
    await terminal.sees(/without evidence|Evidence found/);
    await press(terminal, keys);
    if (elsewhere) {
      const [from, to, ...then] = elsewhere;
      const path = join(folder, "reports", "README.md");
      writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
      await terminal.sees(/changed on disk/);
      await press(terminal, then);
    }
    await terminal.sees(shows);
    await terminal.sees(/Figures 5/);
    return await svgOf(terminal.outputSince(0));
  } finally {
    await terminal.close();
    rmSync(folder, { recursive: true });
  }
}

async function press(terminal: Terminal, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const before = terminal.mark();
    terminal.press(key);
    await terminal.until("another frame", () => terminal.bytesSince(before) > 0);
  }
}

async function svgOf(output: string): Promise<string> {
  const screen = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  await new Promise<void>((done) => screen.write(output, done));
  const width = COLUMNS * CELL.width + 2 * MARGIN;
  const height = ROWS * CELL.height + 2 * MARGIN;
  const rows = Array.from({ length: ROWS }, (_, y) => drawRow(screen, y)).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>
${rows}
</svg>
`;
}

/** One row of the screen: stretches of one look, each pinned to its column whatever the reader's font is. */
function drawRow(screen: xterm.Terminal, y: number): string {
  const line = screen.buffer.active.getLine(screen.buffer.active.viewportY + y)!;
  const runs: { x: number; text: string; style: string; columns: number }[] = [];
  for (let x = 0; x < COLUMNS; x++) {
    const cell = line.getCell(x)!;
    if (cell.getWidth() === 0) continue;
    const colour = cell.isFgPalette() ? COLOURS[cell.getFgColor() % 8]! : FOREGROUND;
    const style = `fill="${colour}"${cell.isBold() ? ' font-weight="bold"' : ""}${cell.isDim() ? ' opacity="0.6"' : ""}`;
    const last = runs.at(-1);
    const text = cell.getChars() || " ";
    if (last?.style === style) {
      last.text += text;
      last.columns += cell.getWidth();
    } else runs.push({ x, text, style, columns: cell.getWidth() });
  }
  return runs
    .filter(({ text }) => text.trim() !== "")
    .map(({ x, text, style, columns }) => {
      const at = `x="${(MARGIN + x * CELL.width).toFixed(1)}" y="${MARGIN + (y + 0.75) * CELL.height}"`;
      const length = `textLength="${(columns * CELL.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
      return `<text ${at} ${length} ${style} xml:space="preserve">${escapeXml(text)}</text>`;
    })
    .join("");
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
