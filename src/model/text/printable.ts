/**
 * Everything a terminal or a reader's eye could be tricked by: C0, DEL and C1 controls, bidirectional controls, invisible
 * characters of no width, line and paragraph separators, tag characters, halves of surrogate pairs.
 */
export const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** A text in which nothing is obeyed by a terminal: each control, bidi or invisible character is one visible column. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, visible);
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** A text that comes from outside into an answer, without control characters: of those only tabs and line ends are text. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, "");
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 9) return " ";
  if (code < 32) return String.fromCharCode(0x2400 + code);
  if (code === 127) return "\u2421";
  if (code === 0x2028 || code === 0x2029) return "\u2424";
  if (code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0xad) return "·";
  return "\ufffd";
}
