import type { RuleCase } from "./rule-case.ts";

/** As the template leaves it. */
const UNTOUCHED = `from pathlib import Path

import typer
from torch.utils.data import Dataset


class MyDataset(Dataset):
    """My custom dataset."""

    def __init__(self, data_path: Path) -> None:
        self.data_path = data_path

    def __len__(self) -> int:
        """Return the length of the dataset."""

    def preprocess(self, output_folder: Path) -> None:
        """Preprocess the raw data and save it to the output folder."""


def preprocess(data_path: Path, output_folder: Path) -> None:
    print("Preprocessing data...")
    dataset = MyDataset(data_path)
    dataset.preprocess(output_folder)


if __name__ == "__main__":
    typer.run(preprocess)
`;

export const DATA_CASES: readonly RuleCase[] = [
  {
    rule: "data-script",
    has: {
      "src/mnist/data_loading.py": "import os\n\n\ndef paths():\n    return os.listdir('raw')\n",
      "src/mnist/data.py":
        "import torch\n\n\ndef load():\n    # the images\n    return torch.load('raw/images.pt')\n",
    },
    found: ["src/mnist/data.py:6", "src/mnist/data_loading.py:5"],
    mentions: { "src/mnist/data.py": UNTOUCHED, "README.md": "`data.py` calls `torch.load`.\n" },
    without: {
      "src/mnist/train.py": "import torch\n\ntorch.load('raw/images.pt')\n",
      "tests/test_data.py": "import torch\n\ntorch.load('raw/images.pt')\n",
      "src/mnist/data_drift.py": "import torch\n\ntorch.load('raw/images.pt')\n",
    },
    worded: [
      "Fill out the `data.py` file such that it downloads whatever data you need and preprocesses it (if necessary) (M6)",
      "Fill out the `make_dataset.py` file such that it downloads whatever data you need and preprocesses it",
      "Write a script that downloads and preprocesses the data",
    ],
  },
  {
    rule: "data-script",
    has: {
      "src/birds/data/pictures.py":
        "import lightning as L\nfrom torchvision.datasets import CIFAR10\n\n\nclass Pictures(L.LightningDataModule):\n    def prepare_data(self):\n        CIFAR10('data', download=True)\n",
      "src/birds/data/cifar.py":
        "from torch.utils.data import Dataset\n\n\nclass Cifar(Dataset):\n    def __getitem__(self, i):\n        return self.rows[i]\n",
      "nyheder/hent_nyheder.py": "import requests\n\nnews = requests.get(URL).text\nPATH.write_text(news)\n",
      "src/birds/songs.py": "from datasets import load_dataset\n\nsongs = load_dataset('birds').map(clean)\n",
      "src/app/data.py": "import json\n\nrows = json.load(file)\n",
      "src/birds/prepare.py": "import pandas as pd\n\nrows = pd.concat(tables)\n",
    },
    found: [
      "src/app/data.py:3",
      "src/birds/data/pictures.py:7",
      "src/birds/data/cifar.py:4",
      "src/birds/prepare.py:3",
      "nyheder/hent_nyheder.py:3",
      "src/birds/songs.py:3",
    ],
    whys: [
      "Reads or writes data with `json.load`.",
      "Fetches data with `torchvision.datasets.CIFAR10`.",
      "Makes the data set `Cifar`.",
      "Works on data with `pandas.concat`.",
      "Fetches data with `requests.get`.",
      "Fetches data with `datasets.load_dataset`.",
    ],
    mentions: {
      "src/birds/data.py": `from loguru import logger\n${UNTOUCHED}\n\nlogger.warning("soon")\n`,
      "src/birds/data_types.py": "A = B()\n",
      "src/birds/make_dataset.py":
        "import logging\nfrom dotenv import find_dotenv, load_dotenv\n\nload_dotenv(find_dotenv())\nlogging.getLogger(__name__).info('x')\n",
    },
    without: {
      "src/birds/train.py": "import torch\n\nmodel.save(path)\n",
      "src/birds/frontend.py": "import requests\n\nimage = requests.get(URL)\nimage.save('a.png')\n",
    },
    worded: [],
  },
];
