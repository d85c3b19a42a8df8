import type { RuleCase } from "./rule-case.ts";

const workflow = (on: string) => `name: Checks
on:
${on}
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - run: pytest tests/
`;

export const TRIGGER_CASES: readonly RuleCase[] = [
  {
    rule: "data-workflow",
    has: {
      ".github/workflows/data.yaml": workflow("  push:\n    paths:\n      - 'data.dvc'\n      - 'src/**'"),
      ".github/workflows/stats.yaml": workflow("  pull_request:\n    paths: ['**/*.dvc', '.dvc/**']"),
    },
    found: [".github/workflows/data.yaml:3", ".github/workflows/stats.yaml:3"],
    mentions: {
      ".github/workflows/tests.yaml": `# runs when data.dvc changes\n${workflow("  push:\n    branches: [data]")}`,
      "workflows/data.yaml": workflow("  push:\n    paths: [data.dvc]"),
    },
    without: {
      ".github/workflows/tests.yaml": workflow("  push:\n    paths:\n      - 'src/**'\n      - '!data/**'"),
    },
    worded: [
      "Add a continues workflow that triggers when data changes (M19)",
      "Add a continuous workflow that runs whenever the data is updated",
    ],
  },
  {
    rule: "registry-workflow",
    has: {
      ".github/workflows/stage.yaml": workflow("  repository_dispatch:\n    types: staged_model"),
      ".github/workflows/models.yaml": workflow("  push:\n    paths: [models.dvc]"),
    },
    found: [".github/workflows/stage.yaml:3", ".github/workflows/models.yaml:3"],
    mentions: {
      ".github/workflows/tests.yaml": `# repository_dispatch for the model registry\n${workflow("  push:")}`,
    },
    without: {
      ".github/workflows/tests.yaml": workflow("  push:\n    paths: ['src/models/**']"),
      ".github/workflows/front.yaml": workflow("  repository_dispatch:\n    types: [deploy-frontend]"),
    },
    worded: [
      "Add a continues workflow that triggers when changes to the model registry is made (M19)",
      "A workflow that runs when a model in the registry changes",
    ],
  },
];
