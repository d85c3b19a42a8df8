import type { TopicCase, TopicWords } from "./topic-case.ts";

export const EXTRAS: readonly TopicCase[] = [
  {
    topic: "extras",
    shows: "a frontend, a cluster, infrastructure, pages, own actions",
    has: {
      "src/frontend.py": 'import streamlit as st\n\nst.title("Flowers")\n',
      "k8s/api.yaml": "apiVersion: apps/v1\nkind: Deployment\n---\napiVersion: v1\nkind: Service\n",
      "infrastructure/main.tf": "",
      "mkdocs.yaml": "site_name: Flowers\n",
      "docs/index.md": `# Flowers\n\n${"The flowers of every garden. ".repeat(6)}\n`,
      "docs/README.md": "Build the pages with `mkdocs build`.\n",
      ".github/actions/setup/action.yaml": "name: setup\n",
      ".github/dependabot.yaml": "version: 2\n",
    },
    says: [
      "a frontend with Streamlit in `src/frontend.py`",
      "Kubernetes: `Deployment` and `Service` in `k8s/api.yaml`",
      "Terraform sets up the infrastructure: `infrastructure/main.tf`",
      'documentation with MkDocs, 1 page: "Flowers"',
      "own actions for workflows: `.github/actions/setup/action.yaml`",
      "Dependabot keeps packages up to date: `.github/dependabot.yaml`",
    ],
    from: "src/frontend.py:3",
  },
  {
    topic: "extras",
    shows: "a registry of models, and models made smaller",
    has: {
      "src/export.py": `import torch
import wandb

run = wandb.init()
run.link_artifact(1, "registry/model")
torch.compile(1)
torch.onnx.export(1)
`,
      "web/package.json": '{ "dependencies": { "react": "^18" }, "devDependencies": { "vite": "^5" } }\n',
    },
    says: [
      "a frontend with React and Vite in `web/package.json`",
      "models go to a registry by `link_artifact` in `src/export.py`",
      "compilation and ONNX export in `src/export.py`",
    ],
    from: "web/package.json",
  },
];

export const EXTRAS_WORDS: TopicWords = {
  topic: "extras",
  worded: [
    "Did you implement anything extra in your project that is not covered by other questions? Maybe you implemented a frontend for your API, use extra version control features, a drift detection service, a kubernetes cluster etc.",
  ],
  mentions: {
    "src/frontend.py": '# import streamlit\nNAME = "kubernetes"\n',
    "requirements.txt": "streamlit\n",
    "src/unused.py": "import gradio\nimport evidently\n",
    "mkdocs.yaml": "site_name: Flowers\n",
    "docs/index.md": "# Flowers\n",
  },
};
