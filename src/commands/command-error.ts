/** Something that kept a command from running: one sentence for the user. Ends the process with 2. */
export class CommandError extends Error {
  override name = "CommandError";
}
