import type { TopicCase, TopicWords } from "./topic-case.ts";

/** The phrases about linting, formatting, types and docstrings. */
export const CODE_QUALITY: readonly TopicCase[] = [
  {
    topic: "code-quality",
    shows: "ruff in pyproject.toml, pre-commit and a workflow, mypy in a task",
    has: {
      "pyproject.toml": '[tool.ruff]\nline-length = 120\n\n[tool.ruff.lint]\nselect = ["E", "I"]\n',
      ".pre-commit-config.yaml":
        "repos:\n  - repo: https://example.org/ruff\n    hooks:\n      - id: ruff\n      - id: ruff-format\n  - repo: https://example.org/hooks\n    hooks:\n      - id: end-of-file-fixer\n",
      ".github/workflows/lint.yaml":
        "on: push\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ruff check . && ruff format --check .\n",
      Makefile: "types:\n\tmypy src\n",
    },
    says: [
      "linting with `ruff`, set up in `pyproject.toml`, run by pre-commit and `lint.yaml`",
      "formatting with `ruff`, run by pre-commit and `lint.yaml`",
      "type checking with `mypy`, run by `Makefile`",
      "`ruff` holds to the rules `E` and `I` and lines of at most 120 characters",
      "pre-commit runs 3 hooks: `ruff`, `ruff-format` and `end-of-file-fixer`",
    ],
    from: "pyproject.toml:1",
  },
  {
    topic: "code-quality",
    shows: "the share of typed and documented functions, tests left out",
    has: {
      "src/a.py":
        'def whole(x: int) -> int:\n    """Adds."""\n    return x\n\n\ndef partly(x: int, y):\n    return x\n\n\ndef bare(x):\n    return x\n',
      "tests/test_a.py": "def test_a() -> None:\n    pass\n",
    },
    says: [
      "2 of 3 functions outside the tests have type hints, 1 of them for every parameter and the result",
      "1 of 3 functions outside the tests has a docstring",
    ],
    from: "src/a.py:1",
  },
  {
    topic: "code-quality",
    shows: "settings in files of the tools' own",
    has: { "setup.cfg": "[flake8]\nmax-line-length = 100\n", "mypy.ini": "[mypy]\nstrict = true\n" },
    says: ["linting with `flake8`, set up in `setup.cfg`", "type checking with `mypy`, set up in `mypy.ini`"],
    from: "setup.cfg:1",
  },
  {
    topic: "code-quality",
    shows: "no length of lines that is no number",
    has: { "ruff.toml": 'line-length = "<b>"\n[lint]\nselect = ["E"]\n' },
    says: ["linting with `ruff`, set up in `ruff.toml`", "`ruff` holds to the rules `E`"],
    from: "ruff.toml:1",
  },
];

/** How code quality is asked for. */
export const CODE_QUALITY_WORDS: TopicWords = {
  topic: "code-quality",
  worded: ["Which linters and formatters did you use?", "Did you follow a code style?"],
  mentions: {
    "README.md": "We lint with ruff.\n",
    "requirements_dev.txt": "ruff==0.9\nmypy\n",
    Makefile: "# ruff check .\n",
    "main.py": "# def f(x: int) -> int\n",
  },
};
