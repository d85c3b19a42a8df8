import type { RuleCase } from "./rule-case.ts";

const README = { "README.md": "Install `requirements.txt` with `pip install torch`, or use conda.\n" };
const NO_PACKAGES = { "pyproject.toml": "[tool.ruff]\nline-length = 100\n", "main.py": "import torch\n" };

export const PACKAGES_CASES: readonly RuleCase[] = [
  {
    rule: "package-environment",
    has: {
      "requirements.txt": "torch==2.5.1\n",
      "environment.yml": "name: mnist\ndependencies:\n  - python=3.12\n  - torchvision\n",
    },
    found: ["environment.yml:3", "requirements.txt:1"],
    whys: ["Describes the conda environment `mnist`, with python 3.12.", "Declares 1 package: `torch`."],
    mentions: { ...README, "requirements.txt": "# torch\n", "environment.yml": "name: mnist\n" },
    without: NO_PACKAGES,
    worded: [
      "Create a dedicated environment for you project to keep track of your packages (M2)",
      "Create a dedicated environment for you project to keep track of your packages",
      "Set up a virtual environment with uv for our packages",
    ],
  },
  {
    rule: "package-environment",
    has: {
      "pyproject.toml": '[project]\nname = "mnist"\ndependencies = [\n  "torch>=2",\n]\n',
      "uv.lock": "version = 1\n",
    },
    found: ["uv.lock", "pyproject.toml:4"],
    mentions: README,
    without: NO_PACKAGES,
    byName: true,
    worded: [],
  },
  {
    rule: "package-environment",
    has: {
      "environment.yml":
        "channels:\n  - defaults\ndependencies:\n  - python=3.10\n  - pip\n  - pip:\n      - -r requirements.txt\n",
    },
    found: ["environment.yml:4"],
    whys: ["Describes a conda environment, with python 3.10."],
    mentions: { "environment.yml": "name: mnist\ndependencies: []\n" },
    without: { "chart.yaml": "dependencies:\n  - python=3.10\n" },
    worded: [],
  },
  {
    rule: "requirements",
    has: {
      "requirements.txt": "# what training needs\ntorch==2.5.1\nwandb\n",
      "requirements_dev.txt": "pytest>=8\n",
      "setup.cfg": "[metadata]\nname = mnist\n",
    },
    found: ["requirements.txt:2", "requirements_dev.txt:1"],
    mentions: { ...README, "requirements.txt": "# torch\n\n" },
    without: NO_PACKAGES,
    worded: [
      "Remember to fill out the `requirements.txt` file with whatever dependencies that you are using",
      "Remember to fill out the `requirements.txt` and `requirements_dev.txt` file with whatever dependencies that you are using (M2+M6)",
      "Remember to either fill out the `requirements.txt`/`requirements_dev.txt` files or keeping your `pyproject.toml`/`uv.lock` up-to-date with whatever dependencies that you are using (M2+M6)",
      "Keep pyproject.toml up to date",
      "List all dependencies",
    ],
  },
];
