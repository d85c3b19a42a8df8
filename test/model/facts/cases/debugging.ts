import type { TopicCase, TopicWords } from "./topic-case.ts";

export const DEBUGGING: readonly TopicCase[] = [
  {
    topic: "debugging",
    shows: "profilers in code and on the command line, files they left",
    has: {
      "src/profile_model.py": `from torch.profiler import ProfilerActivity, profile

with profile(activities=[ProfilerActivity.CPU]) as prof:
    pass
`,
      "src/train.py": 'from lightning import Trainer\n\ntrainer = Trainer(profiler="simple")\n',
      "configs/trainer.yaml": "_target_: lightning.pytorch.Trainer\nprofiler: advanced\n",
      "scripts/profile.sh": "python -m cProfile -o profile.prof src/train.py\nsnakeviz profile.prof\n",
      "profiles/train.prof": "",
    },
    says: [
      "PyTorch's profiler runs in `src/profile_model.py`",
      "Lightning's `simple` profiler runs in `src/train.py`",
      "Lightning's `advanced` profiler runs in `configs/trainer.yaml`",
      "`snakeviz` is run in `scripts/profile.sh`",
      "`cProfile` is run in `scripts/profile.sh`",
      "1 file of a profiler: `profiles/train.prof`",
    ],
    from: "src/profile_model.py:3",
  },
  {
    topic: "debugging",
    shows: "the debugger of VS Code, and breakpoints in the code",
    has: {
      ".vscode/launch.json":
        '{\n  "version": "0.2.0",\n  "configurations": [\n    { "name": "Train", "type": "debugpy", "request": "launch" }\n  ]\n}\n',
      "train.py": "import pdb\n\npdb.set_trace()\nbreakpoint()\n",
    },
    says: [
      "VS Code's debugger is set up in `.vscode/launch.json`: `Train`",
      "`pdb.set_trace` is called in `train.py`",
      "`breakpoint` is called in `train.py`",
    ],
    from: ".vscode/launch.json:4",
  },
];

export const DEBUGGING_WORDS: TopicWords = {
  topic: "debugging",
  worded: [
    "When running into bugs while trying to run your experiments, how did you perform debugging? Additionally, did you try to profile your code or do you think it is already perfect?",
    "How did you debug and profile your code?",
  ],
  mentions: {
    "train.py": '# breakpoint()\nimport pdb\nimport cProfile\n\nprint("pdb.set_trace()")\n',
    "docs/profiling.md": "We ran `snakeviz profile.prof`.\n",
  },
};
