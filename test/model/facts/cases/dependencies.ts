import type { TopicCase, TopicWords } from "./topic-case.ts";

const PYPROJECT = `[project]
name = "birds"
requires-python = ">=3.11"
dependencies = ["torch==2.6.0", "fastapi>=0.115,<1", "typer"]

[dependency-groups]
dev = ["pytest==8.3.4"]
`;

/** The phrases about what a project needs. */
export const DEPENDENCIES: readonly TopicCase[] = [
  {
    topic: "dependencies",
    shows: "a project of uv with its lock file and Dependabot",
    has: {
      "pyproject.toml": PYPROJECT,
      "uv.lock": "version = 1\n",
      ".github/dependabot.yaml":
        "version: 2\nupdates:\n  - package-ecosystem: pip\n    directory: /\n    schedule:\n      interval: weekly\n",
    },
    says: [
      "`pyproject.toml` names 4 packages, 1 of them in the group `dev`: 2 at an exact version, 1 within bounds, 1 at any version",
      "`uv sync` installs the exact versions that `uv.lock` holds",
      "`pyproject.toml` asks for python `>=3.11`",
      "Dependabot looks for updates of pip, weekly",
    ],
    from: "pyproject.toml:4",
  },
  {
    topic: "dependencies",
    shows: "pinned requirements, in two files",
    has: {
      "requirements.txt": "# what training needs\ntorch==2.6.0\nnumpy==2.1.0\n",
      "requirements_dev.txt": "pytest\n",
    },
    says: [
      "`requirements.txt` names 2 packages, all at an exact version",
      "`requirements_dev.txt` names 1 package, at any version",
      "`pip install -r requirements.txt -r requirements_dev.txt` installs the packages",
    ],
    from: "requirements.txt:2",
  },
  {
    topic: "dependencies",
    shows: "an environment of conda",
    has: { "environment.yml": "name: birds\ndependencies:\n  - numpy=1.26\n  - pip:\n      - torch\n" },
    says: [
      "`environment.yml` names 2 packages: 1 at an exact version, 1 at any version",
      "`conda env create -f environment.yml` makes the conda environment `birds`",
    ],
    from: "environment.yml:3",
  },
  {
    topic: "dependencies",
    shows: "an environment of conda in which pip does the work",
    has: {
      "environment.yml":
        "name: birds\ndependencies:\n  - python=3.10\n  - pip\n  - pip:\n      - -r requirements.txt\n",
      "requirements.txt": "torch==2.6.0\n",
    },
    says: [
      "`environment.yml` describes a conda environment with the packages of `requirements.txt`",
      "`requirements.txt` names 1 package, at an exact version",
      "`conda env create -f environment.yml` makes the conda environment `birds`",
      "`environment.yml` asks for python `3.10`",
    ],
    from: "environment.yml:3",
  },
  {
    topic: "dependencies",
    shows: "a pyproject.toml alone",
    has: { "pyproject.toml": '[project]\nname = "birds"\ndependencies = ["torch>=2"]\n' },
    says: [
      "`pyproject.toml` names 1 package, within bounds",
      "`pip install -e .` installs the project with what `pyproject.toml` names",
    ],
    from: "pyproject.toml:3",
  },
];

/** How dependencies are asked for. */
export const DEPENDENCIES_WORDS: TopicWords = {
  topic: "dependencies",
  worded: [
    "How were the dependencies of your project managed?",
    "What must somebody do to set up the same environment?",
  ],
  mentions: {
    "README.md": "Run `uv sync`, or `pip install torch==2.6.0`.\n",
    "requirements.txt": "# torch==2.6.0\n",
    "venv/requirements.txt": "torch==2.6.0\n",
  },
};
