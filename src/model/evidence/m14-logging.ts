import { callsOf, importsOf } from "../repository/look-up.ts";
import { code, countedFrom } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";
import { isTestPath } from "./test-path.ts";

const LOG_CALL =
  /(?:^|[._])(?:log(?:ger|ging)?|LOG(?:GER)?)(?:\.\w+)?\.(?:debug|info|warn|warning|error|exception|critical|success)$/;
const LIBRARIES = ["logging", "loguru", "structlog", "absl.logging"];

/** Events that are logged, in a project that imports a library for it. */
export const logging: EvidenceRule = {
  id: "logging",
  title: "Log calls of `logging`, loguru, structlog",
  asks: [
    {
      all: [
        ["logging", "loguru", "logger", "application log"],
        ["use", "event", "code", "add", "important"],
      ],
      none: ["wandb", "w b ", "weights biases"],
      modules: ["M14"],
    },
  ],
  reads: ["python"],
  find: (repository) => {
    // A logger is often made in one file and imported by the others.
    if (importsOf(repository, ...LIBRARIES).length === 0) return [];
    const calls = callsOf(repository, LOG_CALL).filter(({ path }) => !isTestPath(path));
    return placePerFile(calls, (found) => `${countedFrom(found.length, "log call", code(found[0].name))}.`);
  },
};
