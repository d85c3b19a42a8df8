import type { TopicCase, TopicWords } from "./topic-case.ts";

const TESTS = `name: Tests
on:
  push:
    branches: [main]
  pull_request:
    branches: [main]
jobs:
  test:
    runs-on: \${{ matrix.os }}
    strategy:
      matrix:
        os: [ubuntu-latest, windows-latest, macos-latest]
        python: ["3.11", "3.12"]
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: \${{ matrix.python }}
          cache: pip
      - run: coverage run -m pytest tests/
`;

const LINT = `on: workflow_dispatch
jobs:
  lint:
    runs-on: ubuntu-22.04
    steps:
      - uses: actions/cache@v4
        with:
          path: ~/.cache/pre-commit
      - run: |
          ruff check .
          ruff format --check .
          mypy src
`;

const GITLAB =
  "test:\n  cache:\n    paths: [.cache/pip]\n  script:\n    - make lint\n    - tox\nbuild:\n  script:\n    - docker build .\n";

/** The phrases about workflows. */
export const WORKFLOWS: readonly TopicCase[] = [
  {
    topic: "workflows",
    shows: "tests over a matrix, linting with a cache",
    has: { ".github/workflows/lint.yaml": LINT, ".github/workflows/tests.yaml": TESTS },
    says: [
      "2 workflows: `lint.yaml` and `tests.yaml`",
      "`lint.yaml` runs on a manual start, on ubuntu 22.04; caches `~/.cache/pre-commit`; lints; checks the format; checks types",
      "`tests.yaml` runs on push and pull requests to `main`, on ubuntu, windows and macos; python 3.11 and 3.12; caches pip; runs the tests; measures coverage",
    ],
    from: ".github/workflows/lint.yaml:1",
  },
  {
    topic: "workflows",
    shows: "an image that is built and deployed when some files change",
    has: {
      ".github/workflows/deploy.yml":
        "on:\n  push:\n    paths: ['src/**']\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          cache-from: type=gha\n      - run: gcloud run deploy api --image=a\n",
    },
    says: [
      "1 workflow: `deploy.yml`",
      "`deploy.yml` runs on push, when `src/**` changes, on ubuntu; caches docker layers; builds docker images; deploys to Cloud Run",
    ],
    from: ".github/workflows/deploy.yml:1",
  },
  {
    topic: "workflows",
    shows: "when it runs, where the course's machines are not used",
    has: {
      ".github/workflows/data.yaml":
        "on:\n  push:\n    paths: ['**/*.dvc', '.dvc/**']\n  workflow_run:\njobs:\n  t:\n    runs-on: [self-hosted, gpu]\n    steps:\n      - run: invoke lint\n",
    },
    says: [
      "1 workflow: `data.yaml`",
      "`data.yaml` runs after another workflow and on push, when `**/*.dvc` and `.dvc/**` change, on `self-hosted` and `gpu`; lints",
    ],
    from: ".github/workflows/data.yaml:1",
  },
  {
    topic: "workflows",
    shows: "branches with the event they restrict",
    has: {
      ".github/workflows/a.yaml":
        "on:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  t:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n",
    },
    says: [
      "1 workflow: `a.yaml`",
      "`a.yaml` runs on push to `main` and on pull requests, on ubuntu; runs the tests",
    ],
    from: ".github/workflows/a.yaml:1",
  },
  {
    topic: "workflows",
    shows: "a pipeline of GitLab",
    has: { ".gitlab-ci.yml": GITLAB },
    says: [
      "GitLab runs `.gitlab-ci.yml` with 2 jobs; caches `.cache/pip`; runs the tests; lints; builds docker images",
    ],
    from: ".gitlab-ci.yml",
  },
  {
    topic: "workflows",
    shows: "events, systems, versions and caches that are none as text without marks",
    has: {
      ".github/workflows/a.yml":
        'on: { "<b>x": {}, "`y": {} }\njobs:\n  a:\n    runs-on: "ubuntu-<b>"\n    steps:\n      - uses: actions/setup-python@v5\n        with: { python-version: "3<b>", cache: "<i>`" }\n      - run: pytest\n',
    },
    says: ["1 workflow: `a.yml`", "`a.yml` runs on bx and y, on `ubuntu-<b>`; caches i; runs the tests"],
    from: ".github/workflows/a.yml:1",
  },
];

/** How workflows are asked for. */
export const WORKFLOWS_WORDS: TopicWords = {
  topic: "workflows",
  worded: ["Describe your continuous integration.", "Which GitHub actions run, and do they use caching?"],
  mentions: {
    "README.md": "Our CI runs `pytest`.\n",
    "docs/workflows/tests.yaml": TESTS,
    ".github/workflows/tests.yaml": TESTS.replace(/^/gm, "# "),
  },
};
