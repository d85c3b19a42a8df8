import type { RuleCase } from "./rule-case.ts";

export const CLOUD_CASES: readonly RuleCase[] = [
  {
    rule: "bucket",
    has: {
      ".dvc/config": "[core]\n    remote = cloud\n['remote \"cloud\"']\n    url = gs://flower-data/\n",
      "src/flowers/fetch.py": "from google.cloud import storage\n\nclient = storage.Client()\n",
      "scripts/upload.sh": "gsutil ls\ngcloud storage cp data/raw gs://flower-data/raw\n",
    },
    found: [".dvc/config:4", "scripts/upload.sh:2", "scripts/upload.sh:1", "src/flowers/fetch.py:1"],
    mentions: {
      "src/flowers/fetch.py":
        '"""Could come from gs://flower-data one day."""\n# from google.cloud import storage\n',
      "requirements.txt": "google-cloud-storage==2.19.0\n",
    },
    without: {
      ".dvc/config": "['remote \"drive\"']\n    url = gdrive://1AbC\n",
      "src/flowers/public.py":
        'from google.cloud import storage\n\nURL = "https://storage.googleapis.com/quickdraw_dataset/cat.npy"\nA = "gs://tfds-data/a"\n',
    },
    worded: [
      "Create a data storage in GCP Bucket for your data and link this with your data version control setup (M21)",
      "Create a data storage in GCP Bucket for you data and preferable link this with your data version control setup",
      "Set up a Google Cloud Storage bucket for the data",
    ],
  },
  {
    rule: "image-trigger",
    has: {
      "cloudbuild.yaml": `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, europe-west1-docker.pkg.dev/$PROJECT_ID/images/train, -f, train.dockerfile, .]
`,
      ".github/workflows/images.yaml": `on: push
jobs:
  images:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: docker/build-push-action@v6
        with: { file: api.dockerfile }
      - run: docker build -f train.dockerfile .
`,
    },
    found: ["cloudbuild.yaml:2", ".github/workflows/images.yaml:7", ".github/workflows/images.yaml:9"],
    mentions: { Makefile: "# one day a workflow does this\nimage:\n\tdocker build -f train.dockerfile .\n" },
    without: {
      "cloudbuild.yaml":
        "steps:\n  - name: gcr.io/cloud-builders/gcloud\n    args: [ai, custom-jobs, create]\n",
      ".github/workflows/tests.yaml":
        "on: push\njobs:\n  t:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n",
    },
    worded: [
      "Create a trigger workflow for automatically building your docker images (M21)",
      "Docker images are built automatically by a trigger",
    ],
  },
  {
    rule: "cloud-training",
    has: {
      "scripts/train.sh": "gcloud ai custom-jobs create --region=europe-west1 --config=vertex.yaml\n",
      "vertex.yaml": "workerPoolSpecs:\n  machineSpec:\n    machineType: n1-highmem-2\n  replicaCount: 1\n",
      "src/submit.py":
        "from google.cloud import aiplatform\n\njob = aiplatform.CustomContainerTrainingJob(display_name='t')\n",
    },
    found: ["scripts/train.sh:1", "vertex.yaml:1", "src/submit.py:3"],
    mentions: {
      "scripts/train.sh": "# gcloud ai custom-jobs create --region=europe-west1\npython train.py\n",
      "src/submit.py": '"""Once trained with aiplatform.CustomJob."""\n',
      "requirements.txt": "google-cloud-aiplatform\n",
    },
    without: { "scripts/deploy.sh": "gcloud run deploy api --image=api\n" },
    worded: [
      "Get your model training in GCP using either the Engine or Vertex AI (M21)",
      "Get your model training in GCP using either the Engine or Vertex AI",
      "Train the model in the cloud with Vertex AI",
    ],
  },
];
