import type { TopicCase, TopicWords } from "./topic-case.ts";

/** The phrases about configuration and running. */
export const CONFIGURATION: readonly TopicCase[] = [
  {
    topic: "configuration",
    shows: "hydra with its files, a task and a Dockerfile that start training",
    has: {
      "src/birds/train.py":
        'import hydra\n\n\n@hydra.main(version_base=None, config_path="../../configs", config_name="config")\ndef main(cfg):\n    print(cfg.lr)\n',
      "configs/config.yaml": "defaults:\n  - experiment: quick\nlr: 0.1\nepochs: 3\n",
      "configs/experiment/quick.yaml": "epochs: 1\n",
      "train.dockerfile": 'FROM python:3.12\nENTRYPOINT ["python", "-u", "src/birds/train.py"]\n',
      "tasks.py": "from invoke import task\n\n\n@task\ndef make_data(ctx):\n    pass\n",
    },
    says: [
      "`src/birds/train.py` reads `configs/config.yaml` with hydra, which sets `lr` and `epochs`",
      "2 configuration files in `configs`: `config.yaml` and `experiment/quick.yaml`",
      "run with `python -u src/birds/train.py`, in `train.dockerfile`",
      "1 task in `tasks.py`: `invoke make-data`",
    ],
    from: "src/birds/train.py:4",
  },
  {
    topic: "configuration",
    shows: "options of the command line, and a command of the project",
    has: {
      "train.py":
        'import argparse as ap\n\nparser = ap.ArgumentParser()\nparser.add_argument("-l", "--lr", type=float)\nparser.add_argument("--epochs")\n',
      "pyproject.toml": '[project]\nname = "birds"\n\n[project.scripts]\ntrain = "birds.train:main"\n',
    },
    says: [
      "`train.py` takes `--lr` and `--epochs` from the command line, with argparse",
      "commands by `pyproject.toml`: `train` for `birds.train:main`",
    ],
    from: "train.py:3",
  },
  {
    topic: "configuration",
    shows: "configurations beside those of other tools, and a command of Poetry",
    has: {
      "train_config.toml": "lr = 0.1\n",
      "conf/train.yaml": "lr: 0.1\n",
      "conf/data/birds.yaml": "size: 64\n",
      ".pre-commit-config.yaml": "repos: [a]\n",
      "configs/config_cpu.yaml": "workerPoolSpecs: []\n",
      "pyproject.toml": '[tool.poetry.scripts]\ntrain = "birds.train:main"\n',
    },
    says: [
      "2 configuration files in `conf`: `train.yaml` and `data/birds.yaml`",
      "1 configuration file: `train_config.toml`",
      "commands by `pyproject.toml`: `train` for `birds.train:main`",
    ],
    from: "conf/train.yaml:1",
  },
  {
    topic: "configuration",
    shows: "commands that start a file by its path, by uv, as a module; checking it is no start",
    has: {
      "src/birds/train.py": "print(1)\n",
      "evaluate.py": "print(1)\n",
      "run.sh": "uv run evaluate.py --quick\npython -m birds.train\nuv run ruff check src/birds/train.py\n",
      "all.sh": "python3 ./evaluate.py\n",
    },
    says: [
      "run with `uv run evaluate.py --quick`, in `run.sh`",
      "run with `python -m birds.train`, in `run.sh`",
    ],
    from: "run.sh:1",
  },
];

/** How configuration is asked for. */
export const CONFIGURATION_WORDS: TopicWords = {
  topic: "configuration",
  worded: ["Did you use config files for your experiments?", "How would one run an experiment?"],
  mentions: {
    "README.md": "`python train.py --lr 0.1` with hydra.\n",
    "train.py": '# import argparse; argparse.ArgumentParser()\nNOTE = "hydra.main()"\n',
    "requirements.txt": "hydra-core\ntyper\n",
  },
};
