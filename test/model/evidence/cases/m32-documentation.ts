import type { RuleCase } from "./rule-case.ts";

const PAGES = `on: push
jobs:
  pages:
    runs-on: ubuntu-latest
    steps:
      - run: mkdocs build
      - uses: actions/deploy-pages@v4
`;

export const DOCUMENTATION_CASES: readonly RuleCase[] = [
  {
    rule: "documentation",
    has: {
      "docs/mkdocs.yaml": "site_name: Flowers\n",
      "docs/source/api.md": "# The API\n",
      "docs/source/index.md": "# Documentation\n",
    },
    found: ["docs/mkdocs.yaml", "docs/source/api.md"],
    mentions: { "src/notes.py": "# see docs/source/api.md\n", "tasks.py": 'PAGES = "docs/source/api.md"\n' },
    without: {
      "docs/README.md": "Build it with mkdocs.\n",
      "docs/mkdocs.yaml": "site_name: Flowers\n",
      "docs/source/index.md": "## Documentation\n\nDocumentation for flowers\n",
    },
    byName: true,
    worded: ["Write some documentation for your application (M32)", "Write documentation"],
  },
  {
    rule: "published-documentation",
    has: {
      ".github/workflows/pages.yaml": PAGES,
      "tasks.py": 'def publish(ctx):\n    ctx.run("mkdocs gh-deploy --force")\n',
    },
    found: [".github/workflows/pages.yaml:7", "tasks.py:2"],
    mentions: { "tasks.py": '# ctx.run("mkdocs gh-deploy")\nprint("mkdocs gh-deploy")\n' },
    without: { "tasks.py": 'def serve(ctx):\n    ctx.run("mkdocs serve")\n' },
    worded: ["Publish the documentation to GitHub Pages (M32)", "Documentation deployed on GitHub Pages"],
  },
];
