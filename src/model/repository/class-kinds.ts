/** What a class of a project for machine learning is for, as far as its bases tell. */
export type ClassKind = "data" | "model";

const BASES: Readonly<Record<ClassKind, readonly RegExp[]>> = {
  data: [
    /(?:^|\.)(?:\w*Dataset|DatasetFolder|ImageFolder|PyDataset|LightningDataModule|GeneratorBasedBuilder)$/,
  ],
  // Of what is called a model only those of libraries for them: tables and messages are called so, too.
  model: [
    /(?:^|\.)(?:Module|LightningModule|PreTrainedModel|BaseEstimator|ClassifierMixin|RegressorMixin)$/,
    /^(?:torch\w*|transformers|diffusers|keras|tensorflow|sklearn|statsmodels|darts|fairseq|gpytorch)\.(?:\w+\.)*\w*Model$/,
  ],
};

/** What a class made from these is for; null where they do not tell. */
export function kindOfBases(bases: readonly string[]): ClassKind | null {
  const isOf = (kind: ClassKind) => bases.some((base) => BASES[kind].some((one) => one.test(base)));
  if (isOf("data")) return "data";
  return isOf("model") ? "model" : null;
}
