/** Keys with bytes of their own; shift, alt and ctrl change them as they change a character. */
const plain = new Map([
  ["space", " "],
  ["enter", "\r"],
  ["tab", "\t"],
  ["esc", "\x1b"],
  ["backspace", "\x7f"],
]);

/** Keys sent as `CSI letter`. */
const motion = new Map([
  ["up", "A"],
  ["down", "B"],
  ["right", "C"],
  ["left", "D"],
  ["end", "F"],
  ["home", "H"],
]);

/** Keys sent as `CSI number ~`. */
const editing = new Map([
  ["insert", 2],
  ["delete", 3],
  ["pgup", 5],
  ["pgdn", 6],
]);

/** The few chords that follow no rule. */
const irregular = new Map([
  ["shift+tab", "\x1b[Z"],
  ["ctrl+space", "\0"],
  ["ctrl+backspace", "\b"],
]);

const weights: Readonly<Record<string, number>> = { shift: 1, alt: 2, ctrl: 4 };

/**
 * What xterm sends for a key, named as in the manual: `a`, `?`, `space`, `ctrl+s`, `shift+tab`, `alt+d`, `pgdn`.
 * Throws on a name it does not know and on chords a plain terminal cannot tell apart (`ctrl+enter`, `ctrl+1`).
 */
export function keyBytes(name: string): string {
  const special = irregular.get(name);
  if (special !== undefined) return special;

  const [, chord = "", key = ""] = /^((?:(?:shift|alt|ctrl)\+)*)(.+)$/su.exec(name) ?? [];
  const held = new Set(chord.split("+").filter(Boolean));
  const modifier = 1 + [...held].reduce((sum, each) => sum + weights[each]!, 0);

  const letter = motion.get(key);
  if (letter) return modifier > 1 ? `\x1b[1;${modifier}${letter}` : `\x1b[${letter}`;
  const number = editing.get(key);
  if (number) return modifier > 1 ? `\x1b[${number};${modifier}~` : `\x1b[${number}~`;

  const alone = plain.get(key) ?? ([...key].length === 1 ? key : undefined);
  const bytes = held.has("ctrl") ? control(key) : alone;
  if (bytes === undefined || held.has("shift")) throw new Error(`a terminal has no key "${name}"`);
  return held.has("alt") ? `\x1b${bytes}` : bytes;
}

function control(key: string): string | undefined {
  return /^[a-z[\\\]^_]$/.test(key) ? String.fromCharCode(key.charCodeAt(0) & 0x1f) : undefined;
}
