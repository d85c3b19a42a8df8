/**
 * Options of `git log` that turn off what git may be configured to do besides: it would run programs that the repository names, or wait for
 * a pipe in place of a `.mailmap`.
 */
export const LOG_ALONE: readonly string[] = [
  "--no-ext-diff",
  "--no-textconv",
  "--no-show-signature",
  "--no-notes",
  "--no-mailmap",
  "--no-color",
];
