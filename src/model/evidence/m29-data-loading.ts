import { type Configured, callsOf, type In, madeByConfiguration } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { trainingArgumentsOf } from "../repository/training-arguments.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

const LOADER = /(?:^|\.)\w*DataLoader$/;
const SAMPLER = /^torch\.utils\.data(?:\.distributed)?\.DistributedSampler$/;
const WORKERS = /^(?:dataloader_)?num_workers$/;

/** Data loaded by several processes. */
export const distributedDataLoading: EvidenceRule = {
  id: "distributed-data-loading",
  title: "Data loaded by several workers",
  asks: [{ all: [["distributed", "parallel", "worker"], ["data"], ["load"]], modules: ["M29"] }],
  reads: ["python", "notebook", "yaml"],
  cannotTell: (repository) =>
    callsOf(repository, LOADER).some(({ takesMore }) => takesMore)
      ? "A data loader takes its settings from a variable, which may say how many workers load."
      : null,
  find: (repository) => {
    const loaders = loadersOf(repository).flatMap((one) => {
      const workers = workersOf(one);
      return workers === null ? [] : [{ ...one, workers }];
    });
    const literal = loaders.filter(({ workers: { count } }) => count !== null);
    const asked = loaders.filter(({ workers: { count } }) => count === null);
    return [
      ...placePerFile(
        literal,
        ([
          {
            name,
            workers: { as, count },
          },
        ]) => {
          return `${code(name)} loads with ${code(`${as}=${count}`)}.`;
        },
      ),
      ...placePerFile(callsOf(repository, SAMPLER), () => "`DistributedSampler` shares the data out."),
      ...placePerFile(asked, ([{ name }]) => `${code(name)} takes its number of workers from a variable.`),
    ];
  },
};

function loadersOf(repository: Repository): In<Configured>[] {
  return [
    ...callsOf(repository, LOADER),
    ...madeByConfiguration(repository, LOADER),
    ...trainingArgumentsOf(repository),
  ];
}

/** Under which name the number of workers is given, and the number, null for a variable; null where there are none. */
function workersOf({ keywords }: Configured): { readonly as: string; readonly count: string | null } | null {
  const [as, count] = [...keywords].find(([name]) => WORKERS.test(name)) ?? [];
  return as === undefined || count === undefined || /^(?:0|None)$/.test(count ?? "") ? null : { as, count };
}
