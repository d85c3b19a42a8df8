import { callsOf, commandsOf, filesAt, madeByConfiguration, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

const PROFILERS = [
  /^(?:cProfile|profile|pstats)\.\w+$/,
  /^torch\.(?:autograd\.)?profiler\.\w+$/,
  /^(?:pytorch_)?lightning\.(?:[\w.]+\.)?(?:\w+Profiler)$/,
  /^(?:line_profiler|memory_profiler|pyinstrument|yappi|viztracer|scalene|fil|tracemalloc)\.\w+$/,
  /^(?:tensorflow|jax)\.profiler\.(?:[\w.]+\.)?\w+$/,
];
const COMMANDS = [
  "cProfile",
  "snakeviz",
  "py-spy",
  "kernprof",
  "scalene",
  "pyinstrument",
  "viztracer",
  "mprof",
  "memray",
];
const TRAINER = /(?:^|\.)Trainer$/;
const OUTPUT = /\.(?:prof|pstats|lprof|cprof)$|\.pt\.trace\.json(?:\.gz)?$|profiler_logs[^/]*\.txt$/;

/** Profilers in code and commands, and what they wrote. */
export const profiling: EvidenceRule = {
  id: "profiling",
  title: "Profilers (cProfile, of torch, of Lightning, line_profiler, py-spy, …) and files they wrote",
  asks: [{ all: [["profil"], ["optimi", "code", "use", "do", "some", "run"]], modules: ["M12"] }],
  reads: ["python", "notebook", "yaml", "makefile", "shell"],
  cannotTell: "A profiler that is run from the shell leaves no trace in the files.",
  find: (repository) => [
    ...placePerFile(callsOf(repository, ...PROFILERS), (found) => `Profiles with ${code(found[0].name)}.`),
    ...placePerFile(
      PROFILERS.flatMap((pattern) => madeByConfiguration(repository, pattern)),
      ([{ name }]) => `Hydra makes a ${code(name)} from it.`,
    ),
    ...decorated(repository),
    ...ofTrainers(repository),
    ...placePerFile(
      commandsOf(repository, ...COMMANDS),
      (found) => `Runs ${code(found[0].words.join(" "), 60)}.`,
    ),
    ...filesAt(repository, OUTPUT).map(({ path }) => ({ path, line: null, why: "What a profiler wrote." })),
  ],
};

// `kernprof` gives `profile` to a script without an import.
function decorated(repository: Repository): Finding[] {
  const own = readFiles(repository, "python", "notebook").filter(({ reading: { python } }) =>
    python.functions.some(({ name }) => name === "profile"),
  );
  const defining = new Set(own.map(({ path }) => path));
  const marked = callsOf(repository, "profile").filter(
    ({ isDecorator, path }) => isDecorator && !defining.has(path),
  );
  return placePerFile(marked, () => "A function marked with `@profile` for a line profiler.");
}

function ofTrainers(repository: Repository): Finding[] {
  const made = [callsOf(repository, TRAINER), madeByConfiguration(repository, TRAINER)].flat();
  const trainers = made.filter(({ keywords }) => !/^(?:None)?$/.test(keywords.get("profiler") ?? ""));
  return placePerFile(
    trainers,
    (found) => `The trainer's profiler is ${code(found[0].keywords.get("profiler")!)}.`,
  );
}
