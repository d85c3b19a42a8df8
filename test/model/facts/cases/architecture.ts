import type { TopicCase, TopicWords } from "./topic-case.ts";

export const ARCHITECTURE: readonly TopicCase[] = [
  {
    topic: "architecture",
    shows: "figures that are named so, and the parts a figure can show",
    has: {
      "reports/figures/architecture.png": "",
      "src/train.py":
        "import hydra\nimport torch\nimport wandb\n\nhydra.main()\ntorch.optim.Adam([])\nwandb.init()\n",
      "src/api.py": "import fastapi\nimport onnxruntime\n\napp = fastapi.FastAPI()\n",
      ".github/workflows/tests.yaml": "on: push\njobs: {}\n",
      ".pre-commit-config.yaml": "repos:\n  - repo: x\n    hooks:\n      - id: ruff\n",
      "train.dockerfile": "FROM python:3.11\n",
      ".dvc/config": "['remote \"storage\"']\n    url = gs://flowers-data\n",
    },
    says: [
      "named like a figure of the system: `reports/figures/architecture.png`",
      "for experiments: training with PyTorch; configuration with Hydra; tracking with W&B",
      "for use: API with FastAPI",
      "on a commit or a push: pre-commit hooks, 1 workflow of GitHub Actions (`tests.yaml`)",
      "1 Docker image: `train.dockerfile`",
      "data under DVC, kept in `gs://flowers-data`",
      "in the cloud: Cloud Storage",
    ],
    from: "reports/figures/architecture.png",
  },
  {
    topic: "architecture",
    shows: "of many tools some",
    has: {
      "train.py":
        "import argparse, click, hydra, lightning, mlflow, optuna, sklearn, tensorflow, torch, transformers, typer, wandb\n" +
        "argparse.ArgumentParser()\nclick.command()\nhydra.main()\nlightning.Trainer()\nmlflow.start_run()\n" +
        "optuna.create_study()\nsklearn.svm.SVC()\ntensorflow.GradientTape()\ntorch.optim.Adam()\n" +
        "transformers.Trainer()\ntyper.run()\nwandb.init()\n",
    },
    says: [
      "for experiments: training with Lightning, Transformers and 3 more; configuration with Hydra, Typer, Click and argparse; tracking with W&B, MLflow and Optuna",
    ],
    from: "train.py:5",
  },
  {
    topic: "architecture",
    shows: "no figure where it is the one of the template",
    has: {
      "reports/figures/overview.png": "x".repeat(107110),
      "src/train.py": "import torch\n\ntorch.optim.SGD([])\n",
    },
    says: ["for experiments: training with PyTorch"],
    from: "src/train.py:3",
  },
];

export const ARCHITECTURE_WORDS: TopicWords = {
  topic: "architecture",
  worded: [
    "Include a figure that describes the overall architecture of your system and what services that you make use of. Additionally, in your own words, explain the overall steps in figure.",
    "Draw a diagram of your system's architecture.",
  ],
  mentions: {
    "src/train.py": "import torch, wandb, mlflow, fastapi, gradio, evidently, prometheus_client\n",
    "notes/overview.md": "An overview.\n",
    "reports/figures/unet_model_architecture.png": "",
    "reports/figures/wandb_overview.png": "",
    ".pre-commit-config.yaml": "repos: []\n",
  },
};
