import type { TopicCase, TopicWords } from "./topic-case.ts";

/** The phrases about versions of data. */
export const DATA_VERSIONING: readonly TopicCase[] = [
  {
    topic: "data-versioning",
    shows: "tracked folders, a remote, stages, and where data is pulled",
    has: {
      "data/raw.dvc": "outs:\n- md5: 1f.dir\n  size: 34000000\n  nfiles: 1200\n  hash: md5\n  path: raw\n",
      "model.pt.dvc": "outs:\n- md5: 2f\n  size: 1500\n  path: model.pt\n",
      ".dvc/config":
        "[core]\n    remote = storage\n['remote \"storage\"']\n    url = https://me:secret@example.org/birds\n",
      "dvc.yaml": "stages:\n  prepare:\n    cmd: python data.py\n  train:\n    cmd: python train.py\n",
      ".github/workflows/tests.yaml":
        "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: uv run dvc pull --no-run-cache\n",
    },
    history: {
      commits: [1, 2].map((time) => ({
        author: "Ada",
        email: "",
        time,
        parents: 1,
        subject: "Data",
        files: ["data/raw.dvc"],
      })),
      complete: true,
      branches: [],
      remotes: [],
      unpushed: null,
    },
    says: [
      "DVC tracks `data/raw` (1200 files, 34 MB) and `model.pt` (2 kB)",
      "the remote `storage` is `https://example.org/birds`",
      "`dvc.yaml` has 2 stages: `prepare` and `train`",
      "2 commits changed which version of the data is used",
      "`dvc pull` runs in `.github/workflows/tests.yaml`",
    ],
    from: "data/raw.dvc:6",
  },
];

/** How versions of data are asked for. */
export const DATA_VERSIONING_WORDS: TopicWords = {
  topic: "data-versioning",
  worded: ["Did you version control your data with DVC?", "How did you handle data versioning?"],
  mentions: {
    "README.md": "Run `dvc pull`.\n",
    "requirements.txt": "dvc==3.50\n",
    "run.sh": "# dvc pull\n",
    "data/raw.dvc": "# outs:\n# - path: raw\n",
  },
};
