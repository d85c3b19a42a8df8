/**
 * What makes a terminal tell of the mouse: buttons, the wheel, and movement while a button is held (1000, 1002), in numbers that no window
 * is too large for (1006). Without the last it would send bytes that could be letters.
 */
export const MOUSE_REPORTS = {
  on: "\u001b[?1006h\u001b[?1000h\u001b[?1002h",
  off: "\u001b[?1002l\u001b[?1000l\u001b[?1006l",
} as const;

/** What somebody did with the mouse: pressed its first button, moved while holding it, let it go, or turned the wheel (up is -1). */
export type MouseDoing =
  | { readonly kind: "press" }
  | { readonly kind: "drag" }
  | { readonly kind: "release" }
  | { readonly kind: "wheel"; readonly direction: 1 | -1 };

/** Something done with the mouse, and in which cell of the window, counted from 0. */
export interface MouseReport {
  readonly doing: MouseDoing;
  readonly x: number;
  readonly y: number;
}

// No key begins like this, so whatever follows is none, however wrong it is.
const HEAD = "\u001b[<";
const REPORTS = /\u001b\[<([ -?]{0,34})([@-~])/g;
const OPEN = /^\u001b\[<[ -?]{0,34}$/;
const NUMBERS = /^(\d{1,3});(\d{1,5});(\d{1,5})$/;

/** Takes the reports of the mouse out of what a terminal sends, keys around them left as they are, and tells what they say. */
export function withoutMouse(text: string, tell: (report: MouseReport) => void): string {
  return text.replace(REPORTS, (_sequence, parameters: string, end: string) => {
    const report = readReport(parameters, end);
    if (report) tell(report);
    return "";
  });
}

/** Whether a text begins with a whole report. */
export function startsWithMouse(text: string): boolean {
  return text.slice(0, LONGEST).search(REPORTS) === 0;
}

const LONGEST = 40;

/** Whether a text is the beginning of a report and not yet all of one; a lone escape may be. */
export function isMouseBegun(text: string): boolean {
  return text !== "" && (HEAD.startsWith(text) || OPEN.test(text));
}

/** Whether a text begins as a report does, and as no key. */
export function isNoKeyButMouse(text: string): boolean {
  return text.startsWith(HEAD);
}

/** The beginning of a report at the end of what was read, told apart from all keys; null when there is none. */
export function mouseBegun(text: string): string | null {
  const begun = text.slice(-LONGEST);
  const head = begun.lastIndexOf(HEAD);
  return head >= 0 && OPEN.test(begun.slice(head)) ? begun.slice(head) : null;
}

const SHIFT_ALT_CTRL = 4 + 8 + 16;
const MOVED = 32;
const WHEEL: Readonly<Record<number, 1 | -1>> = { 64: -1, 65: 1 };

// Other buttons are the terminal's, and so is what somebody does with a key held: many select text then.
function readReport(parameters: string, end: string): MouseReport | null {
  const [, code, column, row] = NUMBERS.exec(parameters) ?? [];
  if (code === undefined || (end !== "M" && end !== "m")) return null;
  const doing = doingOf(Number(code), end);
  const [x, y] = [Number(column) - 1, Number(row) - 1];
  return doing && x >= 0 && y >= 0 ? { doing, x, y } : null;
}

function doingOf(code: number, end: "M" | "m"): MouseDoing | null {
  const direction = WHEEL[code & ~SHIFT_ALT_CTRL];
  if (direction) return end === "M" ? { kind: "wheel", direction } : null;
  if (code === 0) return { kind: end === "M" ? "press" : "release" };
  return code === MOVED && end === "M" ? { kind: "drag" } : null;
}
