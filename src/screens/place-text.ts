import type { Where } from "../model/repository/repository.ts";
import { placeName } from "../model/repository/where.ts";
import { printable } from "../model/text/printable.ts";
import { fitText, widthOf } from "../ui/fit.ts";

/** A place as `path:line`; where that is too wide, its last folders, for these tell files apart, or else the two ends of its name. */
export function placeText(where: Where, width: number): string {
  const whole = printable(placeName(where));
  if (widthOf(whole) <= width) return whole;
  const folders = whole.split("/");
  let shown = folders.pop()!;
  const cut = folders.length > 0 ? "…/" : "";
  if (widthOf(cut + shown) > width) return cut + endsOf(shown, width - cut.length);
  for (const folder of folders.reverse()) {
    const longer = `${folder}/${shown}`;
    if (widthOf(cut + longer) > width) break;
    shown = longer;
  }
  return cut + shown;
}

// What a file is, and the line, stand at the end.
function endsOf(name: string, width: number): string {
  const end = /(?:\.\w{1,8})?(?::\d+)?$/.exec(name)?.[0] ?? "";
  return fitText(name.slice(0, name.length - end.length), width - end.length) + end;
}
