import { spawnSync } from "node:child_process";
import type { SuspendTerminal } from "../app.tsx";
import type { Keyboard } from "./keyboard.ts";

/**
 * Whether the terminal breaks a row that is too long for it in two. While the app has the screen it must not: a row that it draws wider
 * than we count is cut then, and the frame below stays where it is.
 */
export function setWrapping(on: boolean): void {
  process.stdout.write(on ? "\u001b[?7h" : "\u001b[?7l");
}

/** Lets another program have the terminal as it was before the app, keys and all, until the task is done. */
export async function lendTerminal(
  suspend: SuspendTerminal | null,
  keyboard: Keyboard,
  task: () => Promise<void>,
): Promise<void> {
  await suspend?.(async () => {
    keyboard.rest();
    setWrapping(true);
    const modes = readModes();
    await task().finally(() => {
      restoreModes(modes);
      setWrapping(false);
      keyboard.listen();
    });
  });
}

// An editor that is killed leaves the terminal's modes as it liked them, and Node can set only one of them.
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
