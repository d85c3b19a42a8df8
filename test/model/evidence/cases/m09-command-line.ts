import type { RuleCase } from "./rule-case.ts";

export const COMMAND_LINE_CASES: readonly RuleCase[] = [
  {
    rule: "command-line",
    has: {
      "pyproject.toml": '[project]\nname = "mnist"\n\n[project.scripts]\ntrain = "mnist.train:main"\n',
      "src/mnist/train.py": "import typer\n\napp = typer.Typer()\n",
      "src/mnist/evaluate.py": "from argparse import ArgumentParser\n\nparser = ArgumentParser()\n",
      "src/mnist/data.py": "import click as c\n\n\n@c.command()\ndef main():\n    pass\n",
      "tasks.py": "from invoke import task\n\n\n@task\ndef test(ctx):\n    pass\n",
      Makefile: "train:\n\tpython -m mnist.train\n",
    },
    found: [
      "pyproject.toml:4",
      "src/mnist/train.py:3",
      "src/mnist/data.py:4",
      "src/mnist/evaluate.py:3",
      "tasks.py:4",
      "Makefile:2",
    ],
    mentions: {
      "requirements.txt": "typer\ninvoke\n",
      "src/mnist/train.py": 'import typer\n\n# typer.run(main)\nprint("typer.run(main)")\n',
      "README.md": "Use `invoke train`.\n",
    },
    without: { "main.py": "import sys\n\nprint(sys.argv)\n" },
    worded: [
      "Add command line interfaces and project commands to your code where it makes sense (M9)",
      "Add a CLI to the code",
    ],
  },
  {
    rule: "command-line",
    has: { Makefile: "train:\n\tcd ml && python train.py\ntest:\n\tpytest\n" },
    found: ["Makefile:2"],
    whys: ["A Makefile runs `python train.py` and `pytest`."],
    mentions: { "docs/Makefile": "help:\n\t@sphinx-build -M help\n" },
    without: { Makefile: "help:\n\techo train\n" },
    worded: [],
  },
];
