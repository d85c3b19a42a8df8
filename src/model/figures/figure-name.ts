/** Code points; with an ending and a number it fits the 255 bytes that systems allow, whatever the script. */
const LONGEST_STEM = 60;
/** Names that Windows gives to devices: a repository with one cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name for a copy of a file in `figures/`, plain enough to need no escapes in Markdown and to work on every system:
 * letters, digits, `.`, `_` and `-`. From the second on, `count` is put behind it: `plot-2.png`.
 */
export function figureName(file: string, count = 1): string {
  const dot = file.lastIndexOf(".");
  const at = dot < 0 ? file.length : dot;
  const stem = [...plain(file.slice(0, at))]
    .slice(0, LONGEST_STEM)
    .join("")
    .replace(/^[.-]+|-$/g, "");
  const ending = [...plain(file.slice(at))].slice(0, 8).join("");
  const named = stem === "" || DEVICE.test(stem) ? `figure${stem === "" ? "" : "-"}${stem}` : stem;
  return `${named}${count > 1 ? `-${count}` : ""}${ending}`;
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-");
}
