import type { ShellCommand } from "../repository/file-reading.ts";
import type { In } from "../repository/look-up.ts";
import { code, grouped, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";

/** Commands that are quoted of one kind: what differs after that does so in small things. */
const MOST_COMMANDS = 2;

/** Commands as they would be typed: "run with `docker run trainer`, in `tasks.py`". The same one in a Makefile and in a workflow is quoted once. */
export function quotedCommands(how: string, commands: readonly In<ShellCommand>[]): Fact[] {
  const different = [...grouped(commands, ({ words }) => words.join(" ").replace(/^exec /, ""))].slice(
    0,
    MOST_COMMANDS,
  );
  return different.map(([text, places]) => ({
    text: `${how} ${code(text, 160)}, in ${pathCode(places[0]!.path)}`,
    where: placesOf(places),
  }));
}
