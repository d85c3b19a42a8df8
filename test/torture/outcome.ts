/** What a part of the torture found: lines to read, and whether something was lost. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly broken: boolean;
}
