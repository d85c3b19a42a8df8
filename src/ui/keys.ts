import type { Key } from "ink";

/** What a terminal sent: a key by its name in the keymap (`ctrl+s`, `shift+up`), or text that was typed. */
export type KeyEvent = { readonly key: string } | { readonly text: string };

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageUp", "pgup"],
  ["pageDown", "pgdn"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "esc"],
  ["tab", "tab"],
  ["backspace", "backspace"],
  ["delete", "delete"],
];

/** Reads what Ink's `useInput` hands over; null for what is no key of ours (key releases, F-keys). */
export function readKey(input: string, key: Key): KeyEvent | null {
  if (key.eventType === "release") return null;
  const name = NAMED.find(([flag]) => key[flag])?.[1];
  if (name) return { key: withModifiers(name, key.ctrl, key.meta && name !== "esc", key.shift) };
  if (input === "") return null;
  if (key.ctrl) return { key: withModifiers(input === " " ? "space" : input, true, key.meta, false) };
  if (key.meta && [...input].length === 1) return { key: `alt+${input}` };
  return { text: input };
}

function withModifiers(name: string, ctrl: boolean, alt: boolean, shift: boolean): string {
  return `${ctrl ? "ctrl+" : ""}${alt ? "alt+" : ""}${shift ? "shift+" : ""}${name}`;
}
