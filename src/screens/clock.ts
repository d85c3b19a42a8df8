/** A moment (milliseconds since 1970) as the time of day: `14:02`. */
export function clock(time: number): string {
  const at = new Date(time);
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}
