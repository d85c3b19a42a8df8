import { spawnSync } from "node:child_process";
import type { SuspendTerminal } from "../app.tsx";
import type { Keyboard } from "./keyboard.ts";
import { MOUSE_REPORTS } from "./mouse-sequences.ts";

/**
 * Whether the terminal breaks a row that is too long for it in two. While the app has the screen it must not: a row that it draws wider
 * than we count is cut then, and the frame below stays where it is.
 */
const WRAPPING = { on: "\u001b[?7h", off: "\u001b[?7l" };
/** Whether the terminal tells when its window comes to the front. */
const FOCUS_NEWS = { on: "\u001b[?1004h", off: "\u001b[?1004l" };
const ALTERNATE_SCREEN = { on: "\u001b[?1049h", off: "\u001b[?1049l" };
const PASTES_MARKED_OFF = "\u001b[?2004l";
const CURSOR_SHOWN = "\u001b[?25h";
/** What the terminal tells by itself, and nobody but the app wants to hear. */
const SILENCE = MOUSE_REPORTS.off + FOCUS_NEWS.off;
const ORDINARY = [SILENCE, PASTES_MARKED_OFF, WRAPPING.on, ALTERNATE_SCREEN.off, CURSOR_SHOWN].join("");

/** The terminal while the app runs in it: the app's, or lent to somebody else, or given back for good. */
export class Screen {
  /** Where Ink leaves the way to hand the terminal over. */
  readonly suspender: { current: SuspendTerminal | null } = { current: null };
  private holder: "app" | "other" | "shell" = "app";
  private isRestored = false;
  private isMouseOn = false;
  private turn: Promise<void> = Promise.resolve();

  /** `onBack` is called when the app has the terminal again, whoever had it and however often, and everything is drawn. */
  constructor(
    private readonly keyboard: Keyboard,
    private readonly onBack: () => void,
  ) {}

  /** Whether frames and keys are the app's at the moment. */
  get isOurs(): boolean {
    return this.holder === "app" && this.suspender.current !== null;
  }

  /** Takes the terminal, all but what Ink takes with its first frame. Keys pressed before that frame are ours already. */
  take(): void {
    this.keyboard.setRawMode(true);
    process.stdout.write(WRAPPING.off + FOCUS_NEWS.on);
  }

  /** Whether the terminal is to tell of the mouse, from now on and whenever it is the app's; selecting text is not the terminal's then. */
  hearMouse(on: boolean): void {
    if (on === this.isMouseOn) return;
    this.isMouseOn = on;
    if (this.holder === "app") process.stdout.write(on ? MOUSE_REPORTS.on : MOUSE_REPORTS.off);
  }

  /** Writes a sequence that draws nothing by itself; not to a terminal that is somebody else's. */
  send(sequence: string): void {
    if (this.isOurs) process.stdout.write(sequence);
  }

  /** Lets somebody else have the terminal as it was before the app, keys and all, until the task is done; then draws everything anew. */
  lend(task: () => Promise<void>): Promise<void> {
    const lent = this.turn.then(() => this.lendNow(task));
    this.turn = lent.catch(() => {});
    return lent;
  }

  /** Takes the terminal anew and draws everything: somebody has had it without telling. */
  async retake(): Promise<void> {
    if (!this.isOurs) return;
    // In the background this stops us until we are in front again, before anything is drawn over the shell. Node sets only what it believes
    // to be different.
    this.keyboard.setRawMode(false).setRawMode(true);
    // Ink erases its frame first. That must not be done to the shell's screen.
    process.stdout.write(ALTERNATE_SCREEN.on);
    await this.lend(async () => {});
  }

  /** Gives the terminal back for good, as it was before the app, whatever `unmount` could do for that. Safe to call again. */
  giveBack(unmount: () => void): void {
    if (this.isRestored) return;
    this.holder = "shell";
    // First, while nothing that the terminal says is echoed.
    process.stdout.write(SILENCE);
    try {
      unmount();
      this.isRestored = true;
    } catch {
      // What ends the app may be that nothing can be drawn, not even the last frame.
    }
    this.keyboard.setRawMode(false).rest();
    process.stdout.write(ORDINARY);
  }

  private async lendNow(task: () => Promise<void>): Promise<void> {
    if (!this.isOurs) return;
    this.holder = "other";
    process.stdout.write(SILENCE + WRAPPING.on);
    const lending = this.suspender.current?.(async () => {
      this.keyboard.rest();
      await task().finally(() => this.takeBack());
    });
    // What could not even be lent is ours still.
    await lending?.finally(() => this.takeBack());
    if (!this.isOurs) return;
    // Whoever had it may have left the mouse on.
    process.stdout.write(FOCUS_NEWS.on + (this.isMouseOn ? MOUSE_REPORTS.on : MOUSE_REPORTS.off));
    this.onBack();
  }

  private takeBack(): void {
    if (this.holder !== "other") return;
    this.holder = "app";
    // The window may have changed while only others were told.
    process.emit("SIGWINCH", "SIGWINCH");
    process.stdout.write(WRAPPING.off);
    this.keyboard.listen();
  }
}

/** Runs a program that may leave the terminal's modes as it liked them, as an editor does that is killed; then sets them as they were. */
export async function keepModes(run: () => Promise<void>): Promise<void> {
  const modes = readModes();
  await run().finally(() => restoreModes(modes));
}

// Node can set only one of them.
function readModes(): string | null {
  if (process.platform === "win32") return null;
  const { stdout } = spawnSync("stty", ["-g"], { stdio: ["inherit", "pipe", "ignore"], encoding: "utf8" });
  return stdout?.trim() || null;
}

function restoreModes(modes: string | null): void {
  if (modes !== null) spawnSync("stty", [modes], { stdio: ["inherit", "ignore", "ignore"] });
}

/** Most terminals take no more than this at once, in characters of base64. */
const MOST_COPIED = 74_994;

/** Asks the terminal to keep a text (OSC 52), which reaches the user's own clipboard through ssh as well; one that cannot ignores it. */
export function copyToTerminal(text: string): void {
  const coded = Buffer.from(text).toString("base64");
  if (text !== "" && coded.length <= MOST_COPIED) process.stdout.write(`\u001b]52;c;${coded}\u0007`);
}
