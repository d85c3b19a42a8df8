/** A small project for the pictures, as the sample report tells of it: what the evidence and the facts on them come from. */
export const PROJECT: Readonly<Record<string, string>> = {
  "pyproject.toml": `[project]
name = "jokes"
requires-python = ">=3.11"
dependencies = ["torch==2.5.1", "lightning>=2.4", "hydra-core~=1.3", "wandb", "fastapi", "typer"]

[dependency-groups]
dev = ["pytest", "coverage", "ruff", "pre-commit"]

[tool.ruff]
line-length = 110
`,
  "uv.lock": "version = 1\n",
  ".pre-commit-config.yaml": `repos:
  - repo: https://github.com/astral-sh/ruff-pre-commit
    rev: v0.8.0
    hooks:
      - id: ruff
      - id: ruff-format
`,
  "src/jokes/data.py": `"""Fetches the jokes and makes them ready for training."""
import typer
from torch.utils.data import DataLoader, Dataset


class Jokes(Dataset):
    """Jokes with what people made of them."""

    def __len__(self) -> int:
        return 1


def loader() -> DataLoader:
    """Several workers, for the disk is slow."""
    return DataLoader(Jokes(), num_workers=4)


if __name__ == "__main__":
    typer.run(loader)
`,
  "src/jokes/train.py": `import hydra
import lightning as L
import wandb

from jokes.model import Humour


@hydra.main(config_path="../../configs", config_name="train")
def train(cfg) -> None:
    L.seed_everything(cfg.seed)
    wandb.init(project="jokes")
    L.Trainer(max_epochs=cfg.epochs).fit(Humour())
`,
  "src/jokes/model.py": `import lightning as L


class Humour(L.LightningModule):
    """Tells whether a joke is one."""
`,
  "src/jokes/api.py": `from fastapi import FastAPI

app = FastAPI()


@app.post("/funny")
def funny(joke: str) -> dict:
    return {"funny": len(joke) > 3}
`,
  "configs/train.yaml": "seed: 7\nepochs: 20\n",
  "tests/test_data.py": `from jokes.data import Jokes


def test_is_not_empty() -> None:
    assert len(Jokes()) > 0
`,
  "tests/test_model.py": `from jokes.model import Humour


def test_can_be_built() -> None:
    assert Humour()
`,
  "dockerfiles/train.dockerfile": `FROM python:3.12-slim
COPY src src
RUN pip install .
ENTRYPOINT ["python", "-m", "jokes.train"]
`,
  ".github/workflows/tests.yaml": `name: Tests
on:
  push:
    branches: [main]
  pull_request:
jobs:
  test:
    runs-on: \${{ matrix.os }}
    strategy:
      matrix:
        os: [ubuntu-latest, windows-latest, macos-latest]
        python-version: ["3.11", "3.12"]
    steps:
      - uses: actions/checkout@v4
      - uses: astral-sh/setup-uv@v5
        with:
          python-version: \${{ matrix.python-version }}
          enable-cache: true
      - run: uv run coverage run -m pytest
`,
  ".github/workflows/lint.yaml": `name: Lint
on: [push]
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: uv run ruff check .
`,
};
