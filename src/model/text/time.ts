/** A moment (milliseconds since 1970) as the local time of day: `14:02`. */
export function timeOfDay(time: number): string {
  const at = new Date(time);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A moment (milliseconds since 1970) as the local date: `2026-05-31`. */
export function dateOf(time: number): string {
  const at = new Date(time);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
