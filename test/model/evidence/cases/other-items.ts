import type { RuleCase, UntoldCase } from "./rule-case.ts";

export const OTHER_CASES: readonly RuleCase[] = [
  {
    rule: "architecture-diagram",
    has: { "docs/pipeline.svg": "<svg/>", "reports/figures/overview.png": "the team's own" },
    found: ["docs/pipeline.svg", "reports/figures/overview.png"],
    mentions: { "src/draw.py": "# architecture.png\n", "reports/figures/wandb_overview.png": "a screenshot" },
    without: { "reports/figures/bucket.png": "a screenshot" },
    byName: true,
    worded: [
      "Create an architectural diagram over your MLOps pipeline",
      "A figure that gives an overview of the architecture",
    ],
  },
  {
    rule: "uploaded",
    has: { "main.py": "print(1)\n" },
    history: {
      commits: [],
      complete: true,
      branches: ["main"],
      remotes: [{ name: "origin", host: "github.com", path: "team/flowers" }],
    },
    found: [".git"],
    mentions: { "main.py": "# github.com/team/flowers\n" },
    without: { "main.py": "print(1)\n" },
    worded: [
      "Uploaded all your code to GitHub",
      "Uploaded all your code to github",
      "Push all code to GitHub",
    ],
  },
];

export const OTHER_UNTOLD: readonly UntoldCase[] = [
  {
    rule: "write-access",
    worded: [
      "Make sure that all team members have write access to the GitHub repository (M5)",
      "All members have write access to the github repository",
    ],
  },
  {
    rule: "understanding",
    worded: [
      "Make sure all group members have an understanding about all parts of the project",
      "Everyone understands all parts of the project",
    ],
  },
  {
    rule: "project-description",
    worded: [
      "Revisit your initial project description. Did the project turn out as you wanted?",
      "Look at the project description again: did it turn out as wanted?",
    ],
  },
];
