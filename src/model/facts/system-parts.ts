/** A part of a system, and what it is made with: names by the module that is imported for it. */
export interface SystemPart {
  readonly part: string;
  readonly tools: Readonly<Record<string, string>>;
}

/** What experiments are made with. */
export const FOR_EXPERIMENTS: readonly SystemPart[] = [
  {
    part: "training",
    tools: {
      lightning: "Lightning",
      pytorch_lightning: "Lightning",
      transformers: "Transformers",
      torch: "PyTorch",
      tensorflow: "TensorFlow",
      sklearn: "scikit-learn",
    },
  },
  {
    part: "configuration",
    tools: { hydra: "Hydra", typer: "Typer", click: "Click", argparse: "argparse" },
  },
  { part: "tracking", tools: { wandb: "W&B", mlflow: "MLflow", optuna: "Optuna" } },
];

/** What the model is used through, once it is trained. */
export const FOR_USE: readonly SystemPart[] = [
  {
    part: "API",
    tools: { fastapi: "FastAPI", flask: "Flask", bentoml: "BentoML", onnxruntime: "ONNX Runtime" },
  },
  { part: "frontend", tools: { streamlit: "Streamlit", gradio: "Gradio", dash: "Dash" } },
  {
    part: "monitoring",
    tools: {
      prometheus_client: "Prometheus",
      prometheus_fastapi_instrumentator: "Prometheus",
      evidently: "Evidently",
    },
  },
];
