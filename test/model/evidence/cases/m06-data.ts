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
];
