// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what GitHub puts values into
import type { TopicCase, TopicWords } from "./topic-case.ts";

export const ARTIFACT_REGISTRY: readonly TopicCase[] = [
  {
    topic: "artifact-registry",
    shows: "the images that a build puts there, by their folder; not those Google publishes",
    has: {
      "cloudbuild.yaml": `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, europe-west1-docker.pkg.dev/demo/images/trainer:latest, .]
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, "europe-west1-docker.pkg.dev/demo/images/api:$COMMIT_SHA", .]
`,
      Makefile: "push:\n\tdocker push europe-west1-docker.pkg.dev/demo/images/api\n",
    },
    says: [
      "2 images (`trainer` and `api`) in `europe-west1-docker.pkg.dev/demo/images`",
      "images are pushed in `Makefile`",
    ],
    from: "cloudbuild.yaml:3",
  },
  {
    topic: "artifact-registry",
    shows: "images in a repository that variables name",
    has: {
      ".github/workflows/build.yaml": `on: push
jobs:
  build:
    steps:
      - run: docker push europe-docker.pkg.dev/$\{{ vars.PROJECT }}/images/api:latest
`,
    },
    says: [
      "1 image (`api`) in `europe-docker.pkg.dev/${{vars.PROJECT}}/images`",
      "images are pushed in `.github/workflows/build.yaml`",
    ],
    from: ".github/workflows/build.yaml:5",
  },
];

export const ARTIFACT_REGISTRY_WORDS: TopicWords = {
  topic: "artifact-registry",
  worded: [
    "Upload 1-2 images of your GCP artifact registry, such that we can see the different docker images that you have stored.",
    "Upload one image of your GCP container registry, such that we can see the different images that you have stored.",
  ],
  mentions: {
    "push.sh": "docker push team/flowers\n",
    "cloudbuild.yaml":
      "steps:\n  # europe-west1-docker.pkg.dev/demo/images/trainer\n  - name: gcr.io/cloud-builders/docker\n",
  },
};
