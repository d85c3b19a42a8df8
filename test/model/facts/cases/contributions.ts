import type { Commit, History } from "../../../../src/model/repository/history.ts";
import type { TopicCase, TopicWords } from "./topic-case.ts";

const DAY = 24 * 60 * 60 * 1000;

function commit(author: string, email: string, day: number, files: readonly string[], parents = 1): Commit {
  return { author, email, time: day * DAY, parents, subject: "", files };
}

function historyOf(commits: readonly Commit[], complete = true): History {
  return { commits, complete, branches: ["main"], remotes: [], unpushed: null };
}

export const CONTRIBUTIONS: readonly TopicCase[] = [
  {
    topic: "contributions",
    shows: "people in alphabetical order under all their names, bots left out, merges apart",
    has: { "README.md": "" },
    history: historyOf([
      commit("grace", "7+ghopper@users.noreply.github.com", 3, ["Makefile"]),
      commit("Grace Hopper", "grace@example.org", 3, ["src/a.py", "tests/b.py"]),
      commit("ghopper", "hopper@example.org", 4, ["src/a.py"]),
      commit("Grace Hopper", "7+ghopper@users.noreply.github.com", 4, [], 2),
      commit("dependabot[bot]", "49+dependabot[bot]@users.noreply.github.com", 4, ["pyproject.toml"]),
      commit("Ada Lovelace", "ada@example.org", 1, ["reports/README.md"]),
    ]),
    says: [
      "Ada Lovelace: 1 commit on 1 day, in `reports`",
      "Grace Hopper: 3 commits on 2 days, in `src`, the root and `tests`; 1 merge",
    ],
  },
  {
    topic: "contributions",
    shows: "that older commits are not there",
    has: { "README.md": "" },
    history: historyOf([commit("Ada Lovelace", "ada@example.org", 1, [])], false),
    says: ["only the last 1 commit of git's history are counted", "Ada Lovelace: 1 commit on 1 day"],
  },
  {
    topic: "contributions",
    shows: "names that Markdown would take for its own as mere names",
    has: { "README.md": "" },
    history: historyOf(
      [
        "## Eve",
        "- Bob",
        "1. Kim",
        "--- question 1 fill here ---",
        "__Lea__ ~~B~~",
        "&lt;Max&#33;",
        "anna_k",
        "https://mine.example",
      ].map((name, i) => commit(name, `a${i}@example.org`, 1, [])),
    ),
    says: [
      "Lea B: 1 commit on 1 day",
      "Bob: 1 commit on 1 day",
      "question 1 fill here ---: 1 commit on 1 day",
      "lt;Max#33;: 1 commit on 1 day",
      "Eve: 1 commit on 1 day",
      "Kim: 1 commit on 1 day",
      "anna_k: 1 commit on 1 day",
      "https:mine.example: 1 commit on 1 day",
    ],
  },
];

export const CONTRIBUTIONS_WORDS: TopicWords = {
  topic: "contributions",
  worded: [
    "State the individual contributions of each team member. This is required information from DTU, because we need to make sure all members contributed actively to the project.",
    "Who did what?",
  ],
  mentions: { "README.md": "Ada wrote the code.\n" },
};
