import { dateOf, timeOfDay } from "../model/text/time.ts";

export { timeOfDay as clock } from "../model/text/time.ts";

/** A moment (milliseconds since 1970) as one says it at `now`: the time of day on the same day, else the date. */
export function moment(time: number, now: number): string {
  return dateOf(time) === dateOf(now) ? timeOfDay(time) : dateOf(time);
}
