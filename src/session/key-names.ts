/** What is read from the name of a key: the name the keymap has for it, or why no key is meant by it. */
export type KeyName = { readonly key: string } | { readonly why: string };

const NAMED = [
  ...["up", "down", "left", "right", "home", "end", "pgup", "pgdn", "delete"],
  ...["enter", "esc", "tab", "backspace", "space"],
];

const OTHER_NAMES: Readonly<Record<string, string>> = {
  "↑": "up",
  "↓": "down",
  "←": "left",
  "→": "right",
  arrowup: "up",
  arrowdown: "down",
  arrowleft: "left",
  arrowright: "right",
  uparrow: "up",
  downarrow: "down",
  leftarrow: "left",
  rightarrow: "right",
  pageup: "pgup",
  pagedown: "pgdn",
  return: "enter",
  escape: "esc",
  del: "delete",
  backtab: "shift+tab",
  spacebar: "space",
  " ": "space",
};

const MODIFIERS: Readonly<Record<string, string>> = {
  ctrl: "ctrl",
  control: "ctrl",
  c: "ctrl",
  alt: "alt",
  meta: "alt",
  option: "alt",
  m: "alt",
  shift: "shift",
  s: "shift",
};

// A terminal sends the same for both.
const SAME: Readonly<Record<string, string>> = {
  "ctrl+h": "backspace",
  "ctrl+i": "tab",
  "ctrl+j": "enter",
  "ctrl+m": "enter",
};

/** What can be bound, for the sentence about a key that cannot. */
const BINDABLE =
  "keys are letters and signs, ctrl or alt with a letter, and enter, esc, tab, space, backspace, delete, home, end, pgup, pgdn and the arrows";

const LONGEST = 40;

/** Reads the name of a key as people write it: `Ctrl-S`, `C-s`, `return`, `page up`. A letter alone keeps its case. */
export function readKeyName(name: string): KeyName {
  const written = name.length > LONGEST ? "" : [...name].length === 1 ? name : name.trim();
  const parts = splitName(written);
  if (!parts) return { why: `no terminal sends it; ${BINDABLE}` };
  const key = chord(parts.held, parts.last);
  if (key !== null && SAME[key]) return { why: `a terminal sends ${SAME[key]} for it` };
  return key === null ? { why: `no terminal sends it; ${BINDABLE}` } : { key };
}

function splitName(name: string): { held: Set<string>; last: string } | null {
  const held = new Set<string>();
  let rest = name;
  for (;;) {
    const [, modifier, after] = /^([a-z]+) ?[+-] ?(.+)$/i.exec(rest) ?? [];
    if (!modifier || !after) break;
    const known = MODIFIERS[modifier.toLowerCase()];
    if (!known) return nameOf(rest) ? { held, last: rest } : null;
    held.add(known);
    rest = after;
  }
  return rest === "" ? null : { held, last: rest };
}

function nameOf(text: string): string | null {
  const plain = text.toLowerCase();
  const joined = plain === " " ? plain : plain.replace(/[ _-]/g, "");
  const name = OTHER_NAMES[joined] ?? joined;
  return NAMED.includes(name) || name === "shift+tab" ? name : null;
}

/** A key with what is held, as the keymap names it; null where no terminal sends that. */
function chord(held: ReadonlySet<string>, last: string): string | null {
  const name = nameOf(last);
  if (name === "shift+tab") return held.size === 0 ? name : null;
  if (name !== null) return namedChord(held, name);
  if ([...last].length !== 1 || /[\p{C}\p{Z}\p{M}]/u.test(last)) return null;
  const letter = held.has("shift") ? last.toUpperCase() : last;
  if (!held.has("ctrl")) return held.has("alt") ? altChord(letter) : letter;
  const small = letter.toLowerCase();
  if (held.size > 1 || !/^[a-z]$/.test(small)) return null;
  return `ctrl+${small}`;
}

// These two begin the sequences of other keys.
const altChord = (letter: string) => (/^[[O]$/.test(letter) ? null : `alt+${letter}`);

const MOVING = /^(?:up|down|left|right|home|end|pgup|pgdn|delete)$/;

function namedChord(held: ReadonlySet<string>, name: string): string | null {
  const key = [...["ctrl", "alt", "shift"].filter((modifier) => held.has(modifier)), name].join("+");
  if (held.size === 0 || MOVING.test(name)) return key;
  return ["shift+tab", "alt+enter", "alt+backspace", "ctrl+space"].includes(key) ? key : null;
}

/** How a key is written for people: `↑` for `up`, else its name. */
export function showKey(key: string): string {
  const arrows: Readonly<Record<string, string>> = { up: "↑", down: "↓", left: "←", right: "→" };
  return key.replace(/(?<![a-z])(?:up|down|left|right)$/, (name) => arrows[name] ?? name);
}
