import type { RuleCase } from "./rule-case.ts";

export const LIGHTNING_CASES: readonly RuleCase[] = [
  {
    rule: "lightning",
    has: {
      "src/mnist/model.py": "import pytorch_lightning as pl\n\n\nclass Net(pl.LightningModule):\n    pass\n",
      "src/mnist/train.py": "from lightning import Trainer\n\ntrainer = Trainer(max_epochs=3)\n",
    },
    found: ["src/mnist/model.py:4", "src/mnist/train.py:3"],
    mentions: {
      "requirements.txt": "pytorch-lightning\n",
      "src/mnist/model.py":
        'import pytorch_lightning as pl\n\n# class Net(pl.LightningModule):\nx = "Trainer()"\n',
    },
    without: { "src/mnist/train.py": "from transformers import Trainer\n\ntrainer = Trainer()\n" },
    worded: [
      "Use PyTorch-lightning (if applicable) to reduce the amount of boilerplate in your code (M15)",
      "Use Pytorch-lightning (if applicable) to reduce the amount of boilerplate in your code",
      "Train with Lightning, for less code",
    ],
  },
  {
    rule: "lightning",
    has: { "configs/trainer.yaml": "trainer:\n  _target_: lightning.Trainer\n  profiler: simple\n" },
    found: ["configs/trainer.yaml:2"],
    whys: ["Hydra makes a `lightning.Trainer` from it."],
    mentions: { "configs/trainer.yaml": "# _target_: lightning.Trainer\nprofiler: simple\n" },
    without: { "configs/model.yaml": "_target_: flowers.model.Net\nprofiler: none\n" },
    worded: [],
  },
];
