import type { Write } from "./write.ts";

/** Prints where the settings are and what holds; gives the exit code. */
export async function config(_json: boolean, write: Write): Promise<number> {
  write.out("Not there yet.");
  return 2;
}
