/** A part of a text with an ellipsis where more stands, and how far its characters lie before those of the whole. */
export interface Excerpt {
  readonly text: string;
  readonly shift: number;
}

/** Cuts a stretch out of a text, for showing; no surrogate pair is parted. */
export function excerpt(text: string, from: number, to: number): Excerpt {
  const start = isHalf(text, from) ? from - 1 : Math.max(0, from);
  const end = isHalf(text, to) ? to + 1 : Math.min(to, text.length);
  const before = start > 0 ? "… " : "";
  const after = end < text.length ? " …" : "";
  return { text: `${before}${text.slice(start, end)}${after}`, shift: start - before.length };
}

// The second half of a surrogate pair; NaN outside the text is none.
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
