import { callsOf, importsOf } from "../repository/look-up.ts";
import { routeCode, routesOf } from "../repository/routes.ts";
import { counted, listed } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

/** An application of FastAPI that answers somewhere. */
export const fastapi: EvidenceRule = {
  id: "fastapi",
  title: "A FastAPI application with routes",
  asks: [
    {
      all: [
        ["fastapi", "fast api"],
        ["appl", "app ", "infer", "creat", "api"],
      ],
      modules: ["M22"],
    },
    {
      all: [["api"], ["infer", "predict"]],
      none: ["test", "drift", "frontend", "onnx", "bento", "input", "metric"],
      modules: ["M22"],
    },
  ],
  reads: ["python"],
  find: (repository) => {
    const makes = new Set(importsOf(repository, "fastapi").map(({ path }) => path));
    const isApp = callsOf(repository, "fastapi.FastAPI").length > 0;
    const routes = isApp ? routesOf(repository).filter(({ path }) => makes.has(path)) : [];
    return placePerFile(routes, (own) => {
      const named = own.map((route) => routeCode(route, 30));
      return `Has ${counted(own.length, "route")} of FastAPI: ${listed(named, 60)}.`;
    });
  },
};
