import { describe, expect, test } from "vitest";
import { type FileKind, isOthers, kindOf } from "../../../src/model/repository/file-kind.ts";

const KINDS: readonly (readonly [FileKind, readonly string[]])[] = [
  ["python", ["src/env.py", "tasks.py", "data/make_dataset.py", "dockerfiles/build.py"]],
  ["notebook", ["notebooks/explore.ipynb"]],
  ["yaml", ["conf/model.yaml", ".github/workflows/tests.yml", "data.dvc", "dvc.lock", "docker-compose.yml"]],
  ["toml", ["pyproject.toml", "Pipfile", ".streamlit/config.toml"]],
  ["ini", ["setup.cfg", "tox.ini", ".flake8", ".coveragerc", "pytest.ini", ".pylintrc", ".dvc/config"]],
  ["json", ["package.json", "pyrightconfig.json", "configs/vertex/job.json", "vertex_config.json"]],
  [
    "dockerfile",
    [
      "Dockerfile",
      "train.dockerfile",
      "api.Dockerfile",
      "Dockerfile.train",
      "docker/a/Dockerfile-train",
      "dockerfiles/api",
      "wandb.docker",
    ],
  ],
  ["makefile", ["Makefile", "docs/Makefile", "Makefile.docker", "rules.mk"]],
  ["shell", ["scripts/train.sh", "jobs/train.bsub"]],
  [
    "requirements",
    ["requirements.txt", "requirements_dev.txt", "dev-requirements.txt", "requirements/test.txt"],
  ],
  ["coverage", ["coverage.xml", "coverage.json", "htmlcov/index.html", "docs/coverage-badge.svg"]],
  ["markdown", ["README.md", "reports/README.md"]],
  [
    "other",
    // biome-ignore format: one glance shows them all
    ["uv.lock", "poetry.lock", "Pipfile.lock", "conda-lock.yml", "package-lock.json", "data/train.json", "a.pt", "htmlcov/data_py.html",
      "Dockerfile.txt", "train.dockerfile.dockerignore", "dockerfiles/.gitkeep", "dockerfiles/README", "notes.txt", "config"],
  ],
];

describe("what a file is, by its name", () => {
  test.each(KINDS.flatMap(([kind, paths]) => paths.map((path) => [path, kind] as const)))(
    "%s is %s",
    (path, kind) => {
      expect(kindOf(path)).toBe(kind);
    },
  );
});

// biome-ignore format: one glance shows them all
const OTHERS = [
  "venv/bin/activate", ".venv/lib/python3.11/site-packages/torch/nn.py", "env/lib/python3.10/site-packages/a.py", "env/Scripts/activate.bat",
  "mlops-env/bin/python.py", "envs/x/conda-meta/history.json", "frontend/node_modules/a/package.json", "vendor/lib.py", "src/third_party/x.py",
  ".git/config", ".tox/py/a.py", "src/__pycache__/a.py", "dist/a/b.py", "build/lib/a.py", "a.egg-info/requires.txt", "mlruns/0/meta.yaml",
  "wandb/run-20240101_1/files/config.yaml", "wandb/sweep-a/config-b.yaml", "lightning_logs/version_0/hparams.yaml",
  "notebooks/.ipynb_checkpoints/a.ipynb", ".dvc/cache/a.yaml", "pyvenv.cfg",
];

const OWN = [
  "src/env.py",
  "environment.yml",
  "data/raw.dvc",
  "src/vendor.py",
  "wandb/sweep.yaml",
  "build/cloudbuild.yaml",
  "src/distribution/a.py",
  ".github/workflows/a.yml",
  ".dvc/config",
  "src/environment/agent.py",
  "lib/model.py",
  "htmlcov/index.html",
  ".env.example",
];

describe("whose a file is", () => {
  test.each(OTHERS)("%s is the work of others or of a tool", (path) => expect(isOthers(path)).toBe(true));
  test.each(OWN)("%s is the team's own", (path) => expect(isOthers(path)).toBe(false));
});
