import { callsOf, madeByConfiguration, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";
import { isTestPath } from "./test-path.ts";

/** Modules of PyTorch Lightning and its trainer. */
export const lightning: EvidenceRule = {
  id: "lightning",
  title: "Classes made from PyTorch Lightning's, and its trainer",
  asks: [
    {
      all: [["lightning"], ["boilerplate", "use", "pytorch", "code", "reduce"]],
      modules: ["M15"],
    },
  ],
  reads: ["python", "notebook", "yaml"],
  find: (repository) => [...classes(repository), ...trainers(repository)],
};

const TRAINER = /^(?:pytorch_)?lightning(?:\.\w+)*\.(?:Trainer|Fabric|LightningCLI)$/;
const FROM_LIGHTNING = /^(?:pytorch_)?lightning\b/;

function classes(repository: Repository): Finding[] {
  return readFiles(repository, "python", "notebook").flatMap(({ path, reading: { python } }) =>
    python.classes.flatMap(({ name, line, bases }): Finding[] => {
      const base = bases.find(
        (one) => FROM_LIGHTNING.test(one) || /(?:^|\.)Lightning(?:Data)?Module$/.test(one),
      );
      if (base === undefined || isTestPath(path)) return [];
      return [{ path, line, why: `${code(name)} is a ${code(base.slice(base.lastIndexOf(".") + 1))}.` }];
    }),
  );
}

function trainers(repository: Repository): Finding[] {
  return [
    ...placePerFile(callsOf(repository, TRAINER), ([{ name }]) => `Trains with ${code(name)}.`),
    ...placePerFile(
      madeByConfiguration(repository, TRAINER),
      ([{ name }]) => `Hydra makes a ${code(name)} from it.`,
    ),
  ];
}
