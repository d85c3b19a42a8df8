import type { TopicCase, TopicWords } from "./topic-case.ts";

/** The phrases about where things lie. */
export const STRUCTURE: readonly TopicCase[] = [
  {
    topic: "structure",
    shows: "a project from the template with a folder more and some fewer",
    has: {
      "src/birds/__init__.py": "",
      "src/birds/data.py": "import torch\n",
      "src/birds/train.py": "import torch\n",
      "tests/test_data.py": "",
      "tests/test_model.py": "",
      "configs/config.yaml": "lr: 1\n",
      "data/.gitkeep": "",
      "dockerfiles/train.dockerfile": "FROM python:3.12\n",
      "reports/README.md": "",
      "frontend/app.py": "",
      ".github/workflows/tests.yaml": "on: push\n",
      "README.md": "",
    },
    says: [
      "the code is in `src/birds`: 2 Python files, `data.py` and `train.py`",
      "folders of the template: `src` (3 files), `tests` (2), `configs` (1), `data` (1), `dockerfiles` (1) and `reports` (1)",
      "folders that are not in the template: `frontend` (1 file)",
      "folders of the template that are not in the repository: `docs`, `models` and `notebooks`",
    ],
    from: "src/birds/data.py",
  },
  {
    topic: "structure",
    shows: "a package beside the other folders, as in the early templates, one folder down",
    has: {
      "exam/Makefile": "",
      "exam/birds/__init__.py": "",
      "exam/birds/models/model.py": "",
      "exam/tests/test_model.py": "",
      "exam/notebooks/a.ipynb": "{}",
      "exam/docs/index.md": "",
      "notes/a.md": "",
    },
    says: [
      "the code is in `exam/birds`: 1 Python file, `models/model.py`",
      "folders of the template: `tests` (1 file), `docs` (1) and `notebooks` (1)",
      "folders of the template that are not in the repository: `data`, `models` and `reports`",
    ],
    from: "exam/birds/models/model.py",
  },
  {
    topic: "structure",
    shows: "the template of the first years, whose data is in DVC",
    has: {
      "src/data/make_dataset.py": "",
      "references/paper.md": "",
      "config/config.yaml": "lr: 1\n",
      "data.dvc": "outs:\n- path: data\n",
      "reports/a.png": "",
      "weights.dvc": "outs:\n- path: weights\n",
      Makefile: "",
    },
    says: [
      "the code is in `src`: 1 Python file, `data/make_dataset.py`",
      "folders of the template: `src` (1 file), `data` (in DVC), `references` (1) and `reports` (1)",
      "folders that are not in the template: `config` (1 file)",
      "folders of the template that are not in the repository: `docs`, `models` and `notebooks`",
    ],
    from: "src/data/make_dataset.py",
  },
  {
    topic: "structure",
    shows: "code that is no package, in nothing like the template",
    has: { "src/main.py": "", "assets/a.txt": "", "data/a.csv": "", "reports/a.png": "" },
    says: ["the code is in `src`: 1 Python file, `main.py`"],
    from: "src/main.py",
  },
];

/** How the structure is asked for. */
export const STRUCTURE_WORDS: TopicWords = {
  topic: "structure",
  worded: ["Describe the structure of your repository.", "Which folders of the cookiecutter did you fill?"],
  mentions: { "README.md": "src/birds/train.py trains.\n", "notes.txt": "configs/\n" },
};
