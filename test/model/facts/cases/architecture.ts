import type { TopicCase, TopicWords } from "./topic-case.ts";

export const ARCHITECTURE: readonly TopicCase[] = [
  {
    topic: "architecture",
    shows: "figures that are named so, and the parts a figure can show",
    has: {
      "reports/figures/architecture.png": "",
      "src/train.py": "import hydra\nimport torch\nimport wandb\n",
      "src/api.py": "import fastapi\n",
      ".github/workflows/tests.yaml": "on: push\njobs: {}\n",
      ".pre-commit-config.yaml": "repos: []\n",
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
        "import argparse, click, hydra, lightning, mlflow, optuna, sklearn, tensorflow, torch, transformers, typer, wandb\n",
    },
    says: [
      "for experiments: training with Lightning, Transformers and 3 more; configuration with Hydra, Typer, Click and argparse; tracking with W&B, MLflow and Optuna",
    ],
    from: "train.py:1",
  },
  {
    topic: "architecture",
    shows: "no figure where it is the one of the template",
    has: { "reports/figures/overview.png": "x".repeat(107110), "src/train.py": "import torch\n" },
    says: ["for experiments: training with PyTorch"],
    from: "src/train.py:1",
  },
];

export const ARCHITECTURE_WORDS: TopicWords = {
  topic: "architecture",
  worded: [
    "Include a figure that describes the overall architecture of your system and what services that you make use of. Additionally, in your own words, explain the overall steps in figure.",
    "Draw a diagram of your system's architecture.",
  ],
  mentions: { "src/train.py": "# import torch\n", "notes/overview.md": "An overview.\n" },
};
