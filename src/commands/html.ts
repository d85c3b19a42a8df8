import type { Write } from "./write.ts";

/** Writes the report as one page; gives the exit code. */
export async function html(
  _argument: string | undefined,
  _options: { out: string | null; open: boolean },
  write: Write,
): Promise<number> {
  write.out("Not there yet.");
  return 2;
}
