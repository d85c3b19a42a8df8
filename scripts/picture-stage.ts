import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import xterm from "@xterm/headless";
import { Terminal } from "../test/stories/terminal.ts";
import type { Ground } from "./picture-palette.ts";
import { readScreen, type Screen } from "./picture-screen.ts";

const root = dirname(import.meta.dirname);

/** When all pictures were taken, so that each drawing of them shows the same times. */
const NOW = Date.UTC(2026, 0, 21, 10, 24);
const COMMITTED = "2026-01-20T16:02:00Z";
/** Milliseconds without output after which a screen is taken to be drawn. */
const QUIET = 400;

/** Runs in the program before it: its clock begins at that moment, and on a slow machine stands still before the minute is over. */
const CLOCK = `data:text/javascript,${encodeURIComponent(`
  const real = Date, start = real.now();
  const now = () => ${NOW} + Math.min(real.now() - start, 59_000);
  globalThis.Date = class extends real {
    constructor(...given) { given.length > 0 ? super(...given) : super(now()); }
    static now() { return now(); }
  };
`)}`;

/** The real program, open on a copy of the sample in a terminal of its own. */
export class Stage {
  readonly #folder: string;
  readonly #terminal: Terminal;
  readonly #screen: xterm.Terminal;
  #fed = 0;

  private constructor(folder: string, terminal: Terminal, size: { cols: number; rows: number }) {
    this.#folder = folder;
    this.#terminal = terminal;
    this.#screen = new xterm.Terminal({ ...size, allowProposedApi: true });
  }

  /** Opens it, and waits until it has read the repository as well. */
  static async open(ground: Ground, size: { cols: number; rows: number }): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), "report-tui-picture-"));
    makeProject(join(folder, "project"));
    const home = join(folder, "home");
    const settings = join(home, ".config", "report-tui");
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, "config.json"), JSON.stringify({ theme: ground, toured: true }));
    const terminal = Terminal.start({
      command: process.execPath,
      args: ["--import", CLOCK, join(root, "dist", "cli.js")],
      cwd: join(folder, "project"),
      env: { COLORTERM: "truecolor", TZ: "UTC" },
      home,
      ...size,
    });
    const stage = new Stage(folder, terminal, size);
    try {
      await stage.sees(/● live/);
      await terminal.takesKeys();
      // Signs stand beside the items once the repository is read.
      await stage.press("2");
      await stage.sees(/\[x\] .*●/);
      await stage.press("1");
      await stage.sees(/Activity/);
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  /** Presses keys, one after the other's frame. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      const before = this.#terminal.mark();
      this.#terminal.press(key);
      await this.#terminal.until("another frame", () => this.#terminal.bytesSince(before) > 0);
    }
  }

  /** Waits until the screen shows it. */
  async sees(pattern: RegExp): Promise<void> {
    await this.#terminal.sees(pattern, { within: 30_000 });
  }

  /** Changes the report as another program would. */
  saveElsewhere(from: string, to: string): void {
    const path = join(this.#folder, "project", "reports", "README.md");
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  }

  /** What the terminal shows, once nothing moves any more. */
  async screen(): Promise<Screen> {
    for (let before = -1; before !== this.#terminal.mark(); ) {
      before = this.#terminal.mark();
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
    const output = this.#terminal.outputSince(this.#fed);
    this.#fed += output.length;
    await new Promise<void>((done) => this.#screen.write(output, done));
    return readScreen(this.#screen, this.#terminal.cursor().visible);
  }

  /** Ends the program and removes all it left. */
  async close(): Promise<void> {
    await this.#terminal.close();
    this.#screen.dispose();
    rmSync(this.#folder, { recursive: true });
  }
}

/** The sample as a team has it: in git, by several hands, each commit with a fixed time and so with the same hash everywhere. */
function makeProject(folder: string): void {
  cpSync(join(root, "examples", "sample"), folder, { recursive: true });
  const figures = join(folder, "reports", "figures");
  for (const name of readdirSync(figures))
    utimesSync(join(figures, name), NOW / 1000 - 86_400, NOW / 1000 - 86_400);
  git(folder, "Mira", "init", "--quiet", "--initial-branch=main");
  for (const [author, says, ...paths] of COMMITS) {
    git(folder, author, "add", ...paths);
    git(folder, author, "commit", "--quiet", `--message=${says}`);
  }
  git(folder, "Liv", "init", "--quiet", "--bare", "../origin");
  git(folder, "Liv", "remote", "add", "origin", "../origin");
  git(folder, "Liv", "push", "--quiet", "--set-upstream", "origin", "main");
}

const COMMITS: readonly (readonly [author: string, says: string, ...paths: string[]])[] = [
  ["Mira", "Load and cut the recordings", "src", "pyproject.toml", "uv.lock", "data.dvc"],
  ["Ravn", "Test the data and the model", "tests", ".github"],
  ["Odin", "Train with a config", "configs", "dockerfiles"],
  ["Liv", "Write the report", "."],
];

function git(folder: string, author: string, ...args: string[]): void {
  const email = `${author.toLowerCase()}@example.org`;
  const person = (role: string) => ({
    [`GIT_${role}_NAME`]: author,
    [`GIT_${role}_EMAIL`]: email,
    [`GIT_${role}_DATE`]: COMMITTED,
  });
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    ...person("AUTHOR"),
    ...person("COMMITTER"),
  };
  execFileSync("git", args, { cwd: folder, env });
}
