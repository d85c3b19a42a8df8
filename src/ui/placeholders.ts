import { Chalk } from "chalk";
import type { Cells } from "../model/figures/drawing.ts";

/** The character that kitty's protocol replaces by a picture, in the colour that is the picture's number. */
const PLACEHOLDER = "\u{10eeee}";
/** The marks above it that count rows, as kitty's list has them. */
const ROW_MARKS = [
  0x305, 0x30d, 0x30e, 0x310, 0x312, 0x33d, 0x33e, 0x33f, 0x346, 0x34a, 0x34b, 0x34c, 0x350, 0x351, 0x352,
  0x357, 0x35b, 0x363, 0x364, 0x365, 0x366, 0x367, 0x368, 0x369, 0x36a, 0x36b, 0x36c, 0x36d, 0x36e, 0x36f,
  0x483, 0x484, 0x485, 0x486, 0x487, 0x592, 0x593, 0x594, 0x595, 0x597, 0x598, 0x599, 0x59c, 0x59d, 0x59e,
  0x59f, 0x5a0, 0x5a1, 0x5a8, 0x5a9, 0x5ab, 0x5ac, 0x5af, 0x5c4,
].map((code) => String.fromCodePoint(code));

/** Lines of placeholders, behind which the terminal itself draws a picture that it was given under a number below 256. */
export function placeholders(id: number, { columns, rows }: Cells): readonly string[] {
  const chalk = new Chalk({ level: 2 });
  return ROW_MARKS.slice(0, rows).map((mark) =>
    // The first cell says which row it is; those behind it count on by themselves.
    chalk.ansi256(id)(`${PLACEHOLDER}${mark}${ROW_MARKS[0]}${PLACEHOLDER.repeat(columns - 1)}`),
  );
}
