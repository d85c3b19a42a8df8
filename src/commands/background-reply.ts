/** What a terminal shows behind the text, told apart as far as a theme has to. */
export type Background = "dark" | "light";

const QUESTION = "\u001b]11;?\u001b\\";

/**
 * What asks a terminal for its background (OSC 11): one that does not know the question says nothing. Nothing where the answer would change
 * nothing, and on the console of Linux, older ones of which write the question on the screen.
 */
export function backgroundQuestion({ TERM }: NodeJS.ProcessEnv, colours: number): string {
  return colours === 0 || TERM === "dumb" || TERM === "linux" ? "" : QUESTION;
}

// One to four digits a channel, by the terminal. No other sequence looks like it, and nothing that somebody types.
const REPLY = /\u001b\]11;(rgba?:[\da-f]{1,4}(?:\/[\da-f]{1,4}){2,3})(?:\u0007|\u001b\\)/i;
const REPLIES = new RegExp(REPLY, "gi");
const HEADS = ["\u001b]11;rgb:", "\u001b]11;rgba:"];
const OPEN = /^\u001b\]11;rgba?:[\da-f/]{0,19}\u001b?$/i;

/** The longest reply there is, in characters. */
const LONGEST = 31;

/** Takes the replies out of what a terminal sends, keys around them left as they are, and tells what they say. */
export function withoutBackground(text: string, tell: (background: Background) => void): string {
  return text.replace(REPLIES, (_reply, colour: string) => {
    tell(backgroundOf(colour));
    return "";
  });
}

/** Whether a text begins with a whole reply. */
export function startsWithReply(text: string): boolean {
  return text.slice(0, LONGEST).search(REPLY) === 0;
}

/** Whether a text is the beginning of a reply and not yet all of one; a lone escape may be. */
export function isReplyBegun(text: string): boolean {
  return text !== "" && (HEADS.some((head) => head.startsWith(text)) || OPEN.test(text));
}

/** Whether a text begins as a reply does, and as no key. */
export function isNoKey(text: string): boolean {
  return text.startsWith("\u001b]11;");
}

/** The beginning of a reply at the end of what was read; null when there is none. */
export function replyBegun(text: string): string | null {
  const end = text.slice(-LONGEST);
  // The last escape may be that of the reply's end.
  const begun = end.slice(Math.max(0, end.lastIndexOf("\u001b]")));
  if (isReplyBegun(begun)) return begun;
  return end.endsWith("\u001b") ? "\u001b" : null;
}

// Where black and white stand out alike, by the contrast of WCAG: (L + 0.05) / 0.05 = 1.05 / (L + 0.05).
const MIDDLE = 0.179;

/** Whether a colour, as terminals name it (`rgb:ffff/ffff/ffff`), is light: whether black stands out on it more than white. */
export function backgroundOf(colour: string): Background {
  const [red, green, blue] = colour
    .replace(/^rgba?:/i, "")
    .split("/")
    .map((digits) => linear(Number.parseInt(digits, 16) / (16 ** digits.length - 1)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > MIDDLE ? "light" : "dark";
}

/** The light of a channel of sRGB, both from 0 to 1. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** What COLORFGBG says, which some terminals set for those who do not ask: letters and ground as numbers of the palette (`15;0`). */
export function backgroundFromEnvironment({ COLORFGBG }: NodeJS.ProcessEnv): Background | null {
  const ground = /;(\d{1,2})$/.exec(COLORFGBG ?? "")?.[1];
  if (ground === undefined) return null;
  return [7, 9, 10, 11, 12, 13, 14, 15].includes(Number(ground)) ? "light" : "dark";
}
