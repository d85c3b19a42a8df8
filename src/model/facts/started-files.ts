import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code, grouped, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";

/** With which command a script, a Dockerfile or a workflow starts each Python file of the repository: the first that does. */
export function startedFilesOf(repository: Repository): Fact[] {
  const own = new Set(readFiles(repository, "python").map(({ path }) => path));
  const commands = commandsOf(repository, "python", "torchrun", "accelerate", "uv").flatMap((command) => {
    const started = startedBy(command, own);
    return started === undefined ? [] : [{ ...command, started }];
  });
  return [...grouped(commands, ({ started }) => started).values()].map((same) => ({
    text: `run with ${code(same[0]!.words.join(" "), 85)}, in ${pathCode(same[0]!.path)}`,
    where: placesOf(same),
  }));
}

/** The file a command starts: `python src/birds/train.py`, `uv run train.py`, `python -m birds.train`. */
function startedBy({ words }: ShellCommand, own: ReadonlySet<string>): string | undefined {
  const flag = words.indexOf("-m");
  const module = flag === -1 ? undefined : words[flag + 1]?.replaceAll(".", "/");
  const asModule = [`${module}.py`, `src/${module}.py`].find((path) => own.has(path));
  if (asModule !== undefined) return asModule;
  const paths = words.map((word) => word.replace(/^\.\//, ""));
  const at = paths.findIndex((path) => own.has(path));
  // Other tools that uv runs take files as well.
  const isStarted = words[0] !== "uv" || words[at - 1] === "run" || words.slice(0, at).includes("python");
  return at !== -1 && isStarted ? paths[at] : undefined;
}
