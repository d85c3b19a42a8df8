import type { TopicCase, TopicWords } from "./topic-case.ts";

export const CLOUD_SERVICES: readonly TopicCase[] = [
  {
    topic: "cloud-services",
    shows: "each service once, with a place",
    has: {
      "cloudbuild.yaml": `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, europe-west1-docker.pkg.dev/demo/images/trainer, .]
  - name: gcr.io/cloud-builders/docker
    args: [push, europe-west1-docker.pkg.dev/demo/images/trainer]
`,
      "src/data.py": "from google.cloud import storage\n\nclient = storage.Client()\n",
    },
    says: [
      "Cloud Build: `cloudbuild.yaml` holds 2 steps for Cloud Build",
      "Cloud Storage: `src/data.py` imports `google.cloud.storage`",
      "Artifact Registry: `cloudbuild.yaml` names `europe-west1-docker.pkg.dev/demo/images/trainer`",
    ],
    from: "cloudbuild.yaml:1",
  },
];

export const CLOUD_SERVICES_WORDS: TopicWords = {
  topic: "cloud-services",
  worded: [
    "List all the GCP services that you made use of in your project and shortly explain what each service does?",
    "Which cloud services did you use?",
  ],
  mentions: { "src/data.py": '# from google.cloud import storage\nNAME = "Cloud Storage"\n' },
};
