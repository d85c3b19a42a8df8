import type { TopicCase, TopicWords } from "./topic-case.ts";

export const OTHER_PACKAGES: readonly TopicCase[] = [
  {
    topic: "other-packages",
    shows: "imported packages with what is called of them, those of most files first",
    has: {
      "src/flowers/model.py": `import timm
import torch
from transformers import AutoModel, AutoTokenizer

from flowers.data import load


def build():
    AutoTokenizer.from_pretrained("x")
    AutoModel.from_pretrained("x")
    return timm.create_model("resnet18")
`,
      "src/flowers/data.py": `import os
import cv2
import timm
import numpy as np


def load():
    return timm.list_models(), cv2.imread("a.png")
`,
    },
    says: [
      "`timm` is imported in 2 files, which call `create_model` and `list_models`",
      "`cv2` is imported in 1 file, which calls `imread`",
      "`transformers` is imported in 1 file, which calls `AutoModel.from_pretrained` and `AutoTokenizer.from_pretrained`",
    ],
    from: "src/flowers/model.py:1",
  },
  {
    topic: "other-packages",
    shows: "a package by the name it is declared by, else by the one it is imported by",
    has: {
      "environment.yml": "dependencies:\n  - pytorch\n  - opencv\n  - kornia\n",
      "main.py":
        "import attr\nimport cv2\nimport faiss\nimport helper\nimport torch\nfrom google.protobuf import message\n",
      "helper.py": "",
    },
    says: [
      "`attr` is imported in 1 file",
      "`faiss` is imported in 1 file",
      "`google.protobuf` is imported in 1 file",
      "`opencv` is imported in 1 file",
    ],
    from: "main.py:1",
  },
  {
    topic: "other-packages",
    shows: "parts of the package Google shares among its libraries",
    has: { "app.py": "from google.cloud import storage\nfrom google import genai\n\ngenai.Client()\n" },
    says: ["`google.genai` is imported in 1 file, which calls `Client`"],
    from: "app.py:2",
  },
];

export const OTHER_PACKAGES_WORDS: TopicWords = {
  topic: "other-packages",
  worded: [
    "Did you end up using any open-source frameworks/packages not covered in the course during your project?",
    "What framework did you choose to work with and did it help you complete the project?",
    "Which third-party libraries did you use that were not part of the course?",
  ],
  mentions: {
    "src/train.py":
      '"""We could use timm."""\n# import timm\nimport torch\nimport os\n\nNAME = "import timm"\n',
    "requirements.txt": "timm\ntorch\n",
  },
};
