import { callsOf, madeByConfiguration } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { trackersOf } from "./experiment-tracking.ts";
import { FRONTENDS } from "./frontends.ts";
import { callsIn } from "./package-calls.ts";

/** Where code uses a tool for a part of the system. */
export interface ToolInUse extends Where {
  /** "training". */
  readonly part: string;
  /** As its makers write it: "PyTorch". */
  readonly tool: string;
}

type Tools = Readonly<Record<string, RegExp>>;

const TRAINING: Tools = {
  Lightning: /^(?:pytorch_)?lightning\.(?:\w+\.)*(?:Trainer|Fabric|LightningCLI)$/,
  Transformers: /^transformers\.(?:\w+\.)*\w*Trainer$/,
  Ultralytics: /^ultralytics\.YOLO$/,
  PyTorch: /^torch\.optim\.(?:\w+\.)*[A-Z]\w*$/,
  TensorFlow: /^tensorflow\.GradientTape$|^(?:tensorflow\.)?keras\.(?:\w+\.)*(?:Sequential|Model)$/,
  "scikit-learn":
    /^sklearn\.(?!(?:metrics|model_selection|preprocessing|datasets|decomposition|impute|feature_extraction|utils)\.)/,
};

const CONFIGURATION: Tools = {
  Hydra: /^hydra\.(?:main|compose|initialize)/,
  Typer: /^typer\./,
  Click: /^click\./,
  argparse: /^argparse\.ArgumentParser$/,
};

const API: Tools = {
  FastAPI: /^fastapi\.FastAPI$/,
  Flask: /^flask\.Flask$/,
  BentoML: /^bentoml\./,
  LitServe: /^litserve\.LitServer$/,
  "ONNX Runtime": /^onnxruntime\.InferenceSession$/,
};

const MONITORING: Tools = {
  Prometheus: /^prometheus_(?:client|fastapi_instrumentator)\./,
  Evidently: /^evidently\./,
};

/** What experiments are made with: only what is called, or set up by a configuration. */
export function forExperiments(repository: Repository): ToolInUse[] {
  return [
    ...called(repository, "training", TRAINING),
    ...called(repository, "configuration", CONFIGURATION),
    ...trackersOf(repository).map(({ name, calls: [first] }) => inUse("tracking", name, first!)),
    ...called(repository, "tracking", { Optuna: /^optuna\.create_study$/ }),
  ];
}

/** What the model is used through, once it is trained: only what is called. */
export function forUse(repository: Repository): ToolInUse[] {
  const pages = FRONTENDS.flatMap(([module, name]) =>
    callsIn(repository, module)
      .slice(0, 1)
      .map((call) => inUse("frontend", name, call)),
  );
  return [...called(repository, "API", API), ...pages, ...called(repository, "monitoring", MONITORING)];
}

function called(repository: Repository, part: string, tools: Tools): ToolInUse[] {
  return Object.entries(tools).flatMap(([tool, calls]) =>
    [...callsOf(repository, calls), ...madeByConfiguration(repository, calls)]
      .slice(0, 1)
      .map((call) => inUse(part, tool, call)),
  );
}

function inUse(part: string, tool: string, { path, line }: Where): ToolInUse {
  return { part, tool, path, line };
}
