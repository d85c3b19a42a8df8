import type { RuleCase } from "./rule-case.ts";

const MODEL = "from torch import nn\n\n\nclass Net(nn.Module):\n    pass\n";
const TRAIN = "from mnist.model import Net\n\n\ndef train():\n    loss = Net()(1)\n    loss.backward()\n";

export const MODEL_CASES: readonly RuleCase[] = [
  {
    rule: "model-and-training",
    has: { "src/mnist/model.py": MODEL, "src/mnist/train.py": TRAIN },
    found: ["src/mnist/model.py:4", "src/mnist/train.py:6"],
    mentions: {
      "src/mnist/model.py": MODEL,
      "src/mnist/train.py":
        'from mnist.model import Net\n\nprint("loss.backward()")\nmodel = Net()  # loss.backward()\n',
    },
    without: {
      "src/mnist/api.py": "from pydantic import BaseModel\n\n\nclass Image(BaseModel):\n    pass\n",
    },
    worded: [
      "Add a model to `model.py` and a training procedure to `train.py` and get that running (M6)",
      "Add a model file and a training script and get that running",
      "Write a model and a training loop",
    ],
  },
  {
    rule: "model-and-training",
    has: {
      "train.py":
        "from sklearn.ensemble import RandomForestClassifier\n\nforest = RandomForestClassifier()\nforest.fit(x, y)\n",
    },
    found: ["train.py:3", "train.py:4"],
    mentions: { "train.py": "from sklearn.ensemble import RandomForestClassifier\n" },
    without: { "tests/test_model.py": `${MODEL}\nNet()(1).backward()\n` },
    worded: [],
  },
  {
    rule: "model-and-training",
    has: {
      "train.py":
        'from transformers import AutoModelForCausalLM, Trainer\n\nmodel = AutoModelForCausalLM.from_pretrained("gpt2")\ntrainer = Trainer(model)\ntrainer.train()\n',
    },
    found: ["train.py:3", "train.py:5"],
    mentions: { "train.py": 'text = "trainer.train()"\n' },
    without: {
      "train.py":
        'from transformers import AutoTokenizer\n\ntokens = AutoTokenizer.from_pretrained("gpt2")\ntrainer.train()\n',
    },
    worded: [],
  },
];
