import type { Write } from "./write.ts";

/** Prints all keys as they are set; gives the exit code. */
export async function keys(_json: boolean, write: Write): Promise<number> {
  write.out("Not there yet.");
  return 2;
}
