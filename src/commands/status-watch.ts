import type { Write } from "./write.ts";

/** Prints a line for each change of the report until it is stopped; gives the exit code. */
export async function watchStatus(
  _argument: string | undefined,
  _json: boolean,
  write: Write,
): Promise<number> {
  write.out("Not there yet.");
  return 2;
}
