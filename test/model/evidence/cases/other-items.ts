import type { Commit, History } from "../../../../src/model/repository/history.ts";
import type { RuleCase, UntoldCase } from "./rule-case.ts";

const COMMIT: Commit = { author: "Ada", email: "", time: 0, parents: 1, subject: "Begin", files: [] };
const pushed = (commits: number): History => ({
  commits: Array.from({ length: commits }, () => COMMIT),
  complete: true,
  branches: ["main"],
  remotes: [{ name: "origin", host: "github.com", path: "team/flowers" }],
  unpushed: 0,
});

export const OTHER_CASES: readonly RuleCase[] = [
  {
    rule: "architecture-diagram",
    has: {
      "docs/arkitektur.png": "a drawing",
      "docs/pipeline.svg": "<svg/>",
      "reports/figures/overview.png": "the team's own",
    },
    found: ["docs/arkitektur.png", "docs/pipeline.svg", "reports/figures/overview.png"],
    mentions: { "src/draw.py": "# architecture.png\n", "reports/figures/wandb_overview.png": "a screenshot" },
    without: {
      "reports/figures/bucket.png": "a screenshot",
      "reports/figures/unet_model_architecture.png": "",
    },
    byName: true,
    worded: [
      "Create an architectural diagram over your MLOps pipeline",
      "A figure that gives an overview of the architecture",
    ],
  },
  {
    rule: "uploaded",
    has: { "main.py": "print(1)\n" },
    history: pushed(2),
    found: [".git"],
    whys: ["All 2 commits are on github.com, as far as this clone knows."],
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
