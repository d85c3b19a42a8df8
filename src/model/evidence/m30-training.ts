import { type Configured, callsOf, commandsOf, type In, madeByConfiguration } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { trainingArgumentsOf } from "../repository/training-arguments.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

const SPREADS =
  /^(?:torch\.nn\.(?:parallel\.)?(?:DistributedDataParallel|DataParallel)|torch\.distributed\.(?:init_process_group|fsdp\.\w+)|torch\.multiprocessing\.spawn|deepspeed\.initialize|horovod\.torch\.\w+|ray\.train\.torch\.\w+|tensorflow\.distribute\.\w+|(?:pytorch_)?lightning\.(?:\w+\.)*(?:DDP|FSDP|DeepSpeed)\w*Strategy)$/;
const TRAINER = /(?:^|\.)(?:Trainer|Fabric)$/;
const DEVICES = /^(?:devices|gpus|num_nodes|strategy)$/;

/** A model trained on several devices. */
export const distributedTraining: EvidenceRule = {
  id: "distributed-training",
  title: "Training on several devices",
  asks: [
    { all: [["distributed", "parallel", "multi gpu"], ["train"]], none: ["data load"], modules: ["M30"] },
  ],
  reads: ["python", "notebook", "shell", "makefile", "dockerfile", "yaml"],
  cannotTell: whyUntold,
  find: (repository) => [
    ...placePerFile(
      [callsOf(repository, SPREADS), madeByConfiguration(repository, SPREADS)].flat(),
      ([{ name }]) => `Calls ${code(name, 60)}.`,
    ),
    ...placePerFile(
      [...trainersOf(repository), ...trainingArgumentsOf(repository)].filter(
        (one) => devicesOf(one) !== null,
      ),
      ([one]) => `${code(one.name)} trains with ${code(devicesOf(one) ?? "")}.`,
    ),
    ...placePerFile(
      commandsOf(repository, "torchrun", "accelerate", "deepspeed").filter(isLaunch),
      ([{ words }]) => `Runs ${code(words.slice(0, 3).join(" "))}.`,
    ),
  ],
};

function trainersOf(repository: Repository): In<Configured & { readonly takesMore?: true }>[] {
  return [callsOf(repository, TRAINER), madeByConfiguration(repository, TRAINER)].flat();
}

// What says that there are several, as a literal: one device, or as many as there are, is what everybody has.
function devicesOf({ keywords }: Configured): string | null {
  for (const [name, value] of keywords) {
    const isMany =
      (/^(?:devices|gpus|num_nodes)$/.test(name) && /^(?:-1|[2-9]|[1-9]\d+)$/.test(value ?? "")) ||
      (name === "strategy" && value !== null && !/^(?:auto|None|single_device)$/.test(value)) ||
      (/^(?:fsdp|deepspeed)$/.test(name) && !/^(?:|None|False)$/.test(value ?? ""));
    if (isMany) return `${name}=${value}`;
  }
  return null;
}

function whyUntold(repository: Repository): string | null {
  const isAsked = trainersOf(repository).some(
    ({ keywords, takesMore }) =>
      takesMore || [...keywords].some(([name, value]) => DEVICES.test(name) && value === null),
  );
  if (isAsked) return "A trainer takes its settings from a variable, which may name several devices.";
  // It is the same code on one device and on many.
  return callsOf(repository, "accelerate.Accelerator").length > 0
    ? "`Accelerator` trains on as many devices as it is started with; how it is started is not told here."
    : null;
}

function isLaunch({ words }: { readonly words: readonly string[] }): boolean {
  return !words.includes("accelerate") || words.includes("launch");
}
