import { callsOf, commandsOf, filesAt, madeByConfiguration } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { textsOf, under } from "../repository/tree.ts";
import { code, codes, counted, filesOf, grouped, pathCode } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { told, toldOfFiles } from "./told.ts";

/** What is left in a repository of looking for bugs, and for where time goes. */
export const debugging: FactTopic = {
  id: "debugging",
  title: "Debugging and profiling",
  asks: [
    {
      all: [
        ["debug", "bugs", "bug "],
        ["profil", "perform", "how", "run"],
      ],
    },
    { all: [["debug", "bugs", "bug "], ["profil"], ["how", "did"]] },
    { all: [["profil"], ["code", "training", "bottleneck"]] },
  ],
  find: (repository) => [
    ...profilers(repository),
    ...profilerRuns(repository),
    ...profiles(repository),
    ...debuggerSettings(repository),
    ...breakpoints(repository),
  ],
};

const PROFILERS: readonly (readonly [name: string, calls: RegExp])[] = [
  [
    "PyTorch's profiler",
    /^torch\.profiler\.profile$|^torch\.autograd\.profiler\.profile$|\bprofilers(?:\.\w+)?\.PyTorchProfiler$/,
  ],
  ["cProfile", /^cProfile\.(?:Profile|run|runctx)$/],
  ["Lightning's profiler", /\bprofilers(?:\.\w+)?\.(?:SimpleProfiler|AdvancedProfiler)$/],
  ["pyinstrument", /^pyinstrument\.Profiler$/],
  ["memory_profiler", /^memory_profiler\.profile$/],
  ["line_profiler", /^line_profiler\.(?:profile|LineProfiler)$/],
];

function profilers(repository: Repository): Fact[] {
  const made = (pattern: RegExp) => [
    ...callsOf(repository, pattern),
    ...madeByConfiguration(repository, pattern),
  ];
  const called = PROFILERS.flatMap(([name, pattern]) => used(`${name} runs`, made(pattern)));
  const trainers = made(/\bTrainer$/).filter(
    ({ keywords }) => !/^(?:None)?$/.test(keywords.get("profiler") ?? ""),
  );
  const byKind = [...grouped(trainers, ({ keywords }) => keywords.get("profiler")!)];
  return [
    ...called,
    ...byKind.flatMap(([kind, calls]) => used(`Lightning's ${code(kind)} profiler runs`, calls)),
  ];
}

const PROFILING_TOOLS = [
  "py-spy",
  "snakeviz",
  "scalene",
  "kernprof",
  "pyinstrument",
  "cProfile",
  "austin",
  "memray",
];

function profilerRuns(repository: Repository): Fact[] {
  return PROFILING_TOOLS.flatMap((tool) => used(`${code(tool)} is run`, commandsOf(repository, tool)));
}

function used(what: string, places: readonly Where[]): Fact[] {
  return told(places, (found) => `${what} in ${filesOf(found)}`);
}

function profiles(repository: Repository): Fact[] {
  const files = filesAt(
    repository,
    /\.(?:prof|pstats|lprof)$|\.pt\.trace\.json(?:\.gz)?$|(?:^|\/)profile[\w.-]*\.(?:dat|speedscope\.json)$/,
  );
  return toldOfFiles(files, (found) => `${counted(found.length, "file")} of a profiler: ${filesOf(found)}`);
}

// Comments make this no JSON for every reader: then its name has to do.
function debuggerSettings(repository: Repository): Fact[] {
  return filesAt(repository, /(?:^|\/)\.vscode\/launch\.json$/).map(({ path, reading }) => {
    const names = (reading?.trees ?? []).flatMap((tree) =>
      (under(tree, "configurations")?.items ?? []).flatMap((one) => textsOf(under(one, "name"))),
    );
    const texts = names.map(({ text }) => text);
    const ways = texts.length === 0 ? "" : `: ${codes(texts, 80, 30)}`;
    const where = [{ path, line: names[0]?.line ?? null }];
    return { text: `VS Code's debugger is set up in ${pathCode(path)}${ways}`, where };
  });
}

function breakpoints(repository: Repository): Fact[] {
  const pattern =
    /^(?:breakpoint|(?:pdb|ipdb|pudb)\.set_trace|(?:pdb|ipdb)\.post_mortem|IPython\.embed|debugpy\.(?:listen|breakpoint))$/;
  return [...grouped(callsOf(repository, pattern), ({ name }) => name)].flatMap(([name, places]) =>
    used(`${code(name)} is called`, places),
  );
}
