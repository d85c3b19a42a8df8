import type { RuleCase } from "./rule-case.ts";

export const COVERAGE_CASES: readonly RuleCase[] = [
  {
    rule: "coverage",
    has: {
      "coverage.xml":
        '<?xml version="1.0" ?>\n<coverage version="7.6" line-rate="0.875" branch-rate="0">\n</coverage>\n',
      "tasks.py":
        'from invoke import task\n\n\n@task\ndef test(ctx):\n    ctx.run("coverage run -m pytest tests/")\n',
      ".github/workflows/tests.yaml":
        "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest --cov=src\n      - uses: codecov/codecov-action@v5\n",
      "pyproject.toml": '[tool.coverage.run]\nsource = ["src"]\n',
      "setup.cfg": "[tool:pytest]\naddopts = --cov=src\n",
    },
    found: [
      "coverage.xml:2",
      "tasks.py:6",
      ".github/workflows/tests.yaml:6",
      ".github/workflows/tests.yaml:7",
      "pyproject.toml:1",
      "setup.cfg:2",
    ],
    mentions: {
      "requirements_dev.txt": "coverage\npytest-cov\n",
      "pyproject.toml": "# [tool.coverage.run]\n[tool.pytest.ini_options]\naddopts = '-q'\n",
      "tasks.py": '# ctx.run("coverage run")\nprint("coverage run")\n',
    },
    without: { "tests/test_a.py": "def test_a():\n    pass\n" },
    // The report of a tool has no comments.
    byName: true,
    worded: ["Calculate the code coverage (M16)", "Calculate the coverage.", "Test coverage"],
  },
  {
    rule: "coverage",
    has: {
      "a.sh": "coverage report -m\n",
      "b.sh": "uv run coverage erase\nuv run coverage run -m pytest\n",
    },
    found: ["b.sh:2", "a.sh:1"],
    whys: ["Runs `uv run coverage run -m pytest`.", "Runs `coverage report -m`."],
    mentions: { "a.sh": "echo coverage run\n" },
    without: { "a.sh": "uv run pytest\n" },
    worded: [],
  },
];
