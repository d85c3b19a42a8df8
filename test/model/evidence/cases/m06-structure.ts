import type { RuleCase } from "./rule-case.ts";

export const STRUCTURE_CASES: readonly RuleCase[] = [
  {
    rule: "project-structure",
    has: {
      "src/mnist/model.py": "",
      "tests/test_model.py": "",
      "models/.gitkeep": "",
      "tasks.py": "",
    },
    found: ["src/mnist/model.py", "tests/test_model.py", "models/.gitkeep", "tasks.py"],
    mentions: { "README.md": "Made with cookiecutter: `src`, `tests`, `models`, `tasks.py`.\n" },
    without: { "main.py": "", "tests/test_main.py": "", "data/mnist.csv": "", Makefile: "" },
    byName: true,
    worded: [
      "Create the initial file structure using cookiecutter with an appropriate template (M6)",
      "Create the initial file structure using cookiecutter",
      "Set up the project structure with cruft",
    ],
  },
  {
    rule: "project-structure",
    has: {
      "data.dvc": "outs:\n- path: data\n",
      "notebooks/look.ipynb": "{}",
      "references/paper.md": "",
      "src/data/make_dataset.py": "",
    },
    found: ["src/data/make_dataset.py", "data.dvc", "notebooks/look.ipynb", "references/paper.md"],
    mentions: { "README.md": "`src`, `data`, `notebooks` and `references`.\n" },
    without: { "src/main.py": "", "tests/test_main.py": "", "reports/README.md": "", Makefile: "" },
    byName: true,
    worded: [],
  },
  {
    rule: "project-structure",
    has: { ".cruft.json": "{}", "mnist/model.py": "" },
    found: [".cruft.json"],
    mentions: { "docs/cruft.md": "We use cruft.json.\n" },
    without: { "main.py": "" },
    byName: true,
    worded: [],
  },
];
