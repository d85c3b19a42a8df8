import type { RuleCase } from "./rule-case.ts";

export const DEPLOYMENT_CASES: readonly RuleCase[] = [
  {
    rule: "deployment",
    has: {
      "tasks.py":
        'from invoke import task\n\n\n@task\ndef deploy(ctx):\n    ctx.run("gcloud run deploy api --image=img")\n',
      ".github/workflows/deploy.yaml": `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: google-github-actions/deploy-cloudrun@v2
        with: { service: api }
`,
      "function/main.py":
        "import functions_framework\n\n\n@functions_framework.http\ndef predict(request):\n    return 'ok'\n",
      "locustfile.py": 'HOST = "https://flowers-abc123-ew.a.run.app"\n',
    },
    found: ["tasks.py:6", "function/main.py:4", ".github/workflows/deploy.yaml:6", "locustfile.py:1"],
    mentions: {
      "tasks.py": '# ctx.run("gcloud run deploy api --image=img")\nprint("gcloud")\n',
      "function/main.py": '"""See https://flowers-abc123-ew.a.run.app and functions_framework.http."""\n',
    },
    without: { "scripts/build.sh": "gcloud builds submit .\ndocker run api\n" },
    worded: [
      "Deploy your model in GCP using either Functions or Run as the backend (M23)",
      "Deploy your model in GCP using either Functions or Run as the backend",
      "Deployed the API to Cloud Run",
    ],
  },
];
