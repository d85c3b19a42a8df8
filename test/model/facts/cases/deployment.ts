import type { TopicCase, TopicWords } from "./topic-case.ts";

export const DEPLOYMENT: readonly TopicCase[] = [
  {
    topic: "deployment",
    shows: "a service of Cloud Run, where it answers, how it is started and called",
    has: {
      "deploy.sh": `gcloud run deploy flowers --image europe-west1-docker.pkg.dev/demo/images/api:latest --region europe-west1 --memory=2Gi
curl -X POST https://flowers-abc123-ew.a.run.app/predict
`,
      "src/client.py": 'URL = "https://flowers-abc123-ew.a.run.app"\n',
      "api.dockerfile": "FROM python:3.11\nCMD exec uvicorn src.api:app --port 8000\n",
    },
    says: [
      "deployed to Cloud Run as `flowers`: image `api:latest`, region `europe-west1` and memory `2Gi`, in `deploy.sh`",
      "the service at `flowers-abc123-ew.a.run.app` is named in `deploy.sh`",
      "served by `uvicorn src.api:app --port 8000`, in `api.dockerfile`",
      "called with `curl -X POST https://flowers-abc123-ew.a.run.app/predict`, in `deploy.sh`",
    ],
    from: "deploy.sh:1",
  },
  {
    topic: "deployment",
    shows: "a workflow that deploys",
    has: {
      ".github/workflows/deploy.yaml": `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: google-github-actions/deploy-cloudrun@v2
        with:
          service: flowers
`,
    },
    says: ["deployed as `flowers` by the action `deploy-cloudrun` in `.github/workflows/deploy.yaml`"],
    from: ".github/workflows/deploy.yaml:6",
  },
];

export const DEPLOYMENT_WORDS: TopicWords = {
  topic: "deployment",
  worded: [
    "Did you manage to deploy your API, either in locally or cloud? If not, describe why. If yes, describe how and preferably how you invoke your deployed service?",
    "Did you manage to deploy your model, either in locally or cloud? If not, describe why.",
  ],
  mentions: { "deploy.sh": '# gcloud run deploy flowers\necho "gcloud run deploy"\n' },
};
