/** A key, how many milliseconds of the demo pass until the next, and whether it is part of a text: then the demo does not name it. */
type Press = readonly [key: string, hold: number, isText?: true];

/** A part of the demo, with what its window's bar says meanwhile. */
export interface Step {
  readonly says: string;
  readonly does: readonly Press[];
  /** What the screen shows at its end. */
  readonly shows: RegExp;
  /** Its end is what those see who want nothing to move. */
  readonly still?: true;
}

const times = (count: number, key: string, hold: number): Press[] =>
  Array.from({ length: count }, () => [key, hold]);

/** As a person types: no two keys at the same pace, and a breath between words. */
const typed = (text: string): Press[] =>
  [...text].map((character, i) => [character === " " ? "space" : character, 65 + ((i * 37) % 50), true]);

/** Milliseconds of the first screen, before any key. */
export const OPENING = 2200;

/** What the demo says of its first screen. */
export const OPENING_SAYS = "Where the report stands";

/** The demo: about twenty seconds, after which it begins again. */
export const STEPS: readonly Step[] = [
  {
    says: "Tick what the repository can prove",
    does: [["2", 900], ...times(4, "down", 170), ["down", 1100], ["space", 1300]],
    shows: /› \[x\] Describe/,
  },
  {
    says: "Write with the checker’s count in sight",
    does: [["3", 700], ...times(5, "down", 130), ["e", 900], ...typed(" Nobody merges on a Friday.")],
    shows: /56 \/ 100-200/,
    still: true,
  },
  {
    says: "It is in the file, and u takes it back",
    does: [["esc", 1300]],
    shows: /you: Q6 \+5 words/,
  },
  {
    says: "Mend a fault, after a look at what changes",
    does: [["5", 800], ...times(4, "down", 170), ["f", 2100], ["f", 1500]],
    shows: /Fixed/,
  },
  {
    says: "Go anywhere by a few letters",
    does: [["ctrl+p", 700], ...typed("confus"), ["enter", 2000]],
    shows: /▀▀/,
  },
];
