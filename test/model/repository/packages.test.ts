import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/model/repository/file-kind.ts";
import { readFile } from "../../../src/model/repository/read-file.ts";

/** The packages of a file: line, name, version, group where it is not the main one. */
const read = (path: string, lines: readonly string[]) =>
  readFile(path, kindOf(path), lines.join("\n")).packages.map(({ name, version, group, line }) =>
    `${line} ${name} ${version} ${group === "main" ? "" : `(${group})`}`.replace(/ +/g, " ").trim(),
  );

describe("a line of requirements.txt", () => {
  test.each([
    ["numpy", "1 numpy"],
    ["Torch_Vision.Extra==0.1", "1 torch-vision-extra ==0.1"],
    ["torch[cuda, x] >= 2.0, < 3", "1 torch >= 2.0, < 3"],
    ['a~=1.0 ; python_version < "3.9"', "1 a ~=1.0"],
    ["a==1.0 --hash=sha256:b", "1 a ==1.0"],
    ["a==1.0 \\", "1 a ==1.0"],
    ["a>1 # why", "1 a >1"],
    ["a (>=1)", "1 a >=1"],
    ["a @ https://example.org/a.whl", "1 a @ https://example.org/a.whl"],
    ["-e git+https://example.org/b.git@main#egg=B_c", "1 b-c"],
    ["git+https://example.org/b.git#subdirectory=x&egg=b", "1 b"],
  ])("%j asks for %j", (line, expected) => expect(read("requirements.txt", [line])).toEqual([expected]));

  test.each([
    "",
    "# numpy",
    "-r requirements_dev.txt",
    "-e .",
    "--index-url https://a.b",
    "./local",
    "https://a.b/c.whl",
    "this is prose",
  ])("%j asks for none", (line) => expect(read("requirements.txt", [line])).toEqual([]));

  test("goes on behind a backslash with what is no package", () => {
    expect(read("requirements.txt", ["a==1 \\", "    --hash=sha256:b", "c"])).toEqual(["1 a ==1", "3 c"]);
  });

  test.each([
    ["requirements_dev.txt", "(dev)"],
    ["test-requirements.txt", "(test)"],
    ["requirements/docs.txt", "(docs)"],
    ["requirements/base.txt", ""],
    ["backend/requirements.in", ""],
  ])("of %s is in its group", (path, group) => expect(read(path, ["a"])).toEqual([`1 a ${group}`.trim()]));

  test("of constraints asks for none", () => expect(read("constraints.txt", ["a==1"])).toEqual([]));
});

describe("the packages of", () => {
  test("a pyproject.toml, but for those that build it", () => {
    const lines = [
      "[build-system]",
      'requires = ["setuptools"]',
      "[project]",
      "dependencies = [",
      '  "torch>=2",',
      "  # no",
      '  "hydra-core",',
      "]",
      "[project.optional-dependencies]",
      'dev = ["ruff==0.1"]',
      "[dependency-groups]",
      'test = ["pytest", { include-group = "dev" }]',
      "[tool.uv]",
      'dev-dependencies = ["mypy"]',
    ];
    expect(read("pyproject.toml", lines)).toEqual([
      "5 torch >=2",
      "7 hydra-core",
      "10 ruff ==0.1 (dev)",
      "12 pytest (test)",
      "14 mypy (dev)",
    ]);
  });

  test("Poetry's tables, without Python", () => {
    const lines = [
      "[tool.poetry.dependencies]",
      'python = "^3.11"',
      'torch = "^2"',
      'Hydra_core = { version = "*", extras = ["a"] }',
      "[tool.poetry.group.docs.dependencies]",
      'mkdocs = "*"',
    ];
    expect(read("pyproject.toml", lines)).toEqual(["3 torch ^2", "4 hydra-core", "6 mkdocs (docs)"]);
  });

  test("a Pipfile", () => {
    expect(read("Pipfile", ["[packages]", 'a = "==1"', "[dev-packages]", 'b = "*"'])).toEqual([
      "2 a ==1",
      "4 b (dev)",
    ]);
  });

  test("a conda environment, with pip's", () => {
    const lines = [
      "name: a",
      "channels: [conda-forge]",
      "dependencies:",
      "  - python=3.11",
      "  - conda-forge::pytorch=2.1=py3",
      "  - numpy >=1.20",
      "  - pip",
      "  - pip:",
      "    - wandb==0.1",
      "    - -r requirements.txt",
    ];
    expect(read("environment.yml", lines)).toEqual(["5 pytorch =2.1=py3", "6 numpy >=1.20", "9 wandb ==0.1"]);
    expect(read("chart.yaml", ["dependencies:", "  - a"])).toEqual([]);
  });

  test("a setup.cfg", () => {
    const lines = [
      "[options]",
      "install_requires =",
      "    numpy>=1",
      "    scipy",
      "[options.extras_require]",
      "dev = pytest",
    ];
    expect(read("setup.cfg", lines)).toEqual(["3 numpy >=1", "4 scipy", "6 pytest (dev)"]);
  });

  test("a setup.py that lists them", () => {
    const lines = ["from setuptools import setup", 'setup(name="x", install_requires=["a>=1", other, "b"])'];
    expect(read("setup.py", lines)).toEqual(["2 a >=1", "2 b"]);
    expect(read("src/other.py", lines)).toEqual([]);
  });
});
