/** Where a text stops being JSON: line and column from 1, and what is wrong there. */
export interface JsonMistake {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

const BLANK = /[ \t\n\r]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** What can come next: in an object a name, a colon, a value, a comma; `…OrEnd` where it may also close. */
type Wanted = "value" | "valueOrEnd" | "name" | "nameOrEnd" | "colon" | "commaOrEnd" | "nothing";

const MISSING: Readonly<Record<Wanted, string>> = {
  value: "a value is missing",
  valueOrEnd: "a value or ] is missing",
  name: "a name in quotes is missing",
  nameOrEnd: "a name in quotes or } is missing",
  colon: "a colon is missing",
  commaOrEnd: "a comma or a closing bracket is missing",
  nothing: "there is more behind the end",
};

/** The first mistake of a text that is no JSON; null where there is none. Not every engine says where it stopped. */
export function jsonMistake(text: string): JsonMistake | null {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  for (;;) {
    at += matchAt(BLANK, text, at);
    if (at === text.length && wanted === "nothing") return null;
    const taken = take(text, at, wanted, open);
    if (taken === null) return mistakeAt(text, at, wanted);
    at += taken.length;
    wanted = taken.next;
  }
}

interface Taken {
  readonly length: number;
  readonly next: Wanted;
}

/** Takes what is wanted at a place, and opens or closes brackets with it; null where it is not there. */
function take(text: string, at: number, wanted: Wanted, open: ("{" | "[")[]): Taken | null {
  const sign = text[at];
  if (wanted === "nothing" || sign === undefined) return null;
  if (wanted === "colon") return sign === ":" ? { length: 1, next: "value" } : null;
  const inside = open.at(-1);
  if (wanted === "commaOrEnd" && sign === ",") return { length: 1, next: inside === "{" ? "name" : "value" };
  const mayEnd = wanted === "commaOrEnd" || wanted === "valueOrEnd" || wanted === "nameOrEnd";
  if (mayEnd && sign === (inside === "{" ? "}" : "]")) {
    open.pop();
    return { length: 1, next: afterValue(open) };
  }
  if (wanted === "commaOrEnd") return null;
  if (wanted === "name" || wanted === "nameOrEnd") {
    const length = matchAt(STRING, text, at);
    return length > 0 ? { length, next: "colon" } : null;
  }
  if (sign === "{" || sign === "[") {
    open.push(sign);
    return { length: 1, next: sign === "{" ? "nameOrEnd" : "valueOrEnd" };
  }
  const length = matchAt(STRING, text, at) || matchAt(PLAIN, text, at);
  return length > 0 ? { length, next: afterValue(open) } : null;
}

function afterValue(open: readonly string[]): Wanted {
  return open.length > 0 ? "commaOrEnd" : "nothing";
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function mistakeAt(text: string, at: number, wanted: Wanted): JsonMistake {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const isComment = text.startsWith("//", at) || text.startsWith("/*", at) || text[at] === "#";
  const what = isComment ? "there can be no comments" : MISSING[wanted];
  return { line: lines.length, column: lines.at(-1)!.length + 1, what };
}
