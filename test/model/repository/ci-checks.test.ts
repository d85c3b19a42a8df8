import { describe, expect, test } from "vitest";
import { codeCheckByAction, codeCheckOf, runsTests } from "../../../src/model/repository/ci-checks.ts";

const command = (text: string) => ({ words: text.split(" "), line: 1 });

describe("what a command checks of the code", () => {
  test.each([
    ["ruff check .", "lints"],
    ["uv run ruff format --check .", "checks the format"],
    ["make lint", "lints"],
    ["make -C app check", "lints"],
    ["make check-format", "checks the format"],
    ["invoke lint", "lints"],
    ["uv run inv code-check", "lints"],
    ["tox -e lint", "lints"],
    ["tox -e py311,lint", "lints"],
    ["nox -s lint", "lints"],
    ["nox -s type_check mypy", "checks types"],
    ["npx eslint src", "lints"],
    ["npm run lint", "lints"],
    ["pyright", "checks types"],
    ["pre-commit run --all-files", "runs pre-commit"],
    ["make pre-commit", "runs pre-commit"],
    ["pre-commit autoupdate", null],
    ["pip install ruff", null],
    ["make train", null],
    ["make data/lint", null],
    ["tox", null],
    ["echo make lint", null],
  ])("%s: %s", (text, does) => expect(codeCheckOf(command(text))).toBe(does));

  test.each([
    ["reviewdog/action-flake8@v3", "lints"],
    ["rickstaa/action-black@v1", "checks the format"],
    ["psf/black@stable", "checks the format"],
    ["pre-commit/action@v3.0.1", "runs pre-commit"],
    ["actions/checkout@v4", null],
  ])("and an action: %s: %s", (action, does) => expect(codeCheckByAction(action)).toBe(does));
});

test.each([
  ["pytest tests/", true],
  ["coverage run -m pytest", true],
  ["make test", true],
  ["make test-unit", true],
  ["make unittests", true],
  ["invoke test", true],
  ["tox", true],
  ["tox -e py311", true],
  ["tox -e lint", false],
  ["nox -s tests", true],
  ["make test_environment", false],
  ["make latest", false],
  ["make lint", false],
  ["coverage report", false],
  ["pip install pytest", false],
])("whether a command runs tests: %s: %s", (text, tests) => {
  expect(runsTests(command(text))).toBe(tests);
});
