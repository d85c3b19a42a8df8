import type { RuleCase } from "./rule-case.ts";

export const PRE_COMMIT_CASES: readonly RuleCase[] = [
  {
    rule: "pre-commit",
    has: {
      ".pre-commit-config.yaml":
        "repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.9.0\n    hooks:\n      - id: ruff\n      - id: ruff-format\n",
    },
    found: [".pre-commit-config.yaml:5"],
    mentions: {
      ".pre-commit-config.yaml": "repos: []\n# - id: ruff\n",
      "requirements_dev.txt": "pre-commit\n",
      "README.md": "Run `pre-commit install`.\n",
    },
    without: { "main.py": "print(1)\n" },
    worded: ["Add pre-commit hooks to your version control setup (M18)", "Use pre-commit"],
  },
];
