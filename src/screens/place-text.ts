import type { Where } from "../model/repository/repository.ts";
import { printable } from "../model/text/printable.ts";
import { widthOf } from "../ui/fit.ts";

/** A place as `path:line`; where that is too wide, its last folders, for these tell files apart. */
export function placeText({ path, line }: Where, width: number): string {
  const end = line === null ? "" : `:${line}`;
  const whole = `${printable(path)}${end}`;
  if (widthOf(whole) <= width) return whole;
  const parts = printable(path).split("/");
  let shown = `${parts.pop()}${end}`;
  for (const part of parts.reverse()) {
    const longer = `${part}/${shown}`;
    if (widthOf(longer) + 2 > width) break;
    shown = longer;
  }
  return `…/${shown}`;
}
