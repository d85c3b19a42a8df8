import { describe, expect, test } from "vitest";
import { cloudServicesOf } from "../../../src/model/repository/cloud-services.ts";
import { type Files, repositoryOf } from "../../fixtures/repository-of.ts";

/** The services a repository uses, as `service path:line`. */
const servicesIn = (files: Files) =>
  cloudServicesOf(repositoryOf(files)).map(({ service, path, line }) => `${service} ${path}:${line}`);

const workflow = (step: string) => `on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - ${step}
`;

describe("a service of Google Cloud is known by", () => {
  test.each([
    ["cloudbuild.yaml", "steps:\n  - name: ubuntu\n    args: [ls]\n", ["Cloud Build cloudbuild.yaml:1"]],
    [
      "config/build.yaml",
      "steps:\n  - name: ubuntu\navailableSecrets:\n  secretManager: []\n",
      ["Cloud Build config/build.yaml:1", "Secret Manager config/build.yaml:3"],
    ],
    ["job.yaml", "# for Vertex\nworkerPoolSpecs:\n  replicaCount: 1\n", ["Vertex AI job.yaml:2"]],
    ["sweep.yaml", "trialJobSpec:\n  workerPoolSpecs:\n    - replicaCount: 1\n", ["Vertex AI sweep.yaml:2"]],
    ["service.yaml", "apiVersion: serving.knative.dev/v1\nkind: Service\n", ["Cloud Run service.yaml:1"]],
    [
      "metrics.yaml",
      "apiVersion: monitoring.googleapis.com/v1beta\nkind: RunMonitoring\n",
      ["Cloud Monitoring metrics.yaml:1"],
    ],
  ])("a configuration: %s", (path, text, services) => {
    expect(servicesIn({ [path]: text })).toEqual(services);
  });

  test.each([
    ["gcloud ai custom-jobs create", "Vertex AI"],
    ["gcloud beta run deploy api", "Cloud Run"],
    ["gcloud --quiet functions deploy api", "Cloud Functions"],
    ["gcloud alpha monitoring policies create", "Cloud Monitoring"],
    ["gcloud compute instances create vm", "Compute Engine"],
    ["gcloud builds submit .", "Cloud Build"],
    ["gcloud artifacts repositories create images", "Artifact Registry"],
    ["gcloud auth configure-docker europe-west1-docker.pkg.dev", "Artifact Registry"],
    ["gcloud secrets versions access latest", "Secret Manager"],
    ["gsutil cp model.pt .", "Cloud Storage"],
    ["bq ls", "BigQuery"],
  ])("a command: %s", (command, service) => {
    expect(servicesIn({ "run.sh": `cd app && ${command}\n` })).toContain(`${service} run.sh:1`);
  });

  test.each([
    ["from google.cloud import storage", "storage.Client()", "Cloud Storage"],
    ["import google.cloud.storage as gcs", "gcs.Client()", "Cloud Storage"],
    ["from google.cloud.bigquery import Client", "Client()", "BigQuery"],
    ["from google.cloud import secretmanager", "secretmanager.Client()", "Secret Manager"],
    ["import functions_framework", "@functions_framework.http\ndef f(): ...", "Cloud Functions"],
    ["from google.cloud import aiplatform", "aiplatform.init()", "Vertex AI"],
  ])("an import that is used: %s", (line, use, service) => {
    expect(servicesIn({ "src/a.py": `import os\n${line}\n${use}\n` })).toEqual([`${service} src/a.py:2`]);
  });

  test.each([
    ["gs://flowers/data", "Cloud Storage"],
    ["europe-west1-docker.pkg.dev/flowers/images/api:1", "Artifact Registry"],
    ["gcr.io/flowers/api:latest", "Container Registry"],
    ["$_REGION-docker.pkg.dev/$PROJECT_ID/images/api", "Artifact Registry"],
    ["https://api-123.europe-west1.run.app/predict", "Cloud Run"],
    ["https://europe-west1-flowers.cloudfunctions.net/predict", "Cloud Functions"],
  ])("an address: %s", (address, service) => {
    expect(servicesIn({ "src/a.py": `HOST = "${address}"\n` })).toEqual([`${service} src/a.py:1`]);
  });

  test.each([
    ["google-github-actions/deploy-cloudrun@v2", "Cloud Run"],
    ["google-github-actions/upload-cloud-storage@v2", "Cloud Storage"],
    ["google-github-actions/get-secretmanager-secrets@v2", "Secret Manager"],
  ])("an action: %s", (action, service) => {
    const path = ".github/workflows/one.yaml";
    expect(servicesIn({ [path]: workflow(`uses: ${action}`) })).toEqual([`${service} ${path}:6`]);
  });
});

test.each<[string, Files]>([
  ["in comments", { "src/a.py": "# from google.cloud import storage\n# gs://flowers\n" }],
  ["in docstrings", { "src/a.py": '"""Reads gs://flowers."""\n' }],
  ["in a README", { "README.md": "`gcloud run deploy`, gs://flowers\n" }],
  ["as a package that is only declared", { "requirements.txt": "google-cloud-storage==2.0\n" }],
  [
    "by an image Google publishes for all",
    { Dockerfile: "FROM gcr.io/google.com/cloudsdktool/google-cloud-cli:slim\n" },
  ],
  ["by the steps of a workflow", { ".github/workflows/a.yaml": workflow("name: Check out") }],
  ["by steps of another tool", { "pipeline.yaml": "steps:\n  - train\n  - test\n" }],
  ["by an import that is not used", { "src/a.py": "from google.cloud import storage\nprint(1)\n" }],
  [
    "by data that others publish",
    {
      "src/a.py":
        'A = "https://storage.googleapis.com/quickdraw_dataset/full/cat.npy"\nB = "gs://tfds-data/x"\n',
      "load.sh": "gsutil -m cp -r gs://gcp-public-data-landsat/x data\n",
    },
  ],
  ["by settings of gcloud itself", { "run.sh": "gcloud config set project flowers\ngcloud auth login\n" }],
])("no service is used %s", (_, files) => {
  expect(servicesIn(files)).toEqual([]);
});

test("every service says in a short sentence what stands there", () => {
  const files = {
    "cloudbuild.yaml": "steps:\n  - name: ubuntu\n",
    "run.sh": `gcloud run deploy ${"a".repeat(300)}\ngsutil ls gs://${"b".repeat(150)}\n`,
    "src/a.py": "from google.cloud import storage\n\nstorage.Client()\n",
  };
  const services = cloudServicesOf(repositoryOf(files));
  expect(services.length).toBeGreaterThan(3);
  for (const { why } of services) expect(why).toMatch(/^[^\x00-\x1f\x7f]{8,110}\.$/);
});
