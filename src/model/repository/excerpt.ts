/** Lines of a file around a place, as they stand there; or one sentence why there are none. */
export type Excerpt =
  /** `from` is the number of the first line. */
  | { readonly ok: true; readonly from: number; readonly lines: readonly string[] }
  | { readonly ok: false; readonly message: string };
