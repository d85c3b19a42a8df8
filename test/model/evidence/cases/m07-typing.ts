import type { RuleCase } from "./rule-case.ts";

export const TYPING_CASES: readonly RuleCase[] = [
  {
    rule: "typing-and-docstrings",
    has: {
      "src/mnist/model.py": "class Net:\n    def forward(self, x: int) -> int:\n        return x\n",
      "src/mnist/data.py":
        'import torch\n\n\ndef load(path):\n    """Images and labels."""\n\n\ndef save(path: str):\n    """Keeps them."""\n',
    },
    found: ["src/mnist/data.py:4", "src/mnist/model.py:2"],
    mentions: {
      "src/mnist/data.py":
        "# def load(path: str) -> None:\ndef load(path):  # types: str -> None\n    # Documented here.\n    pass\n",
      "README.md": "All functions have type hints and docstrings.\n",
    },
    without: { "src/mnist/model.py": "def forward(x):\n    return x\n" },
    worded: [
      "Do a bit of code typing and remember to document essential parts of your code (M7)",
      "Do a bit of code typing and remember to document essential parts of your code",
      "Add type hints and docstrings",
    ],
  },
  {
    rule: "typing-and-docstrings",
    has: {
      "src/mnist/model.py": "def forward(x: int) -> int:\n    return x\n",
      "drift.ipynb": JSON.stringify({
        cells: [{ cell_type: "code", source: ["def check(rows):\n", '    """How far they are."""\n'] }],
        metadata: { language_info: { name: "python" } },
        nbformat: 4,
      }),
    },
    found: ["src/mnist/model.py:1", "drift.ipynb:1"],
    whys: ["1 of 1 function with types, 0 docstrings.", "0 of 1 function with types, 1 docstring."],
    mentions: { "src/mnist/model.py": "# def forward(x: int) -> int:\n" },
    without: { "tests/test_model.py": "def forward(x: int) -> int:\n    return x\n" },
    worded: [],
  },
];
