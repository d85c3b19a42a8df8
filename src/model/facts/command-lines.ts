import { callsOf, type In } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";
import { code, listed, once, pathCode } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";

interface Library {
  readonly name: string;
  /** What makes a file a program by it. */
  readonly begins: readonly (string | RegExp)[];
  /** The calls whose first text is the name of an option. */
  readonly options: readonly (string | RegExp)[];
}

const LIBRARIES: readonly Library[] = [
  { name: "argparse", begins: ["argparse.ArgumentParser"], options: [/\.add_argument$/] },
  {
    name: "click",
    begins: ["click.command", "click.group"],
    options: ["click.option", "click.argument"],
  },
  { name: "typer", begins: ["typer.run", "typer.Typer"], options: ["typer.Option"] },
  { name: "fire", begins: ["fire.Fire"], options: [] },
  { name: "LightningCLI", begins: [/(?:^|\.)LightningCLI$/], options: [] },
];

/** Files that are looked at for each library. */
const MOST_FILES = 50;

/** The programs of a repository that take options from the command line, and which: those with most options first. */
export function commandLinesOf(repository: Repository): Fact[] {
  const programs = LIBRARIES.flatMap((library) => {
    const options = callsOf(repository, ...library.options);
    const starts = callsOf(repository, ...library.begins);
    const files = once(starts.map(({ path }) => path)).slice(0, MOST_FILES);
    return files.map((path) => {
      const { line } = starts.find((start) => start.path === path)!;
      return { library, path, line, names: optionsIn(options, path) };
    });
  });
  return programs
    .toSorted((a, b) => b.names.length - a.names.length)
    .map(({ library, path, line, names }) => ({
      text: `${pathCode(path, 36)} takes ${names.length > 0 ? listed(names, 70) : "options"} from the command line, with ${library.name}`,
      where: [{ path, line }],
    }));
}

function optionsIn(options: readonly In<PythonCall>[], path: string): string[] {
  const texts = options.filter((option) => option.path === path).map(({ args }) => longest(args));
  return once(texts.filter((text) => text !== null).map((text) => code(text, 24)));
}

/** Of `-l` and `--lr` the one that says more; null where no argument is a name. */
function longest(args: PythonCall["args"]): string | null {
  const names = args.filter((arg) => arg !== null && /^-{0,2}[A-Za-z]/.test(arg));
  return names.find((name) => name?.startsWith("--")) ?? names[0] ?? null;
}
