import type { Commit, History } from "../../../../src/model/repository/history.ts";
import type { TopicCase, TopicWords } from "./topic-case.ts";

const commit = (subject: string, parents = 1, author = "Ada Lovelace"): Commit => ({
  author,
  email: "ada@example.org",
  time: 0,
  parents,
  subject,
  files: [],
});

const HISTORY: History = {
  commits: [
    commit("Merge pull request #12 from team/api", 2),
    commit("Merge pull request #11 from team/dependabot/pip/torch-2.6.0", 2),
    commit("Add the API (#10)"),
    commit("Merge branch 'data'", 2),
    commit("Merge branch 'main' of github.com:team/birds", 2),
    commit("Begin"),
  ],
  complete: true,
  branches: ["main", "api", "origin/main", "origin/api", "origin/data", "origin/HEAD"],
  remotes: [{ name: "origin", host: "github.com", path: "team/birds" }],
};

/** The phrases about branches and pull requests. */
export const BRANCHES: readonly TopicCase[] = [
  {
    topic: "branches",
    shows: "pull requests merged and squashed, a branch merged by hand, a pull",
    has: { "main.py": "" },
    history: HISTORY,
    says: [
      "3 pull requests were merged (1 from bots): 2 with a merge commit and 1 squashed",
      "merges in 6 commits: 2 of pull requests, 1 of branches alone and 1 when pulling",
      "3 branches, here and on the server",
    ],
  },
  {
    topic: "branches",
    shows: "the last commits of a longer history, with a number that is no pull request's",
    has: {},
    history: {
      commits: [commit("Merge branch 'api'", 2), commit("Say (#4) in a sentence"), commit("Begin")],
      complete: false,
      branches: ["main"],
      remotes: [],
    },
    says: ["merges in the last 3 commits: 1 of branches alone"],
  },
  {
    topic: "branches",
    shows: "what is set up around pull requests",
    has: {
      ".github/workflows/tests.yaml": "on:\n  pull_request:\n    branches: [main]\njobs: {}\n",
      ".github/pull_request_template.md": "What changed?\n",
      ".github/CODEOWNERS": "* @team\n",
    },
    says: [
      "`tests.yaml` runs on each pull request",
      "pull requests begin with the text of `.github/pull_request_template.md`",
      "`.github/CODEOWNERS` says who reviews which files",
    ],
    from: ".github/workflows/tests.yaml:2",
  },
];

/** How branches are asked for. */
export const BRANCHES_WORDS: TopicWords = {
  topic: "branches",
  worded: ["Did you use branches and pull requests?", "How did you work with branches?"],
  mentions: {
    "README.md": "Open a pull request.\n",
    ".github/workflows/tests.yaml": "on: push\n# on: pull_request\njobs: {}\n",
  },
};
