import type { ShellCommand } from "../repository/file-reading.ts";
import { callsOf, commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { testsOf } from "../repository/tests.ts";
import { wordsFrom } from "../repository/tool-words.ts";
import { code, counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

const API_TEST_FILES = /(?:^|\/)test_(?=(?:[^/]*_)?(?:api|apis|endpoints?)[_.])[^/]*\.py$/;

/** Tests of the API, and what runs them. */
export const apiTests: EvidenceRule = {
  id: "api-tests",
  title: "Tests of the API and a workflow that runs them",
  asks: [
    {
      all: [
        ["api", "application", "endpoint"],
        ["test"],
        ["writ", "integration", "continu", "api", "endpoint"],
      ],
      none: ["load", "stress", "performance"],
      modules: ["M24"],
    },
  ],
  reads: ["python"],
  find: (repository) => {
    const tests = testsOf(repository).filter(({ kinds }) => kinds.includes("api"));
    const found = placePerFile(tests, (own) => `Holds ${counted(own.length, "test")} of the API.`);
    const paths = found.map(({ path }) => path);
    return [
      ...found,
      ...runsOf(repository, paths),
      ...placesNamed(repository, API_TEST_FILES, "A test of an API, by its name; it was not read."),
    ];
  },
};

// The workflows that run at least one of these files.
function runsOf(repository: Repository, tests: readonly string[]): Finding[] {
  if (tests.length === 0) return [];
  const within = new Set(tests.flatMap(withFolders));
  const runs = commandsOf(repository, "pytest", "coverage").filter((command) => {
    const { path, words } = command;
    if (!path.startsWith(".github/workflows/") || !words.includes("pytest")) return false;
    const named = pathsIn(wordsFrom(command, "pytest"));
    return named.length === 0 || named.some((one) => within.has(one));
  });
  return placePerFile(
    runs,
    ([{ path }]) => `${code(path.slice(path.lastIndexOf("/") + 1))} runs them with \`pytest\`.`,
  );
}

// The files and folders pytest is told to run: without any it runs everything.
function pathsIn(words: readonly string[]): string[] {
  const isValue = (word: string, i: number) =>
    /^--[\w-]+$/.test(words[i - 1] ?? "") && !/^tests?\b/.test(word);
  return words
    .filter((word, i) => i > 0 && !word.startsWith("-") && !isValue(word, i))
    .filter((word) => /\/|^tests?\b|\.py/.test(word))
    .map((word) => partsOf(word.split("::", 1)[0]!).join("/"));
}

function withFolders(path: string): string[] {
  const parts = partsOf(path);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

const LOAD_TOOLS = ["locust", "k6", "hey", "wrk", "ab", "vegeta", "artillery"];
const USERS = /^locust\.(?:contrib\.fasthttp\.)?(?:HttpUser|FastHttpUser|User|HttpLocust|Locust)$/;
const LOAD_FILES = /(?:^|\/)(?:locustfile\.py|(?=[^/]*locust)[^/]*\.(?:csv|html)|[^/]+\.jmx)$/i;

/** Load on the application, made by a tool for it. */
export const loadTest: EvidenceRule = {
  id: "load-test",
  title: "A load test",
  asks: [
    { all: [["load", "stress", "performance"], ["test"]], none: ["data load", "loading"], modules: ["M24"] },
    { all: [["locust"]], modules: ["M24"] },
  ],
  reads: ["python", "shell", "makefile", "yaml"],
  find: (repository) => {
    const users = readFiles(repository, "python").flatMap(({ path, reading: { python } }) =>
      python.classes
        .filter(({ bases }) => bases.some((base) => USERS.test(base)))
        .map(({ name, line }) => ({ path, line, why: `${code(name)} is a user for locust.` })),
    );
    const commands = commandsOf(repository, ...LOAD_TOOLS).filter(isLoad);
    return [
      ...users,
      ...placePerFile(commands, ([{ words }]) => `Runs ${code(words.slice(0, 3).join(" "))}.`),
      ...placePerFile(
        callsOf(repository, /^locust\.(?:main\.main|env\.Environment)$/),
        () => "Starts locust.",
      ),
      ...placesNamed(repository, LOAD_FILES, "A load test or the report of one, by its name."),
    ];
  },
};

// `ab` and `hey` are words people use for other things; a load needs a place to go.
function isLoad({ words }: ShellCommand): boolean {
  const tool = LOAD_TOOLS.find((one) => words.includes(one));
  if (tool === "ab" || tool === "hey" || tool === "wrk")
    return words.some((word) => /^(?:https?:\/\/|\$)/.test(word));
  return tool !== "k6" || words.includes("run");
}
