import { isAbsolute, relative, sep } from "node:path";

/** Whether an absolute path lies below a folder; the folder itself does not. Links are not looked at. */
export function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== "" && !isAbsolute(inside) && inside.split(sep)[0] !== "..";
}
