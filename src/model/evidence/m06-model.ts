import { kindOfBases } from "../repository/class-kinds.ts";
import { callsOf, importsOf, type ReadFile, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";
import { isTestPath } from "./test-path.ts";

/** Calls that make a model of a library's. */
const MADE_MODEL = [
  /^torch\.nn\.Sequential$/,
  /^(?:torchvision\.models|torch\.hub|torch_geometric\.nn\.models)\.\w+$/,
  /^timm\.create_model$/,
  /^(?:transformers|diffusers|peft)\.(?!\w*(?:Tokenizer|Processor|Config|Extractor)\b)[\w.]*from_pretrained$/,
  /^(?:transformers\.pipeline|sentence_transformers\.SentenceTransformer)$/,
  /^sklearn\.(?:\w+\.)+(?:\w+(?:Classifier|Regressor|Regression|SV[CR]|NB)|KMeans|Lasso|Ridge)$/,
  /^(?:xgboost|lightgbm|catboost)\.(?:\w+\.)*(?:XGB\w+|LGBM\w+|CatBoost\w*)$/,
  /^(?:keras|tensorflow\.keras)\.(?:\w+\.)*(?:Sequential|Model)$/,
  /^ultralytics\.(?:YOLO|RTDETR|SAM)$/,
  /^segmentation_models_pytorch\.\w+$/,
  /^(?:stable_baselines3|sb3_contrib)\.(?:\w+\.)*[A-Z0-9]{2,}$/,
  // Mostly imported by a star.
  /(?:^|\.)(?:vision|text_classifier|language_model|tabular|unet|cnn|collab)_learner$/,
];

const TRAINS = /(?:^|\.)(?:backward|fit|partial_fit)$|[tT]rainer(?:\(\))?\.train$/;
const OF_LIBRARIES = /^(?:xgboost|lightgbm|ultralytics\.\w+)\.train$|^jax\.(?:grad|value_and_grad)$/;

/** How a model is trained where these are imported: elsewhere `model.train()` only sets a mode. */
const TRAINS_WITH: readonly (readonly [library: string, calls: RegExp])[] = [
  ["ultralytics", /(?:^|\.)train$/],
  ["stable_baselines3", /(?:^|\.)learn$/],
  ["sb3_contrib", /(?:^|\.)learn$/],
  ["fastai", /(?:^|\.)(?:fine_tune|fit_one_cycle|fit_flat_cos)$/],
];

/** What of scikit-learn is fitted without being trained, and what tells that a file trains something, too. */
const PREPARES =
  /^sklearn\.(?:preprocessing|decomposition|feature_extraction|impute|compose|manifold)(?:\.|$)/;
const LEARNS =
  /^sklearn\.(?!(?:datasets|metrics|model_selection|pipeline|utils)(?:\.|$))|^(?:xgboost|lightgbm|catboost|keras|tensorflow|lightning|pytorch_lightning)(?:\.|$)|^(?!sklearn\.).*(?:model|train|[a-z]Net\b)/;

const MODEL_NAME = /(?:^|[/_])models?(?:_\w+)?\.py$|(?:^|\/)models?\/\w+\.py$/;
const TRAINING_NAME = /(?:^|[/_])train(?:er|ing)?(?:_\w+)?\.py$/;

/** A model, and something that trains it: both have to be there. */
export const modelAndTraining: EvidenceRule = {
  id: "model-and-training",
  title: "A model (a class, or one of a library) and code that trains it",
  asks: [
    {
      all: [
        ["model"],
        ["training script", "training procedure", "training loop", "train py", "train script"],
        ["add", "get", "running", "creat", "writ", "implement"],
      ],
      modules: ["M6"],
    },
  ],
  reads: ["python", "notebook"],
  find: (repository) => {
    const models = modelsOf(repository);
    const training = trainingOf(repository);
    if (models.length === 0 || training.length === 0) return [];
    return [models[0]!, training[0]!, ...models.slice(1, 4), ...training.slice(1)];
  },
};

function modelsOf(repository: Repository): Finding[] {
  const classes = readFiles(repository, "python", "notebook").flatMap(({ path, reading: { python } }) =>
    python.classes
      .filter(({ bases }) => kindOfBases(bases) === "model")
      .map(({ name, line }) => ({ path, line, name })),
  );
  const made = callsOf(repository, ...MADE_MODEL);
  return [
    ...placePerFile(own(classes), (found) => `Defines the model ${code(found[0].name)}.`),
    ...placePerFile(own(made), (found) => `Makes a model with ${code(found[0].name)}.`),
    ...own(placesNamed(repository, MODEL_NAME, "Defines a model, by its name; it was not read.")),
  ];
}

function trainingOf(repository: Repository): Finding[] {
  const preparing = new Set(
    readFiles(repository, "python", "notebook")
      .filter(onlyPrepares)
      .map(({ path }) => path),
  );
  const calls = [
    ...callsOf(repository, TRAINS, OF_LIBRARIES).filter(({ path }) => !preparing.has(path)),
    ...TRAINS_WITH.flatMap(([library, names]) => {
      const files = new Set(importsOf(repository, library).map(({ path }) => path));
      return callsOf(repository, names).filter(({ path }) => files.has(path));
    }),
  ];
  return [
    ...placePerFile(own(calls), (found) => `Trains: calls ${code(found[0].name)}.`),
    ...own(placesNamed(repository, TRAINING_NAME, "Trains, by its name; it was not read.")),
  ];
}

function onlyPrepares({ reading: { python } }: ReadFile): boolean {
  const names = python.imports.map(({ name }) => name);
  return (
    names.some((name) => PREPARES.test(name)) &&
    !names.some((name) => LEARNS.test(name) && !PREPARES.test(name)) &&
    !python.calls.some(({ name }) => /(?:^|\.)backward$/.test(name))
  );
}

function own<Place extends { readonly path: string }>(places: readonly Place[]): Place[] {
  return places.filter(({ path }) => !isTestPath(path));
}
