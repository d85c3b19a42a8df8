import type { TopicCase, TopicWords } from "./topic-case.ts";

export const EXPERIMENT_TRACKING: readonly TopicCase[] = [
  {
    topic: "experiment-tracking",
    shows: "W&B with its project, the names in what is logged, and a sweep",
    has: {
      "src/train.py": `import wandb


def train():
    wandb.init(project="flowers")
    for epoch in range(2):
        wandb.log({"train/loss": 0.1, "val/acc": 0.2})
    wandb.log({"examples": wandb.Image("a.png")})
    wandb.log_artifact(wandb.Artifact("model", type="model"))
`,
      "configs/sweep.yaml": `program: train.py
method: bayes
metric:
  name: val/acc
  goal: maximize
parameters:
  lr:
    min: 0.0001
    max: 0.1
  batch_size:
    values: [16, 32]
  seed:
    value: 42
`,
    },
    says: [
      "runs are logged to W&B in `src/train.py`, project `flowers`",
      "what is logged: `train/loss`, `val/acc` and `examples`",
      "also logged: images and artifacts",
      "`configs/sweep.yaml` is a sweep: bayes search over `lr` and `batch_size` for `val/acc`",
    ],
    from: "src/train.py:5",
  },
  {
    topic: "experiment-tracking",
    shows: "the logger of Lightning, and metrics a module logs",
    has: {
      "model.py": `import lightning as L


class Model(L.LightningModule):
    def training_step(self, batch):
        self.log("train_loss", 1)
        self.log_dict({"train_acc": 1, "epoch": 2})
`,
      "train.py": `from lightning.pytorch.loggers import WandbLogger

logger = WandbLogger(project="flowers")
`,
    },
    says: [
      "runs are logged to W&B in `train.py`, project `flowers`",
      "what is logged: `train_loss`, `train_acc` and `epoch`",
    ],
    from: "train.py:3",
  },
  {
    topic: "experiment-tracking",
    shows: "what Hydra and a trainer are told, and no service that is only imported",
    has: {
      "configs/logger.yaml": "_target_: lightning.pytorch.loggers.WandbLogger\nproject: flowers\n",
      "configs/search.yaml":
        "hydra:\n  sweeper:\n    params:\n      lr: choice(0.1, 0.01)\n      seed: 1,2\n",
      "train.py":
        'import mlflow\nfrom transformers import TrainingArguments\n\nTrainingArguments(report_to="wandb")\n',
    },
    says: [
      "runs are logged to W&B in `configs/logger.yaml` and `train.py`, project `flowers`",
      "`configs/search.yaml` sets up a sweep with Hydra over `lr` and `seed`",
    ],
    from: "configs/logger.yaml:1",
  },
  {
    topic: "experiment-tracking",
    shows: "MLflow, TensorBoard and Optuna",
    has: {
      "train.py": `import mlflow
import optuna
from torch.utils.tensorboard import SummaryWriter

writer = SummaryWriter()
writer.add_scalar("Loss/train", 0.5, 1)


def objective(trial):
    lr = trial.suggest_float("lr", 1e-5, 1e-1)
    with mlflow.start_run():
        mlflow.log_metric("accuracy", 0.9)


optuna.create_study().optimize(objective)
`,
    },
    says: [
      "runs are logged to MLflow in `train.py`",
      "runs are logged to TensorBoard in `train.py`",
      "what is logged: `Loss/train` and `accuracy`",
      "1 Optuna study over `lr`",
    ],
    from: "train.py:11",
  },
];

export const EXPERIMENT_TRACKING_WORDS: TopicWords = {
  topic: "experiment-tracking",
  worded: [
    "Upload 1 to 3 screenshots that show the experiments that you have done in W&B. Explain what metrics you are tracking and why they are important.",
    "How did you track your experiments, and which metrics?",
  ],
  mentions: {
    "requirements.txt": "wandb\n",
    "train.py": '# wandb.init(project="x")\nimport math\n\nmath.log(2)\nprint("wandb.log")\n',
    "configs/search.yaml": "method: bayes\n",
  },
};
