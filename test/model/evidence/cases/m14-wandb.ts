import type { RuleCase } from "./rule-case.ts";

export const WANDB_CASES: readonly RuleCase[] = [
  {
    rule: "wandb",
    has: {
      "configs/logger/wandb.yaml": "wandb:\n  _target_: lightning.pytorch.loggers.WandbLogger\n",
      "src/mnist/evaluate.py": "import wandb\n\nwandb.log({'accuracy': 1})\n",
      "src/mnist/train.py": "import wandb as w\n\nrun = w.init(project='mnist')\nw.log({'loss': 1})\n",
      "src/mnist/trainer.py":
        "from pytorch_lightning.loggers import WandbLogger\n\nlogger = WandbLogger(project='mnist')\n",
      "src/mnist/tune.py":
        "from transformers import TrainingArguments\n\narguments = TrainingArguments(report_to='wandb')\n",
    },
    found: [
      "src/mnist/train.py:3",
      "src/mnist/trainer.py:3",
      "src/mnist/evaluate.py:3",
      "src/mnist/tune.py:3",
      "configs/logger/wandb.yaml:2",
    ],
    mentions: {
      "requirements.txt": "wandb\n",
      "src/mnist/train.py": 'import wandb\n\n# wandb.init()\nprint("wandb.init()")\n',
      "README.md": "We log to W&B.\n",
    },
    without: { "src/mnist/train.py": "import mlflow\n\nmlflow.log_metric('loss', 1)\n" },
    worded: [
      "Use Weights & Biases to log training progress and other important metrics/artifacts in your code (M14)",
      "Use Weights & Biases to log training progress and other important metrics/artifacts in your code. Additionally, consider running a hyperparameter optimization sweep.",
      "Use W&B for experiments",
      "Track metrics with wandb",
    ],
  },
];
