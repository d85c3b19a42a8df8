/** Whether two plain values, made by the same words each time, hold the same: most looks find what the one before found, and then nothing is drawn. */
export function isSameValue(before: unknown, now: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}
