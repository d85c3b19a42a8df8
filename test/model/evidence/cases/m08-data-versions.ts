import type { RuleCase } from "./rule-case.ts";

export const DATA_VERSIONS_CASES: readonly RuleCase[] = [
  {
    rule: "data-version-control",
    has: {
      ".dvc/config": "[core]\n    remote = storage\n['remote \"storage\"']\n    url = gs://mnist-data\n",
      "data.dvc": "outs:\n- md5: 0a1b.dir\n  size: 123\n  nfiles: 10\n  path: data\n",
      "dvc.yaml": "stages:\n  prepare:\n    cmd: python data.py\n",
      "tasks.sh": "git pull\ndvc pull\n",
    },
    found: ["data.dvc:5", ".dvc/config:4", "dvc.yaml:2", "tasks.sh:2"],
    mentions: {
      ".dvcignore": "# dvc\n",
      ".dvc/.gitignore": "/config.local\n",
      "requirements.txt": "dvc>=3\n",
      "README.md": "Run `dvc pull`.\n",
      "main.py": 'print("dvc pull")\n',
    },
    without: { "main.py": "print(1)\n" },
    worded: [
      "Setup version control for your data or part of your data (M8)",
      "Setup version control for your data or part of your data",
      "Use DVC for the data",
    ],
  },
  {
    rule: "data-version-control",
    has: {
      "daten/.dvc/config": "['remote \"a\"']\n    url = ssh://me:secret@host/x\n",
      "daten/x.nc.dvc": "outs:\n- path: x.nc\n",
    },
    found: ["daten/x.nc.dvc:2", "daten/.dvc/config:2"],
    whys: ["DVC tracks `daten/x.nc`.", "DVC has a remote at `ssh://host/x`."],
    mentions: { "daten/.dvc/config": "[core]\n    remote = a\n" },
    without: { "x.nc.dvc": "" },
    worded: [],
  },
];
