import { printable } from "../text/printable.ts";
import { type KnownEditor, knownEditor, usualEditors } from "./known-editors.ts";
import { shellWords } from "./shell-words.ts";

/** An editor to write an answer in, and how it is started: the program, these arguments, the file. */
export interface OutsideEditor {
  /** The path of the program. */
  readonly program: string;
  /** Its arguments before the file, with the one that makes it wait. */
  readonly args: readonly string[];
  /** As people call it ("Vim"); the program's own name when nothing is known of it. */
  readonly name: string;
  /** Whether it has a window of its own; any other gets the terminal, also one that nothing is known of. */
  readonly gui: boolean;
  /** How to save and leave, to be read after "To save and leave: "; null when that is not known. */
  readonly leave: string | null;
  /** What names it: the setting, or a variable; "found" for one that nobody chose. */
  readonly from: EditorChooser | "found";
}

/** Where people name their editor, by rank: in our settings, or in a variable. */
export type EditorChooser = "editor" | "VISUAL" | "EDITOR";

/** The editor to use, or one sentence that says why there is none and what to do. */
export type EditorChoice =
  | { readonly ok: true; readonly editor: OutsideEditor }
  | { readonly ok: false; readonly message: string };

/** What the choice depends on. */
export interface EditorSurroundings {
  /** The editor of the user's settings; null, or left out, where they name none. */
  readonly setting?: string | null;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly windows: boolean;
  /** The path of a program that can be run, by its name in PATH or its path; null when there is none. */
  readonly find: (program: string) => Promise<string | null>;
}

const LONGEST_SHOWN = 60;

/**
 * The editor that the settings name, else `$VISUAL`, else `$EDITOR`, else the first of the usual ones that is installed. A name that none
 * goes by is a failure: another editor than the one somebody chose would be a surprise.
 */
export async function chooseEditor(surroundings: EditorSurroundings): Promise<EditorChoice> {
  const { setting, environment } = surroundings;
  const chosen = { editor: setting, VISUAL: environment.VISUAL, EDITOR: environment.EDITOR };
  for (const by of ["editor", "VISUAL", "EDITOR"] as const) {
    const command = chosen[by]?.trim();
    if (command) return await named(command, by, surroundings);
  }
  for (const usual of usualEditors(surroundings.windows)) {
    const [program = "", ...args] = usual.split(" ");
    const path = await surroundings.find(program);
    if (path !== null) return { ok: true, editor: ready(path, program, args, "found") };
  }
  return failure(
    "No editor was found; install one (nano or micro are easy), or set EDITOR to the one you use.",
  );
}

async function named(
  command: string,
  by: EditorChooser,
  { windows, find }: EditorSurroundings,
): Promise<EditorChoice> {
  // A path with blanks needs no quotes when it is a program as it stands.
  const whole = /\s/.test(command) ? await find(command) : null;
  if (whole !== null) return { ok: true, editor: ready(whole, command, [], by) };
  const chooser = by === "editor" ? "The setting editor" : by;
  const words = shellWords(command, windows);
  if (words === null)
    return failure(
      `${chooser} has a quote that is not closed (${shown(command)}); close it and start again.`,
    );
  const [program = "", ...args] = words;
  const path = program === "" ? null : await find(program);
  if (path !== null) return { ok: true, editor: ready(path, program, args, by) };
  return failure(
    `${chooser} names the editor ${shown(program)}, which was not found; install it, or set ${by} to one you have.`,
  );
}

function ready(
  path: string,
  program: string,
  args: readonly string[],
  from: OutsideEditor["from"],
): OutsideEditor {
  const known = knownEditor(program);
  const name = known?.name ?? shown(program.replace(/^.*[\\/]/s, ""));
  if (!known) return { program: path, args, name, gui: false, leave: null, from };
  return {
    program: path,
    args: waiting(args, known),
    name,
    gui: known.opensWindow(args),
    leave: known.leave,
    from,
  };
}

/** In front of what people wrote themselves, which may end in something that takes the file. */
function waiting(args: readonly string[], { wait }: KnownEditor): readonly string[] {
  const [flag] = wait;
  return flag === undefined || wait.some((spelling) => args.includes(spelling)) ? args : [flag, ...args];
}

function failure(message: string): EditorChoice {
  return { ok: false, message };
}

function shown(text: string): string {
  const safe = printable(text);
  return safe.length > LONGEST_SHOWN ? `${safe.slice(0, LONGEST_SHOWN - 1)}…` : safe;
}
