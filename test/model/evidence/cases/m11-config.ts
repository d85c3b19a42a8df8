import type { RuleCase } from "./rule-case.ts";

export const CONFIG_CASES: readonly RuleCase[] = [
  {
    rule: "config-files",
    has: {
      "configs/experiment/exp1.yaml": "# the first\nlr: 0.1\nbatch_size: 32\n",
      "train_config.toml": "lr = 0.1\n",
      "src/mnist/config.py":
        "from dataclasses import dataclass\n\n\n@dataclass\nclass Train:\n    lr: float = 0.1\n",
    },
    found: ["configs/experiment/exp1.yaml:2", "train_config.toml:1", "src/mnist/config.py:5"],
    mentions: {
      "configs/exp1.yaml": "# lr: 0.1\n",
      "README.md": "See `configs/exp1.yaml`.\n",
      ".github/config.yaml": "lr: 0.1\n",
      "outputs/2025-01-01/.hydra/config.yaml": "lr: 0.1\n",
    },
    without: { "mkdocs.yaml": "site_name: mnist\n", "pyproject.toml": '[project]\nname = "mnist"\n' },
    worded: [
      "Write one or multiple configurations files for your experiments (M11)",
      "Write one or multiple configurations files for your experiments",
      "Create config files with hydra",
    ],
  },
  {
    rule: "config-files",
    has: {
      "configs/data/cifar.yaml": "size: 32\n",
      "experiments/quick.yaml": "epochs: 1\n",
      "src/mnist/evaluate.py":
        'from omegaconf import OmegaConf\n\ncfg = OmegaConf.load("configs/data/cifar.yaml")\n',
    },
    found: ["configs/data/cifar.yaml:1", "experiments/quick.yaml:1", "src/mnist/evaluate.py:3"],
    mentions: {
      ".pre-commit-config.yaml": "repos:\n  - repo: https://example.org\n",
      "docs/_config.yml": "theme: jekyll\n",
      "_config.yml": "theme: jekyll\n",
      "frontend/src/config.json": '{"address": "http://localhost"}',
      "frontend/firebase-config.json": '{"projectId": "mnist"}',
      "models/config.json": '{"hidden_size": 64}',
      "src/models/bert/config.json": '{"architectures": ["Bert"]}',
      "data/coco/config.yaml": "images: train\n",
      "otel-collector-config.yaml": "receivers: {otlp: {}}\n",
      "config_cpu.yaml": "workerPoolSpecs: []\n",
      "config/nginx.yaml": "server: a\n",
      "configs/sweep.yaml": "method: bayes\nparameters: {lr: {min: 0}}\n",
      "experiments/run1/metrics.yaml": "loss: 0.1\n",
    },
    without: {
      "backend/app/core/config.py":
        "from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n    port: int = 80\n",
    },
    worded: [],
  },
  {
    rule: "hydra",
    has: {
      "src/mnist/train.py":
        'import hydra\n\n\n@hydra.main(config_path="../../configs", config_name="config")\ndef main(cfg):\n    pass\n',
      "src/mnist/evaluate.py":
        'from omegaconf import OmegaConf\n\ncfg = OmegaConf.load("configs/config.yaml")\n',
    },
    found: ["src/mnist/train.py:4", "src/mnist/evaluate.py:3"],
    mentions: {
      "requirements.txt": "hydra-core\n",
      "src/mnist/train.py": 'import hydra\n\n# @hydra.main()\nprint("@hydra.main()")\n',
    },
    without: { "main.py": 'from omegaconf import OmegaConf\n\ncfg = OmegaConf.load("config.yaml")\n' },
    worded: [
      "Used Hydra to load the configurations and manage your hyperparameters (M11)",
      "Used Hydra to load the configurations and manage your hyperparameters",
      "Manage hyperparameters with hydra",
    ],
  },
];
