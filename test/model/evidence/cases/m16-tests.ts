import type { RuleCase } from "./rule-case.ts";

const IMPORTS_ONLY = "from mnist.data import MyDataset\nfrom mnist.model import Net\n";

export const TESTS_CASES: readonly RuleCase[] = [
  {
    rule: "data-tests",
    has: {
      "tests/test_data.py":
        "from mnist.data import MyDataset\n\n\ndef test_length():\n    assert len(MyDataset()) == 3\n",
      "tests/test_model.py": "from mnist.model import Net\n\n\ndef test_shape():\n    assert Net()(1) == 1\n",
    },
    found: ["tests/test_data.py:4"],
    whys: ["1 test of the data: `test_length`."],
    mentions: {
      "tests/test_data.py": `${IMPORTS_ONLY}\n\n# def test_length():\ndef length():\n    """def test_length"""\n`,
      "README.md": "Tests of the data: `tests/test_data.py`.\n",
    },
    without: { "src/mnist/data.py": "def test_split():\n    pass\n" },
    worded: [
      "Write unit tests related to the data part of your code (M16)",
      "Write unit tests related to the data part of your code",
      "Unit tests of the dataset",
    ],
  },
  {
    rule: "model-tests",
    has: {
      "tests/test_model.py": "from mnist.model import Net\n\n\ndef test_shape():\n    assert Net()(1) == 1\n",
      "tests/test_data.py":
        "from mnist.data import MyDataset\n\n\ndef test_length():\n    assert len(MyDataset()) == 3\n",
    },
    found: ["tests/test_model.py:4"],
    mentions: { "tests/test_model.py": `${IMPORTS_ONLY}\n\n# def test_shape():\ndef shape():\n    pass\n` },
    without: { "src/mnist/model.py": "def test_shape():\n    pass\n" },
    worded: [
      "Write unit tests related to model construction and or model training (M16)",
      "Write unit tests related to model construction and or model training",
      "Add tests of the model",
    ],
  },
  {
    rule: "data-tests",
    has: {
      "wetter/daten_laden.py": "from torch.utils.data import Dataset\n\n\nclass Wetter(Dataset):\n    pass\n",
      "tests/test_a.py":
        "from wetter.daten_laden import Wetter\n\n\ndef test_a():\n    assert Wetter()\n\n\ndef test_b():\n    Wetter()\n",
    },
    found: ["tests/test_a.py:4"],
    whys: ["2 tests of the data, the first `test_a`."],
    mentions: { "tests/test_data.py": "def test_data():\n    pass\n\n\ndef test_load():\n    ...\n" },
    without: {},
    worded: [],
  },
];
