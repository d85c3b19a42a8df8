import { type ReadFile, readFiles } from "../repository/look-up.ts";
import type { PythonCode } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";
import { routeCode, routesOf } from "../repository/routes.ts";
import { codes, counted, grouped, listed, once, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { told } from "./told.ts";

/** Files of routes that are told of one by one. */
const MOST_FILES = 4;

/** The API of the model: its routes, and what else it uses of its framework. */
export const api: FactTopic = {
  id: "api",
  title: "API",
  asks: [
    {
      all: [
        ["api", "fastapi"],
        ["write", "wrote", "built", "build", "implement", "creat", "develop"],
      ],
      none: ["extra", "load test"],
    },
    {
      all: [
        ["api", "fastapi"],
        ["write", "wrote", "built", "build", "creat"],
        ["model", "how"],
      ],
      none: ["extra", "load test"],
    },
    {
      all: [
        ["http", "endpoint", "rest "],
        ["describe", "explain", "which", "how"],
      ],
      none: ["extra", "load test", "deploy"],
    },
  ],
  find: (repository) => [
    ...routed(repository),
    ...services(repository),
    ...messages(repository),
    ...alsoUsed(repository),
  ],
};

const FRAMEWORKS: readonly (readonly [module: string, name: string])[] = [
  ["fastapi", "FastAPI"],
  ["flask", "Flask"],
  ["litestar", "Litestar"],
  ["starlette", "Starlette"],
  ["quart", "Quart"],
  ["sanic", "Sanic"],
];

function frameworkOf({ imports }: PythonCode): string | null {
  const found = FRAMEWORKS.find(([module]) =>
    imports.some(({ name }) => name === module || name.startsWith(`${module}.`)),
  );
  return found?.[1] ?? null;
}

/** The Python files that are written with a framework for APIs, and its name. */
function applications(repository: Repository): { readonly file: ReadFile; readonly framework: string }[] {
  return readFiles(repository, "python").flatMap((file) => {
    const framework = frameworkOf(file.reading.python);
    return framework === null ? [] : [{ file, framework }];
  });
}

function routed(repository: Repository): Fact[] {
  const byPath = grouped(routesOf(repository), ({ path }) => path);
  const told = applications(repository).flatMap(({ file, framework }) => {
    const routes = byPath.get(file.path) ?? [];
    return routes.length === 0 ? [] : [{ file, framework, routes }];
  });
  return told
    .toSorted((a, b) => b.routes.length - a.routes.length)
    .slice(0, MOST_FILES)
    .map(({ file, framework, routes }) => ({
      text: `${pathCode(file.path)} has ${counted(routes.length, "route")} (${framework}): ${listed(
        routes.map((route) => routeCode(route, 40)),
        80,
      )}`,
      where: placesOf(routes),
    }));
}

function services(repository: Repository): Fact[] {
  return readFiles(repository, "python").flatMap(({ path, reading: { python } }) => {
    const decorated = (isServing: (decorator: string) => boolean) =>
      python.functions
        .filter(({ decorators }) => decorators.some(isServing))
        .map(({ name, line }) => ({ name, path, line }));
    const served = (found: readonly { readonly name: string }[]) =>
      `${pathCode(path)} serves ${namesOf(found, 70)}`;
    return [
      ...told(
        decorated((name) => name === "bentoml.api"),
        (found) => `${served(found)} with BentoML`,
      ),
      ...told(
        decorated((name) => name.startsWith("functions_framework.")),
        (found) => `${served(found)} with Functions Framework`,
      ),
    ];
  });
}

function messages(repository: Repository): Fact[] {
  const models = applications(repository).flatMap(({ file: { path, reading } }) =>
    reading.python.classes
      .filter(({ bases }) => bases.includes("pydantic.BaseModel"))
      .map(({ name, line }) => ({ name, path, line })),
  );
  return told(models, (found) => `requests and responses have types: ${namesOf(found)}`);
}

// What every application has says nothing of this one.
const EVERYWHERE =
  /(?:^|\.)(?:FastAPI|Flask|APIRouter|Request|Response|responses|status|jsonify|request)$|^(?:fastapi|flask)$|\btestclient\b/;

function alsoUsed(repository: Repository): Fact[] {
  const used = applications(repository).flatMap(({ file: { path, reading } }) =>
    reading.python.imports
      .filter(({ name }) => /^(?:fastapi|flask|starlette)\b/.test(name) && !EVERYWHERE.test(name))
      .map(({ name, line }) => ({ name: name.slice(name.lastIndexOf(".") + 1), path, line })),
  );
  return told(used, (found) => `the API also uses ${namesOf(found)}`);
}

function namesOf(found: readonly { readonly name: string }[], room = 100): string {
  return codes(once(found.map(({ name }) => name)), room);
}
