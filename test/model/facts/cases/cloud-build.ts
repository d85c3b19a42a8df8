import type { TopicCase, TopicWords } from "./topic-case.ts";

export const CLOUD_BUILD: readonly TopicCase[] = [
  {
    topic: "cloud-build",
    shows: "the steps of a build, what it keeps, and who starts it",
    has: {
      "cloudbuild.yaml": `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, europe-west1-docker.pkg.dev/demo/images/trainer, .]
  - name: gcr.io/cloud-builders/docker
    args: [push, europe-west1-docker.pkg.dev/demo/images/trainer]
  - name: gcr.io/google.com/cloudsdktool/cloud-sdk
    entrypoint: gcloud
    args: [run, deploy, api, --region, europe-west1]
images:
  - europe-west1-docker.pkg.dev/demo/images/trainer
`,
      Makefile: "build:\n\tgcloud builds submit --config cloudbuild.yaml\n",
    },
    says: [
      "`cloudbuild.yaml` has 3 steps: `docker build`, `docker push` and `gcloud run deploy`; keeps `trainer`",
      "builds are started by `gcloud builds submit` in `Makefile`",
    ],
    from: "cloudbuild.yaml:1",
  },
];

export const CLOUD_BUILD_WORDS: TopicWords = {
  topic: "cloud-build",
  worded: [
    "Upload 1-2 images of your GCP cloud build history, so we can see the history of the images that have been build in your project.",
    "Upload one image of your GCP cloud build history.",
  ],
  mentions: { Makefile: "build:\n\t# gcloud builds submit\n\techo gcloud builds submit\n" },
};
