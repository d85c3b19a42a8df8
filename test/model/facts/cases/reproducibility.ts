import type { TopicCase, TopicWords } from "./topic-case.ts";

/** The phrases about what makes a run come out the same again. */
export const REPRODUCIBILITY: readonly TopicCase[] = [
  {
    topic: "reproducibility",
    shows: "seeds, deterministic training, kept settings, and what is held still",
    has: {
      "train.py":
        'import random\n\nimport hydra\nimport torch\nimport wandb\nfrom pytorch_lightning import Trainer\n\n\n@hydra.main(config_name="config")\ndef main(cfg):\n    random.seed(42)\n    torch.manual_seed(cfg.seed)\n    wandb.init(project="birds", config=cfg)\n    Trainer(deterministic=True)\n',
      "configs/config.yaml": "training:\n  seed: 7\n",
      "uv.lock": "",
      "train.dockerfile": "FROM python:3.12\n",
      "data.dvc": "outs:\n- md5: 1f\n  path: data\n",
    },
    says: [
      "`random.seed(42)` and `torch.manual_seed(…)` are called in `train.py`",
      "`configs/config.yaml` sets the seed to 7",
      "deterministic algorithms by `Trainer(deterministic=True)` in `train.py`",
      "hydra keeps the configuration of each run of `train.py`",
      "`wandb.init(config=…)` keeps the settings of each run, in `train.py`",
      "kept the same in later runs: packages by `uv.lock`, the system by 1 Dockerfile and data by DVC (1 tracked path)",
    ],
    from: "train.py:11",
  },
  {
    topic: "reproducibility",
    shows: "a split that is always the same",
    has: {
      "configs/trainer.yaml": "_target_: lightning.Trainer\ndeterministic: true\n",
      "data.py":
        "from sklearn.model_selection import train_test_split\n\ntrain_test_split([], random_state=1)\n",
      "look.ipynb": JSON.stringify({
        cells: [{ cell_type: "code", source: "from sklearn import svm\nsvm.SVC(random_state=2)\n" }],
      }),
    },
    says: [
      "`train_test_split(random_state=1)` in `data.py`, and 1 other call",
      "deterministic algorithms by `Trainer(deterministic=True)` in `configs/trainer.yaml`",
    ],
    from: "data.py:3",
  },
];

/** How reproducibility is asked for. */
export const REPRODUCIBILITY_WORDS: TopicWords = {
  topic: "reproducibility",
  worded: ["How did you make your results reproducible?", "What ensures reproducibility?"],
  mentions: {
    "README.md": "Call `torch.manual_seed(42)`.\n",
    "train.py": '# torch.manual_seed(42)\nNOTE = "random.seed(1)"\n',
    "requirements.txt": "hydra-core==1.3\n",
  },
};
