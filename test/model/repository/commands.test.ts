// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what shells, Docker and GitHub put values into
import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/model/repository/file-kind.ts";
import { readFile } from "../../../src/model/repository/read-file.ts";

/** The commands of a file: line, then words parted by `·`. */
const read = (path: string, text: string) =>
  readFile(path, kindOf(path), text).commands.map(({ words, line }) => `${line} ${words.join("·")}`);

describe("the commands of", () => {
  test("a Makefile: its recipes, with its variables", () => {
    const text = [
      "PYTHON = python3",
      "all: test",
      "\t@$(PYTHON) -m pytest \\",
      "\t  tests",
      "\t-docker build -t ${NAME} . # note",
      "note = pip install no",
      "\t# docker run no",
      "run:",
      "\t$(PYTHON_INTERPRETER) -c 'print($$A)' $(UNKNOWN)",
    ].join("\n");
    expect(read("Makefile", text)).toEqual([
      "3 python3·-m·pytest·tests",
      "5 docker·build·-t·${NAME}·.",
      "9 python·-c·print($A)·$(UNKNOWN)",
    ]);
  });

  test("the environments of tox", () => {
    const text =
      "[tox]\ncommands = no\n[testenv]\ncommands =\n    pytest --cov {posargs}\n    - coverage report\n[testenv:lint]\ncommands = ruff check .\n";
    expect(read("tox.ini", text)).toEqual([
      "5 pytest·--cov·{posargs}",
      "6 coverage·report",
      "8 ruff·check·.",
    ]);
    expect(read("setup.cfg", text)).toEqual([]);
  });

  test("a Dockerfile: what it runs and starts", () => {
    const text = [
      "FROM a",
      "RUN --mount=type=cache,target=/x \\",
      "    pip install -r requirements.txt && \\",
      "    # docker run no",
      "    rm -r x",
      "RUN <<EOF",
      "uv sync",
      "EOF",
      "RUN cat <<EOF > a",
      "no",
      "EOF",
      'LABEL run="no"',
      'CMD ["sh", "-c", "uvicorn app:app"]',
    ].join("\n");
    expect(read("Dockerfile", text)).toEqual([
      "2 pip·install·-r·requirements.txt",
      "5 rm·-r·x",
      "7 uv·sync",
      "9 cat",
      "13 sh·-c·uvicorn app:app",
      "13 uvicorn·app:app",
    ]);
  });

  test("a workflow: its steps, in the lines of their scripts", () => {
    const text = [
      "on: push",
      "jobs:",
      "  a:",
      "    steps:",
      "      - name: pytest",
      "        run: uv sync",
      "      - run: |  # two",
      "          ruff check .",
      "",
      "          # no",
      "          pytest \\",
      "            tests",
      "      - run: >-",
      "          coverage run",
      "          -m pytest",
    ].join("\n");
    const expected = ["6 uv·sync", "8 ruff·check·.", "11 pytest·tests", "14 coverage·run·-m·pytest"];
    expect(read(".github/workflows/a.yml", text)).toEqual(expected);
    expect(read("docs/a.yml", text)).toEqual([]);
  });

  test("an action of the team's own", () => {
    expect(read(".github/actions/a/action.yml", "runs:\n  steps:\n    - run: uv sync\n")).toEqual([
      "3 uv·sync",
    ]);
  });

  test("a configuration of Cloud Build: the program its images are named after, or that they are told", () => {
    const text = [
      "steps:",
      "  - name: 'gcr.io/cloud-builders/docker:latest'",
      "    args: [build, -t, x, .]",
      "  - name: gcr.io/google.com/cloudsdktool/cloud-sdk",
      "    entrypoint: gcloud",
      "    args:",
      "      - run",
      "      - deploy",
      "  - name: gcr.io/cloud-builders/docker",
      "    entrypoint: bash",
      "    args: ['-c', 'docker push x']",
      "  - name: ubuntu",
      "    script: |",
      "      gsutil cp a b",
    ].join("\n");
    expect(read("cloudbuild.yaml", text)).toEqual([
      "2 docker·build·-t·x·.",
      "4 gcloud·run·deploy",
      "9 bash·-c·docker push x",
      "9 docker·push·x",
      "14 gsutil·cp·a·b",
    ]);
  });

  test.each([
    [
      "dvc.yaml",
      "stages:\n  train:\n    cmd: python train.py\n  b:\n    foreach: [1]\n    do:\n      cmd: [a, b]\n",
      ["3 python·train.py", "7 a", "7 b"],
    ],
    [
      "compose.yaml",
      "services:\n  api:\n    command: uvicorn app:app\n  b:\n    command: [python, 'a b.py']\n",
      ["3 uvicorn·app:app", "5 python·a b.py"],
    ],
    [".gitlab-ci.yml", "test:\n  script:\n    - pytest\n", ["3 pytest"]],
    ["notes.yaml", "script: pytest\nrun: a\n", []],
  ])("%s", (path, text, expected) => expect(read(path, text)).toEqual(expected));

  test.each([
    [
      "tasks of invoke",
      'def a(ctx):\n    ctx.run(f"docker build -t {name} .", echo=True)',
      ["2 docker·build·-t·{name}·."],
    ],
    ["a script in a call", 'import os\nos.system("dvc pull && b")', ["2 dvc·pull", "2 b"]],
    [
      "a list of words",
      'import subprocess as s\ns.run(["gsutil", "cp", path, "gs://b"])',
      ["2 gsutil·cp·…·gs://b"],
    ],
    [
      "Python by its own path",
      "import subprocess, sys\nsubprocess.run([sys.executable, '-m', 'pytest'])",
      ["2 python·-m·pytest"],
    ],
    ["sessions of nox", 'def a(session):\n    session.run("pytest", "-x")', ["2 pytest·-x"]],
    [
      "nothing that is not written out",
      "import subprocess\nsubprocess.run([tool, 'a'])\nsubprocess.run(command)",
      [],
    ],
    [
      "nothing of other calls",
      'app.run("docker build .")\nsession.run(None, {"a": 1})\nx = "docker build ."',
      [],
    ],
  ])("Python: %s", (_, text, expected) => expect(read("tasks.py", text)).toEqual(expected));
});
