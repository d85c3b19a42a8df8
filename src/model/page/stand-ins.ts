/**
 * What stands for a formula while the Markdown around it is read: its number between two characters of private use, which `readable` takes
 * out of what others wrote. So no `_` of a formula is taken for emphasis.
 */
export function standInOf(index: number): string {
  return `\ue000${index}\ue001`;
}

/** A text in pieces: at even places what stands between formulas, at odd ones the numbers of the formulas. */
export function splitAtStandIns(text: string): string[] {
  return text.split(/\ue000(\d{1,9})\ue001/);
}
