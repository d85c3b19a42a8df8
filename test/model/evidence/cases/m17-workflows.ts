import type { RuleCase } from "./rule-case.ts";

const PLAIN = "on: push\njobs:\n  hello:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo pytest\n";

const GITLAB = `cache:
  key: pip
  paths: [.cache/pip]
test:
  parallel:
    matrix:
      - PYTHON: ["3.11", "3.12"]
  image: python
  before_script:
    - pip install -r requirements.txt
  variables:
    A: 1
  script:
    - ruff check .
    - pytest tests/
    - make format
`;

export const WORKFLOWS_CASES: readonly RuleCase[] = [
  {
    rule: "continuous-integration",
    has: {
      ".github/workflows/hello.yaml": PLAIN,
      ".github/workflows/tests.yaml":
        "on:\n  push:\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: |\n          pip install -e .\n          python -m pytest tests/\n",
    },
    found: [".github/workflows/tests.yaml:11", ".github/workflows/hello.yaml:1"],
    mentions: {
      "docs/tests.yaml": PLAIN,
      "tests/workflows/tests.yaml": PLAIN,
      "README.md": "Tests run in `.github/workflows/tests.yaml`.\n",
      ".github/workflows/old.yaml": "# on: push\n",
    },
    without: { ".github/dependabot.yaml": "version: 2\n" },
    worded: [
      "Get some continuous integration running on the GitHub repository (M17)",
      "Get some continuous integration running on the github repository",
      "Set up CI",
      "Add GitHub Actions for the tests",
    ],
  },
  {
    rule: "continuous-integration",
    has: {
      ".gitlab-ci.yml": GITLAB,
      ".github/workflows/late.yaml": `${PLAIN.replace("push", "workflow_run")}`,
    },
    found: [".gitlab-ci.yml:15", ".github/workflows/late.yaml:1"],
    whys: ["Runs `pytest tests/` on GitLab.", "A workflow that runs after another workflow."],
    mentions: { "ci/.gitlab-ci.yml": GITLAB, ".gitlab-ci.yml": "# script: pytest\n" },
    without: { ".gitlab-ci.yml": "variables:\n  A: 1\n" },
    worded: [],
  },
  {
    rule: "caching-and-matrix",
    has: { ".gitlab-ci.yml": GITLAB },
    found: [".gitlab-ci.yml:4", ".gitlab-ci.yml:1"],
    whys: ["`test` runs with `PYTHON` `3.11` and `3.12`.", "GitLab caches `.cache/pip`."],
    mentions: { "ci/.gitlab-ci.yml": GITLAB },
    without: { ".gitlab-ci.yml": "test:\n  script:\n    - pytest\n" },
    worded: [],
  },
  {
    rule: "linting-step",
    has: {
      ".gitlab-ci.yml": GITLAB,
      ".github/workflows/checks.yaml": PLAIN.replace("echo pytest", "make lint"),
      ".github/workflows/review.yaml": PLAIN.replace("run: echo pytest", "uses: rickstaa/action-black@v1"),
    },
    found: [".github/workflows/checks.yaml:6", ".gitlab-ci.yml:14", ".github/workflows/review.yaml:6"],
    whys: [
      "Runs 1 check: `make lint`.",
      "Runs 2 checks, the first `ruff check .`.",
      "Runs `rickstaa/action-black@v1`.",
    ],
    mentions: { Makefile: "lint:\n\truff check .\n", ".github/workflows/a.yaml": PLAIN },
    without: { ".github/workflows/test.yaml": PLAIN.replace("echo pytest", "make test") },
    worded: [],
  },
  {
    rule: "caching-and-matrix",
    has: {
      ".github/workflows/tests.yaml":
        "on: push\njobs:\n  test:\n    runs-on: $" +
        "{{ matrix.os }}\n    strategy:\n      matrix:\n        os: [ubuntu-latest, windows-latest]\n        python-version: ['3.12']\n    steps:\n      - uses: actions/setup-python@v5\n        with:\n          cache: pip\n      - uses: actions/cache@v4\n        with:\n          path: data\n",
    },
    found: [
      ".github/workflows/tests.yaml:3",
      ".github/workflows/tests.yaml:10",
      ".github/workflows/tests.yaml:13",
    ],
    mentions: {
      ".github/workflows/tests.yaml":
        "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        os: [ubuntu-latest]\n    steps:\n      - uses: actions/setup-python@v5\n        # with:\n        #   cache: pip\n",
    },
    without: { ".github/workflows/hello.yaml": PLAIN },
    worded: [
      "Add caching and multi-os/python/pytorch testing to your continuous integration (M17)",
      "Test with a matrix of python versions in CI",
    ],
  },
  {
    rule: "linting-step",
    has: {
      ".github/workflows/lint.yaml":
        "on: push\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pip install ruff\n      - run: ruff check .\n      - run: uv run ruff format --check .\n",
      ".github/workflows/black.yaml":
        "on: push\njobs:\n  black:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: psf/black@stable\n",
    },
    found: [".github/workflows/lint.yaml:7", ".github/workflows/black.yaml:6"],
    mentions: {
      ".github/workflows/lint.yaml":
        "name: ruff check\non: push\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n      # - run: ruff check .\n      - run: pip install ruff\n",
      "tasks.sh": "ruff check .\n",
    },
    without: { ".github/workflows/hello.yaml": PLAIN },
    worded: ["Add a linting step to your continuous integration (M17)", "Linting workflow"],
  },
];
