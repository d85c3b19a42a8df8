import type { RuleCase } from "./rule-case.ts";

export const SCALING_CASES: readonly RuleCase[] = [
  {
    rule: "distributed-data-loading",
    has: {
      "src/data.py":
        "from torch.utils.data import DataLoader\n\nDataLoader(train, num_workers=0)\nDataLoader(train, num_workers=4)\n",
      "src/train.py": "import torch\n\ntorch.utils.data.DataLoader(train, num_workers=cfg.workers)\n",
      "src/hf.py":
        "from transformers import TrainingArguments\n\nTrainingArguments(dataloader_num_workers=4)\n",
      "configs/loader.yaml": "_target_: torch.utils.data.DataLoader\nnum_workers: 4\n",
    },
    found: ["src/data.py:4", "configs/loader.yaml:1", "src/hf.py:3", "src/train.py:3"],
    mentions: {
      "src/data.py":
        "from torch.utils.data import DataLoader\n\nDataLoader(train)  # num_workers=4\nTEXT = 'DataLoader(num_workers=4)'\n",
    },
    without: {
      "src/data.py": "from torch.utils.data import DataLoader\n\nDataLoader(train, num_workers=0)\n",
    },
    worded: [
      "If applicable, optimize the performance of your data loading using distributed data loading (M29)",
      "If applicable, play around with distributed data loading",
    ],
  },
  {
    rule: "distributed-training",
    has: {
      "scripts/train.sh": "torchrun --nproc_per_node=2 train.py\naccelerate config\n",
      "src/lightning.py": 'from lightning import Trainer\n\nTrainer(max_epochs=3, strategy="ddp")\n',
      "src/train.py": "from torch.nn.parallel import DistributedDataParallel as DDP\n\nmodel = DDP(model)\n",
      "src/hf.py": 'from transformers import TrainingArguments\n\nTrainingArguments(deepspeed="z3.json")\n',
      "configs/trainer/default.yaml": "_target_: lightning.pytorch.Trainer\ndevices: 2\nstrategy: ddp\n",
    },
    found: [
      "src/train.py:3",
      "src/lightning.py:3",
      "configs/trainer/default.yaml:1",
      "src/hf.py:3",
      "scripts/train.sh:1",
    ],
    mentions: {
      "src/train.py": '"""DDP(model)"""\nfrom torch.nn.parallel import DistributedDataParallel as DDP\n',
      "scripts/train.sh": "# torchrun --nproc_per_node=2 train.py\n",
    },
    without: {
      "src/train.py":
        'from lightning import Trainer\n\nTrainer(devices=1, strategy="auto", accelerator="gpu")\n',
      "src/accelerated.py": "from accelerate import Accelerator\n\naccelerator = Accelerator()\n",
      "scripts/train.sh": "accelerate config\n",
    },
    worded: [
      "If applicable, optimize the performance of your training pipeline by using distributed training (M30)",
      "If applicable, play around with distributed model training",
    ],
  },
  {
    rule: "inference-optimization",
    has: {
      "src/compile.py": "import torch\n\nmodel = torch.compile(model)\n",
      "src/hf.py": "from transformers import TrainingArguments\n\nTrainingArguments(torch_compile=True)\n",
      "src/prune.py": "import torch.nn.utils.prune as prune\n\nprune.l1_unstructured(layer, 'weight', 0.2)\n",
      "src/quantize.py":
        "import torch\n\nsmall = torch.quantization.quantize_dynamic(model, dtype=torch.qint8)\n",
    },
    found: ["src/quantize.py:3", "src/compile.py:3", "src/prune.py:3", "src/hf.py:3"],
    mentions: { "src/compile.py": "import torch  # torch.compile(model)\nTEXT = 'torch.compile(model)'\n" },
    without: { "src/train.py": "import re\n\nre.compile('a')\nmodel.half()\nmodel.compile(loss='mse')\n" },
    worded: [
      "Play around with quantization, compilation and pruning for you trained models to increase inference speed (M31)",
      "Play around with quantization, compilation and pruning for you trained models to increase inference speed",
      "Quantize the trained model",
    ],
  },
];
