import { callsOf, commandsOf } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

const SPREADS =
  /^(?:torch\.nn\.(?:parallel\.)?(?:DistributedDataParallel|DataParallel)|torch\.distributed\.(?:init_process_group|fsdp\.\w+)|torch\.multiprocessing\.spawn|accelerate\.Accelerator|deepspeed\.initialize|horovod\.torch\.\w+|ray\.train\.torch\.\w+|tensorflow\.distribute\.\w+)$/;

/** A model trained on several devices. */
export const distributedTraining: EvidenceRule = {
  id: "distributed-training",
  title: "Training on several devices",
  asks: [
    { all: [["distributed", "parallel", "multi gpu"], ["train"]], none: ["data load"], modules: ["M30"] },
  ],
  reads: ["python", "notebook", "shell", "makefile", "dockerfile", "yaml"],
  find: (repository) => [
    ...placePerFile(callsOf(repository, SPREADS), ([{ name }]) => `Calls ${code(name, 60)}.`),
    ...placePerFile(
      callsOf(repository, /(?:^|\.)Trainer$/).filter((call) => devicesOf(call) !== null),
      ([call]) => `${code(call.name)} trains with ${code(devicesOf(call) ?? "")}.`,
    ),
    ...placePerFile(
      commandsOf(repository, "torchrun", "accelerate", "deepspeed").filter(isLaunch),
      ([{ words }]) => `Runs ${code(words.slice(0, 3).join(" "))}.`,
    ),
  ],
};

// What says that there are several, as a literal: one device, or as many as there are, is what everybody has.
function devicesOf({ keywords }: PythonCall): string | null {
  for (const [name, value] of keywords) {
    const isMany =
      (/^(?:devices|gpus|num_nodes)$/.test(name) && /^(?:-1|[2-9]|[1-9]\d+)$/.test(value ?? "")) ||
      (name === "strategy" && value !== null && !/^(?:auto|None|single_device)$/.test(value));
    if (isMany) return `${name}=${value}`;
  }
  return null;
}

function isLaunch({ words }: { readonly words: readonly string[] }): boolean {
  return !words.includes("accelerate") || words.includes("launch");
}
