import { type Configured, callsOf, type In, madeByConfiguration } from "./look-up.ts";
import type { Repository } from "./repository.ts";

const TRAINING_ARGUMENTS = /(?:^|\.)(?:\w*TrainingArguments|SFTConfig)$/;

/** Where settings of a training with Transformers are made, in code or by configuration. */
export function trainingArgumentsOf(repository: Repository): In<Configured>[] {
  return [...callsOf(repository, TRAINING_ARGUMENTS), ...madeByConfiguration(repository, TRAINING_ARGUMENTS)];
}
