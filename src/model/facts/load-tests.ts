import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, filesAt, type In, readFiles } from "../repository/look-up.ts";
import type { PythonCode } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";
import { testsOf } from "../repository/tests.ts";
import { code, codes, counted, filesOf, grouped, once, pathCode, placesOf } from "../text/phrase.ts";
import { flagOf } from "./command-flags.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { quotedCommands } from "./quoted-commands.ts";
import { told, toldOfFiles } from "./told.ts";

/** Tests of the API: whether it does the right thing, and under load. */
export const loadTests: FactTopic = {
  id: "load-tests",
  title: "API tests and load tests",
  asks: [
    {
      all: [
        ["load test", "load testing", "locust"],
        ["api", "how", "result", "which"],
      ],
    },
    { all: [["test"], ["load"], ["api"], ["functional", "unit", "how", "result"]] },
  ],
  find: (repository) => [
    ...apiTests(repository),
    ...users(repository),
    ...locustRuns(repository),
    ...quotedCommands(
      "load is made with",
      commandsOf(repository, "k6", "hey", "wrk", "vegeta", "artillery", "ab"),
    ),
    ...results(repository),
  ],
};

function apiTests(repository: Repository): Fact[] {
  const tests = testsOf(repository).filter(({ kinds }) => kinds.includes("api"));
  return told(tests, (found) => `${counted(found.length, "test")} of the API in ${filesOf(found)}`);
}

const USER = /^locust\.(?:\w+\.)*(?:Fast)?(?:Http)?User$/;
const REQUEST = /^self\.client\.(get|post|put|delete|patch|head)$/;

function users(repository: Repository): Fact[] {
  return readFiles(repository, "python").flatMap(({ path, reading: { python } }) =>
    python.classes
      .filter(({ bases }) => bases.some((base) => USER.test(base)))
      .map(({ name, line }) => {
        const tasks = python.functions.filter(
          ({ inClass, decorators }) => inClass === name && decorators.includes("locust.task"),
        );
        const asked = once(tasks.flatMap((task) => requestsIn(python, task)));
        const requests = asked.length === 0 ? "" : `: ${codes(asked, 54)}`;
        const text = `${pathCode(path)} has the user ${code(name, 30)} with ${counted(tasks.length, "task")}${requests}`;
        return { text, where: [{ path, line }, ...tasks.map((task) => ({ path, line: task.line }))] };
      }),
  );
}

function requestsIn({ calls }: PythonCode, { line, endLine }: { line: number; endLine: number }): string[] {
  return calls
    .filter((call) => call.line >= line && call.line <= endLine)
    .flatMap(({ name, args, keywords }) => {
      const method = REQUEST.exec(name)?.[1];
      const to = args[0] ?? keywords.get("url");
      return method && to != null ? [`${method.toUpperCase()} ${to}`] : [];
    });
}

const SAID: readonly (readonly [flags: readonly string[], tell: (value: string) => string])[] = [
  [["-u", "--users"], (value) => `${value} users`],
  [["-r", "--spawn-rate"], (value) => `${value} more a second`],
  [["-t", "--run-time"], (value) => `for ${value}`],
];

function locustRuns(repository: Repository): Fact[] {
  const commands = commandsOf(repository, "locust").filter((command) => amounts(command).length > 0);
  return [...grouped(commands, (command) => amounts(command).join(", "))].map(([amount, places]) => ({
    text: `locust is run with ${amount}, in ${pathCode(places[0]!.path)}`,
    where: placesOf(places),
  }));
}

function amounts(command: In<ShellCommand>): string[] {
  return SAID.flatMap(([flags, tell]) => {
    const value = flagOf(command, ...flags);
    return value !== null && /^[\w.]{1,12}$/.test(value) ? [tell(value)] : [];
  });
}

function results(repository: Repository): Fact[] {
  const files = filesAt(repository, /\.(?:csv|html)$/i).filter(({ path }) =>
    /locust|load[_-]?test|_stats(?:_history)?\.csv$/i.test(path),
  );
  return toldOfFiles(files, (found) => `results of load tests: ${filesOf(found, 100)}`);
}
