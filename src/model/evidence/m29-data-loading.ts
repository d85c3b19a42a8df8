import { callsOf, type In } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

/** Data loaded by several processes. */
export const distributedDataLoading: EvidenceRule = {
  id: "distributed-data-loading",
  title: "Data loaded by several workers",
  asks: [{ all: [["distributed", "parallel", "worker"], ["data"], ["load"]], modules: ["M29"] }],
  reads: ["python", "notebook"],
  find: (repository) => {
    const loaders = callsOf(repository, /(?:^|\.)\w*DataLoader$/).filter(hasWorkers);
    const others = callsOf(repository, /^torch\.utils\.data(?:\.distributed)?\.DistributedSampler$/);
    const literal = loaders.filter(({ keywords }) => keywords.get("num_workers") !== null);
    const asked = loaders.filter(({ keywords }) => keywords.get("num_workers") === null);
    return [
      ...placePerFile(literal, ([call]) => `${code(call.name)} loads with ${workers(call)}.`),
      ...placePerFile(others, () => "`DistributedSampler` shares the data out."),
      ...placePerFile(asked, ([{ name }]) => `${code(name)} takes its number of workers from a variable.`),
    ];
  },
};

function hasWorkers({ keywords }: PythonCall): boolean {
  return keywords.has("num_workers") && !/^(?:0|None)$/.test(keywords.get("num_workers") ?? "");
}

function workers({ keywords }: In<PythonCall>): string {
  return code(`num_workers=${keywords.get("num_workers")}`);
}
