import type { RuleCase } from "./rule-case.ts";

export const PROFILING_CASES: readonly RuleCase[] = [
  {
    rule: "profiling",
    has: {
      "src/mnist/train.py":
        "from torch.profiler import profile\n\nwith profile(record_shapes=True) as prof:\n    pass\n",
      "src/mnist/trainer.py":
        'from pytorch_lightning import Trainer\n\ntrainer = Trainer(profiler="simple")\n',
      "src/mnist/slow.py": "@profile\ndef slow():\n    pass\n",
      Makefile: "profile:\n\tpython -m cProfile -o out.prof src/train.py\n",
    },
    found: ["src/mnist/train.py:3", "src/mnist/slow.py:1", "src/mnist/trainer.py:3", "Makefile:2"],
    mentions: {
      "requirements_dev.txt": "snakeviz\nline-profiler\n",
      "src/mnist/train.py": 'import cProfile\n\n# cProfile.run("main()")\nprint("cProfile.run")\n',
      "docs/profiling.md": "Use cProfile.\n",
    },
    without: {
      "src/mnist/users.py": "from mnist.users import profile\n\nprofile(1)\n",
      "src/mnist/timing.py": "def profile(f):\n    return f\n\n\n@profile\ndef slow():\n    pass\n",
    },
    worded: [
      "Use profiling to optimize your code (M12)",
      "When you have something that works somewhat, remember at some point to to some profiling and see if you can optimize your code",
      "Do some profiling",
    ],
  },
  {
    rule: "profiling",
    has: { "reports/train.prof": "" },
    found: ["reports/train.prof"],
    mentions: { "reports/profile.png": "" },
    without: { "main.py": "" },
    byName: true,
    worded: [],
  },
  {
    rule: "profiling",
    has: { "configs/trainer.yaml": "trainer:\n  _target_: lightning.Trainer\n  profiler: simple\n" },
    found: ["configs/trainer.yaml:2"],
    whys: ["The trainer's profiler is `simple`."],
    mentions: { "configs/trainer.yaml": "# _target_: lightning.Trainer\nprofiler: simple\n" },
    without: { "configs/model.yaml": "_target_: flowers.model.Net\nprofiler: none\n" },
    worded: [],
  },
];
