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
      "`opencv-python` is imported in 1 file, which calls `imread`",
      "`transformers` is imported in 1 file, which calls `AutoModel.from_pretrained` and `AutoTokenizer.from_pretrained`",
    ],
    from: "src/flowers/model.py:1",
  },
  {
    topic: "other-packages",
    shows: "packages that are declared only",
    has: {
      "requirements.txt": "torch==2.5.0\nkornia>=0.7\npytest\n",
      "main.py": "import helper\n",
      "helper.py": "",
    },
    says: ["declared, but not imported by the code: `kornia`"],
    from: "requirements.txt:2",
  },
  {
    topic: "other-packages",
    shows: "parts of the package Google shares among its libraries",
    has: { "app.py": "from google.cloud import storage\nfrom google import genai\n\ngenai.Client()\n" },
    says: ["`google-genai` is imported in 1 file, which calls `Client`"],
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
    "requirements.txt": "# timm\ntorch\n",
  },
};
