import { type Opened, type StartProgram, startProgram } from "./open-outside.ts";

/** Opens a page that we have just written with the program the system has for it, a browser as a rule. */
export async function openPage(path: string, start: StartProgram = startProgram): Promise<Opened> {
  const code = await start(path).catch(() => 1);
  return code ? { ok: false, message: "the system has no program that opens it" } : { ok: true };
}
