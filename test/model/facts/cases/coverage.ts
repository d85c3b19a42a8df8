import type { TopicCase, TopicWords } from "./topic-case.ts";

/** The phrases about coverage. */
export const COVERAGE: readonly TopicCase[] = [
  {
    topic: "coverage",
    shows: "a report, how it is measured and sent on",
    has: {
      "coverage.xml":
        '<?xml version="1.0" ?>\n<coverage line-rate="0.8735" branch-rate="0" version="7.6">\n</coverage>\n',
      "pyproject.toml":
        '[tool.coverage.run]\nsource = ["src"]\nomit = ["tests/*"]\n\n[tool.coverage.report]\nfail_under = 80\n',
      ".github/workflows/tests.yaml":
        "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: coverage run -m pytest tests/\n      - uses: codecov/codecov-action@v5\n",
    },
    says: [
      "`coverage.xml` reports a total coverage of 87.4%",
      "measured with `coverage run -m pytest tests/`, in `.github/workflows/tests.yaml`",
      "`pyproject.toml` measures `src`, leaves out `tests/*` and asks for at least 80%",
      "`tests.yaml` sends the coverage to Codecov",
    ],
    from: "coverage.xml:2",
  },
  {
    topic: "coverage",
    shows: "a badge, and how it is measured, not how it is told",
    has: {
      "README.md": "![coverage](https://img.shields.io/badge/coverage-87%25-green)\n",
      "tasks.py":
        'def test(ctx):\n    ctx.run("uv run coverage report -m -i")\n    ctx.run("uv run coverage run -m pytest")\n',
    },
    says: [
      "a badge in `README.md` gives a coverage of 87%",
      "measured with `uv run coverage run -m pytest`, in `tasks.py`",
    ],
    from: "README.md:1",
  },
  {
    topic: "coverage",
    shows: "pytest that measures each time",
    has: { "pytest.ini": "[pytest]\naddopts = --cov=src\n" },
    says: ["`pytest.ini` has pytest measure the coverage of each run"],
    from: "pytest.ini:2",
  },
  {
    topic: "coverage",
    shows: "no least coverage that is no number",
    has: { ".coveragerc": "[run]\nsource = src\n[report]\nfail_under = <b>\n" },
    says: ["`.coveragerc` measures `src`"],
    from: ".coveragerc:2",
  },
];

/** How coverage is asked for. */
export const COVERAGE_WORDS: TopicWords = {
  topic: "coverage",
  worded: ["What is the test coverage of your code?"],
  mentions: {
    "README.md": "Our coverage is 87%.\n",
    "requirements_dev.txt": "coverage==7.6\npytest-cov\n",
    "tasks.sh": "# coverage run -m pytest\n",
  },
};
