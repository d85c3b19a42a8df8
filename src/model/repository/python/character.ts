/** Ends a line of Python without ending a line of the file: how code is laid out of which a file's line holds several lines. */
export const HELD_LINE_END = "\v";

/** What a character begins where a token may begin. */
export const BLANK = 1;
export const LINE_END = 2;
export const NAME = 3;
export const DIGIT = 4;
export const QUOTE = 5;
export const COMMENT = 6;
export const BACK_SLASH = 7;
export const OPEN = 8;
export const CLOSE = 9;

const KINDS = new Uint8Array(128);
const mark = (characters: string, kind: number) => {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
};
mark(" \t\f\0", BLANK);
mark("\n\r\v", LINE_END);
mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", NAME);
mark("0123456789", DIGIT);
mark("\"'", QUOTE);
mark("#", COMMENT);
mark("\\", BACK_SLASH);
mark("([{", OPEN);
mark(")]}", CLOSE);

/** What a character code begins; 0 for an operator. Python takes letters of all scripts in names. */
export function characterKind(code: number): number {
  return code < 128 ? KINDS[code]! : NAME;
}

/** Where the name or number that begins at `from` ends. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = characterKind(text.charCodeAt(at));
    if (kind !== NAME && kind !== DIGIT) break;
    at++;
  }
  return at;
}

/** Where the line that holds `from` ends, before its line end. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && characterKind(text.charCodeAt(at)) !== LINE_END) at++;
  return at;
}

/** Whether the character at `at` ends a line of the file; of CR LF the LF does. */
export function endsFileLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

/** Where the next line begins, from the end of one. */
export function behindLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}
