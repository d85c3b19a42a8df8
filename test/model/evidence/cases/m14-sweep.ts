import type { RuleCase } from "./rule-case.ts";

export const SWEEP_CASES: readonly RuleCase[] = [
  {
    rule: "sweep",
    has: {
      "configs/sweep.yaml": "program: train.py\nmethod: bayes\nparameters:\n  lr:\n    values: [0.1, 0.01]\n",
      "src/mnist/tune.py": "import optuna\n\nstudy = optuna.create_study()\n",
      "src/mnist/hf.py": "trainer = make()\ntrainer.hyperparameter_search(n_trials=3)\n",
      "sweep.sh": "wandb sweep configs/sweep.yaml\n",
      Makefile: "search:\n\tpython train.py --multirun lr=0.1,0.01\n",
    },
    found: ["configs/sweep.yaml:2", "src/mnist/tune.py:3", "src/mnist/hf.py:2", "sweep.sh:1", "Makefile:2"],
    mentions: {
      "configs/sweep.yaml": "# method: bayes\n",
      "configs/train.yaml": "method: adam\nparameters: 3\n",
      "requirements.txt": "optuna\n",
      "src/mnist/tune.py": 'import optuna\n\nprint("optuna.create_study()")\n',
    },
    without: { "src/mnist/train.py": "import wandb\n\nwandb.init()\n" },
    worded: [
      "Consider running a hyperparameter optimization sweep (M14)",
      "Run a W&B sweep",
      "Do hyperparameter tuning",
    ],
  },
  {
    rule: "sweep",
    has: {
      "configs/a.yaml": "hydra:\n  sweeper:\n    params:\n      lr: 0.1,0.01\n",
      "configs/b.yaml": "defaults:\n  - train\n  - override hydra/sweeper: optuna\n",
    },
    found: ["configs/a.yaml:3", "configs/b.yaml:3"],
    mentions: { "configs/b.yaml": "defaults:\n  - train\n" },
    without: { "main.py": "" },
    worded: [],
  },
];
