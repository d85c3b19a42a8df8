import { remembered } from "../remembered.ts";
import { code, grouped, once } from "../text/phrase.ts";
import { callsOf, type In } from "./look-up.ts";
import type { PythonCall } from "./python/python-code.ts";
import type { Repository } from "./repository.ts";

/** A route of a web application, as a decorator states it. */
export interface Route {
  /** In capitals: `GET`, `POST`; `ROUTE` where the decorator does not say. */
  readonly method: string;
  /** `/v1/predict`, with what its router puts before it: `…/predict` where that is not known; null where it is no literal. */
  readonly route: string | null;
  readonly line: number;
}

const ROUTE = /^(?!.*\bmock\b)[\w.]+\.(get|post|put|delete|patch|websocket|route|api_route)$/;

/** The routes of a repository's applications, in FastAPI's manner of writing them, which Flask and others share: `@app.get("/")`. */
export const routesOf = remembered((repository: Repository): readonly In<Route>[] => {
  const before = prefixesOf(repository);
  return callsOf(repository, ROUTE)
    .filter(({ isDecorator, args, keywords }) => isDecorator && (args.length > 0 || keywords.has("path")))
    .map(({ name, path, line, args, keywords }) => {
      const at = name.lastIndexOf(".");
      const last = name.slice(at + 1);
      const method = last.endsWith("route") ? "ROUTE" : last.toUpperCase();
      const own = args[0] ?? keywords.get("path") ?? null;
      const prefix = before(path, name.slice(0, at));
      return { method, route: own === null ? null : `${prefix ?? UNKNOWN}${own}`, path, line };
    });
});

/** What stands before a route where it is known only that there is something. */
const UNKNOWN = "…";
const ROUTER = /(?:^|\.)(?:APIRouter|Blueprint)$/;
const APPLICATION = /(?:^|\.)(?:FastAPI|Flask)$/;
const INCLUDE = /\.(?:include_router|register_blueprint)$/;

/** What stands before the routes of something in a file, by the name it has there; null where that is not known. */
function prefixesOf(repository: Repository): (path: string, name: string) => string | null {
  const applications = new Set(callsOf(repository, APPLICATION).map(({ path }) => path));
  const routers = grouped(callsOf(repository, ROUTER), ({ path }) => path);
  const included = sharedPrefix(callsOf(repository, INCLUDE));
  return (path, name) => {
    const own = routers.get(path);
    // Of a file with both only the name says which is which.
    if (!own || (applications.has(path) && !/rout|blueprint|bp/i.test(name))) return "";
    const prefix = sharedPrefix(own);
    return prefix === null || included === null ? null : included + prefix;
  };
}

/** The one prefix that all of some calls give; null where they give different ones, or one that is no literal. */
function sharedPrefix(calls: readonly PythonCall[]): string | null {
  const prefixes = once(
    calls.map(({ keywords }) => {
      const key = ["prefix", "url_prefix"].find((one) => keywords.has(one));
      return key === undefined ? "" : keywords.get(key)!;
    }),
  );
  const [prefix = "", ...others] = prefixes;
  return others.length > 0 ? null : prefix;
}

/** A route as code: `POST /predict`, the path alone where the method is not said; at most `most` characters. */
export function routeCode({ method, route }: Pick<Route, "method" | "route">, most: number): string {
  const path = route ?? UNKNOWN;
  return code(method === "ROUTE" ? path : `${method} ${path}`, most);
}
