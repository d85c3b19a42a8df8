import type { RuleCase } from "./rule-case.ts";

export const CODING_PRACTICES_CASES: readonly RuleCase[] = [
  {
    rule: "coding-practices",
    has: {
      "pyproject.toml": '[project]\nname = "mnist"\n\n[tool.ruff]\nline-length = 100\n',
      ".pre-commit-config.yaml":
        "repos:\n  - repo: https://github.com/PyCQA/flake8\n    rev: 7.0.0\n    hooks:\n      - id: flake8\n",
      Makefile: "lint:\n\tpython -m black --check src\n",
    },
    found: ["pyproject.toml:4", ".pre-commit-config.yaml:5", "Makefile:2"],
    mentions: {
      "requirements_dev.txt": "ruff==0.9\n",
      "pyproject.toml": '[project]\nname = "mnist"\ndependencies = ["ruff"]\n# [tool.ruff]\n',
      "README.md": "Run `ruff check`, for pep8.\n",
    },
    without: { "main.py": 'print("ruff check")\n' },
    worded: [
      "Remember to comply with good coding practices (`pep8`) while doing the project (M7)",
      "Remember to comply with good coding practices (`pep8`) while doing the project",
      "Code style follows PEP 8",
    ],
  },
  {
    rule: "coding-practices",
    has: { ".flake8": "[flake8]\nmax-line-length = 100\n" },
    found: [".flake8"],
    mentions: { ".flake8": "# [flake8]\n" },
    without: { "setup.cfg": "[metadata]\nname = mnist\n" },
    worded: [],
  },
];
