import { callsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";
import { isTestPath } from "./test-path.ts";

/** What a model's class is made from. */
const MODEL_BASE =
  /(?:^|\.)(?:Module|LightningModule|PreTrainedModel|\w+Model|Model|BaseEstimator|ClassifierMixin|RegressorMixin)$/;
const NO_MODEL = /(?:^|\.)(?:BaseModel|SQLModel|RootModel)$/;

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
];

const TRAINS = /(?:^|\.)(?:backward|fit|partial_fit)$|[tT]rainer(?:\(\))?\.train$/;
const OF_BOOSTING = /^(?:xgboost|lightgbm|ultralytics\.\w+)\.train$/;

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
      .filter(({ bases }) => bases.some((base) => MODEL_BASE.test(base) && !NO_MODEL.test(base)))
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
  const calls = callsOf(repository, TRAINS, OF_BOOSTING);
  return [
    ...placePerFile(own(calls), (found) => `Trains: calls ${code(found[0].name)}.`),
    ...own(placesNamed(repository, TRAINING_NAME, "Trains, by its name; it was not read.")),
  ];
}

function own<Place extends { readonly path: string }>(places: readonly Place[]): Place[] {
  return places.filter(({ path }) => !isTestPath(path));
}
