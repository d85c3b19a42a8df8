import type { RuleCase } from "./rule-case.ts";

const commit = {
  author: "Ada",
  email: "ada@example.org",
  time: 0,
  parents: 0,
  subject: "Begin",
  files: ["main.py"],
};

export const GIT_CASES: readonly RuleCase[] = [
  {
    rule: "git-repository",
    has: { "main.py": "print(1)\n" },
    history: { commits: [commit], complete: true, branches: ["main"], remotes: [], unpushed: null },
    found: [".git"],
    mentions: { "README.md": "Run `git init` to create a git repository.\n", ".gitignore": "data\n" },
    without: { "main.py": "print(1)\n" },
    worded: [
      "Create a git repository (M5)",
      "Create a git repository",
      "Set up a GitHub repository for the team",
    ],
  },
  {
    rule: "git-repository",
    has: { "main.py": "print(1)\n" },
    history: { commits: [], complete: true, branches: [], remotes: [], unpushed: null },
    found: [".git"],
    mentions: { ".gitignore": "data\n" },
    without: {},
    worded: [],
  },
];
