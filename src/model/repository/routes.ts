import { callsOf, type In } from "./look-up.ts";
import type { Repository } from "./repository.ts";

/** A route of a web application, as a decorator states it. */
export interface Route {
  /** In capitals: `GET`, `POST`; `ROUTE` where the decorator does not say. */
  readonly method: string;
  /** `/predict`; null where it is no literal. */
  readonly route: string | null;
  readonly line: number;
}

const ROUTE = /^(?!.*\bmock\b)[\w.]+\.(get|post|put|delete|patch|websocket|route|api_route)$/;

/** The routes of a repository's applications, in FastAPI's manner of writing them, which Flask and others share: `@app.get("/")`. */
export function routesOf(repository: Repository): In<Route>[] {
  return callsOf(repository, ROUTE)
    .filter(({ isDecorator, args, keywords }) => isDecorator && (args.length > 0 || keywords.has("path")))
    .map(({ name, path, line, args, keywords }) => {
      const last = name.slice(name.lastIndexOf(".") + 1);
      const method = last.endsWith("route") ? "ROUTE" : last.toUpperCase();
      return { method, route: args[0] ?? keywords.get("path") ?? null, path, line };
    });
}
