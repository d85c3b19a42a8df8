/** Whether a path is that of tests, which use things without being them. */
export function isTestPath(path: string): boolean {
  return /(?:^|\/)(?:tests?\/|test_[^/]*$|conftest\.py$)|_test\.py$/.test(path);
}
