/** The place in a list of so many rows that is nearest to the one wanted; 0 in an empty list. */
export function within(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}
