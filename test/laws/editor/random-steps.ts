import { type CommandId, commands } from "../../../src/model/buffer/commands.ts";
import type { Random } from "../random.ts";
import type { NaiveEditor } from "./naive-editor.ts";

/** One thing that happens to a text being written. */
export type Step =
  | { readonly kind: "type" | "paste-from-terminal"; readonly text: string }
  | { readonly kind: "change" | "disk"; readonly from: number; readonly to: number; readonly insert: string }
  | { readonly kind: CommandId };

// biome-ignore format: one glance shows them all
const WORDS = [
  "a", "we", "used", "Docker", "don't", "naïve", "一つ", "中文字符", "テスト", "한국어", "e\u0301", "o\u0308\u0323", "👩‍👩‍👧", "🇩🇰", "👍🏽", "🐍",
  "עברית", "\t", "  ", "`code`", "**bold**", "x-y", "3.14", "…", "“so”", "\u200b", "\u00a0", "\u0007", "ﬁ", "नमस्ते", "\u2028", "1️⃣", "©", "loooooooooooooooooong",
];
// biome-ignore format: one glance shows them all
const LINES = [
  "- one", "- two and more words than fit", "  - nested", "    - deep", "* star", "+ plus", "1. first", "2) second", "   9. ninth", "10. tenth",
  "- [ ] open", "- [x] done", "  * [ ] nested task", "> quoted", "> > twice", ">", "> - item in a quote", "- ", "1. ", "- [ ] ", "> ",
  "```", "```sh", "  ```", "~~~", "````", "    indented", "\ttab\tstops", "---", "* * *", "", "", " ", "\t- after a tab", "-  two blanks", "999999999. last",
];

const motions = idsOf(/^(move|select)-(?!lines|all)/);
const edits = idsOf(/^(?!move|select|undo|redo)|^move-lines|^select-all$/);

function idsOf(pattern: RegExp): CommandId[] {
  return (Object.keys(commands) as CommandId[]).filter((id) => pattern.test(id));
}

/** A text to begin with: lines of lists, quotes, code and prose in several scripts. */
export function randomText(random: Random): string {
  return Array.from({ length: random.below(7) }, () =>
    random.below(2) ? random.pick(LINES) : prose(random, 12),
  ).join("\n");
}

/** A place to begin at: one of the text's ends, or the end of a line, where most writing is done. */
export function randomCaret(random: Random, text: string): number {
  const ends = [...text.matchAll(/\n|$/g)].map(({ index }) => index);
  return random.pick([0, ...ends]);
}

/** The next step, chosen so that much happens in few of them. */
export function randomStep(random: Random, editor: NaiveEditor): Step {
  const dice = random.below(100);
  if (dice < 22) return { kind: "type", text: typed(random) };
  if (dice < 26) return { kind: "paste-from-terminal", text: pasted(random) };
  if (dice < 50) return { kind: random.pick(motions) };
  if (dice < 70) return { kind: random.pick(edits) };
  if (dice < 75) return { kind: random.pick(["newline", "newline", "indent", "outdent"]) };
  if (dice < 90) return { kind: dice < 85 ? "undo" : "redo" };
  if (dice < 93) return change(random, editor.text.length);
  return fromDisk(random, editor) ?? { kind: "undo" };
}

function typed(random: Random): string {
  const dice = random.below(10);
  if (dice < 4) return random.pick([" ", "x", "é", "-", "中"]);
  return dice < 5 ? random.pick(LINES.filter((line) => line !== "")) : random.pick(WORDS);
}

function pasted(random: Random): string {
  const end = random.pick(["\n", "\r\n", "\r"]);
  return Array.from({ length: random.below(4) }, () =>
    random.below(2) ? random.pick(LINES) : prose(random, 5),
  ).join(end);
}

function prose(random: Random, most: number): string {
  return Array.from({ length: random.below(most) }, () => random.pick(WORDS)).join(
    random.pick([" ", " ", ""]),
  );
}

function change(random: Random, length: number): Step {
  const from = random.below(length + 1);
  return {
    kind: "change",
    from,
    to: Math.min(length, from + random.below(6)),
    insert: random.pick(["", "new", ...WORDS]),
  };
}

function fromDisk(random: Random, { past }: NaiveEditor): Step | null {
  const stretches = past.quietStretches().filter(({ from, to }) => to - from > 1);
  if (stretches.length === 0) return null;
  const { from, to } = random.pick(stretches);
  const at = from + 1 + random.below(to - from - 1);
  if (random.below(2))
    return { kind: "disk", from: at, to: at, insert: random.pick(["new", "\n", ...LINES.filter(Boolean)]) };
  return { kind: "disk", from: at, to: Math.min(to, at + 1 + random.below(4)), insert: "" };
}
