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
  {
    rule: "model-and-training",
    has: {
      "detect.py":
        'from ultralytics import YOLO\n\nmodel = YOLO("yolo11n.pt")\nmodel.train(data="birds.yaml")\n',
      "learn.py":
        "from fastai.vision.all import *\n\nlearn = vision_learner(dls, resnet34)\nlearn.fine_tune(1)\n",
      "play.py": 'from stable_baselines3 import PPO\n\nagent = PPO("MlpPolicy", env)\nagent.learn(1000)\n',
      "scale.py":
        "from sklearn.model_selection import KFold\nfrom sklearn.preprocessing import StandardScaler\n\nscaler = StandardScaler()\nscaler.fit(x)\n",
    },
    found: ["detect.py:3", "detect.py:4", "learn.py:3", "play.py:3", "play.py:4", "learn.py:4"],
    mentions: {
      "scale.py":
        "from sklearn.model_selection import KFold\nfrom sklearn.preprocessing import StandardScaler\n\nscaler = StandardScaler()\nscaler.fit(x)\n",
      "tables.py":
        "from flask_sqlalchemy import SQLAlchemy\n\ndb = SQLAlchemy()\n\n\nclass User(db.Model):\n    pass\n",
      "schema.py": "from birds.base import CamelModel\n\n\nclass User(CamelModel):\n    pass\n",
    },
    without: {
      "evaluate.py": "import torch\n\nmodel = torch.nn.Sequential()\nmodel.train()\n",
    },
    worded: [],
  },
];
