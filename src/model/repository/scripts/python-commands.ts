import type { ShellCommand } from "../file-reading.ts";
import type { PythonCall, PythonCode } from "../python/python-code.ts";
import { readCommands, startedWith } from "../shell-script.ts";

const RUNS =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput)|os\.(?:system|popen)|shlex\.split|(?:c|ctx|context|session|conn|invoke)\.(?:run|sudo))$/;

/** The commands Python has a shell run, where they are written out: tasks of invoke, sessions of nox, `subprocess`. */
export function pythonCommands({ calls }: PythonCode): ShellCommand[] {
  return calls.flatMap((call) => (RUNS.test(call.name) ? commandsOf(call) : []));
}

function commandsOf({ args, items, name, line }: PythonCall): ShellCommand[] {
  const listed = items?.get(0);
  if (listed) return startedWith(wordsOf(listed), line);
  const [script] = args;
  // `session.run(None, …)` is how a model of ONNX is run.
  if (script == null || script === "None") return [];
  // Sessions of nox are given their words one by one.
  if (name === "session.run") return startedWith(wordsOf(args), line);
  return readCommands(script, line).map(({ words }) => ({ words, line }));
}

/** What is no literal cannot be told; where it starts a module, it is `sys.executable`. None when the program is not known. */
function wordsOf(words: readonly (string | null)[]): string[] {
  const [program = null, option] = words;
  const known = program ?? (option === "-m" ? "python" : null);
  return known === null ? [] : [known, ...words.slice(1).map((word) => word ?? "…")];
}
