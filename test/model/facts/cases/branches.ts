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
  unpushed: null,
};

/** The phrases about branches and pull requests. */
export const BRANCHES: readonly TopicCase[] = [
  {
    topic: "branches",
    shows: "pull requests merged and squashed, a branch merged by hand, a pull",
    has: { "main.py": "" },
    history: HISTORY,
    says: [
      "2 pull requests were merged, all with merge commits (1 from a bot)",
      "1 commit ends with a number (`(#…)`) as squashed pull requests do",
      "besides, 1 branch was merged without a pull request",
      "git knows 3 branches",
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
      unpushed: null,
    },
    says: ["in the last 3 commits, 1 branch was merged without a pull request"],
  },
  {
    topic: "branches",
    shows: "one pull request merged and one of a bot squashed",
    has: {},
    history: {
      ...HISTORY,
      commits: [
        commit("Merge pull request #12 from team/api", 2),
        commit("Bump torch (#11)", 1, "dependabot[bot]"),
        commit("Merge branch 'main' into api", 2),
      ],
      branches: ["main"],
    },
    says: ["2 pull requests were merged: 1 with a merge commit and 1 squashed (1 from a bot)"],
  },
  {
    topic: "branches",
    shows: "one pull request",
    has: {},
    history: { ...HISTORY, commits: [commit("Merge pull request #12 from team/api", 2)], branches: ["main"] },
    says: ["1 pull request was merged, with a merge commit"],
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
