/** Says in three lines where two contents part, with some bytes of context on either side. */
export function firstDifference(expected: Buffer, actual: Buffer | undefined): string {
  if (!actual) return "there is no file";
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const line = expected.subarray(0, at).toString().split("\n").length;
  const around = (bytes: Buffer) => {
    const [from, to] = [Math.max(0, at - 30), at + 50];
    const excerpt = JSON.stringify(bytes.subarray(from, to).toString());
    return `${from > 0 ? "…" : ""}${excerpt}${to < bytes.length ? "…" : ""} (${bytes.length} bytes)`;
  };
  return `differs from byte ${at}, line ${line}\n  expected ${around(expected)}\n  found    ${around(actual)}`;
}
