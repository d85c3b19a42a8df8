/** A moment (milliseconds since 1970) as the time of day: `14:02`. */
export function clock(time: number): string {
  const at = new Date(time);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

const DAY = 24 * 60 * 60 * 1000;

/** A moment as one says it now: the time of day when it is less than a day ago, else the date. */
export function moment(time: number): string {
  const date = new Date(time);
  if (Date.now() - time < DAY) return clock(time);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
