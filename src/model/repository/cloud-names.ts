/** The services of Google Cloud that `gcloud` is told to work on, by the word for their group of commands. */
export const BY_COMMAND: ReadonlyMap<string, string> = new Map([
  ["ai", "Vertex AI"],
  ["ai-platform", "Vertex AI"],
  ["app", "App Engine"],
  ["artifacts", "Artifact Registry"],
  ["bigquery", "BigQuery"],
  ["builds", "Cloud Build"],
  ["compute", "Compute Engine"],
  ["container", "Kubernetes Engine"],
  ["dataflow", "Dataflow"],
  ["dataproc", "Dataproc"],
  ["eventarc", "Eventarc"],
  ["firestore", "Firestore"],
  ["functions", "Cloud Functions"],
  ["logging", "Cloud Logging"],
  ["monitoring", "Cloud Monitoring"],
  ["pubsub", "Pub/Sub"],
  ["run", "Cloud Run"],
  ["scheduler", "Cloud Scheduler"],
  ["secrets", "Secret Manager"],
  ["sql", "Cloud SQL"],
  ["storage", "Cloud Storage"],
]);

/** The services that Python's packages talk to, by what is imported. */
export const BY_IMPORT: ReadonlyMap<string, string> = new Map([
  ["google.cloud.storage", "Cloud Storage"],
  ["gcsfs", "Cloud Storage"],
  ["google.cloud.aiplatform", "Vertex AI"],
  ["google.cloud.aiplatform_v1", "Vertex AI"],
  ["vertexai", "Vertex AI"],
  ["google.cloud.secretmanager", "Secret Manager"],
  ["google.cloud.secretmanager_v1", "Secret Manager"],
  ["google.cloud.monitoring", "Cloud Monitoring"],
  ["google.cloud.monitoring_v3", "Cloud Monitoring"],
  ["google.cloud.logging", "Cloud Logging"],
  ["google.cloud.bigquery", "BigQuery"],
  ["google.cloud.firestore", "Firestore"],
  ["google.cloud.pubsub", "Pub/Sub"],
  ["google.cloud.pubsub_v1", "Pub/Sub"],
  ["google.cloud.run_v2", "Cloud Run"],
  ["google.cloud.functions_v2", "Cloud Functions"],
  ["functions_framework", "Cloud Functions"],
  ["google.cloud.compute", "Compute Engine"],
  ["google.cloud.compute_v1", "Compute Engine"],
  ["google.cloud.devtools.cloudbuild_v1", "Cloud Build"],
  ["google.cloud.artifactregistry_v1", "Artifact Registry"],
  ["google.cloud.sql.connector", "Cloud SQL"],
]);

/** The services that actions of GitHub use, by their names. */
export const BY_ACTION: readonly (readonly [string, string])[] = [
  ["google-github-actions/deploy-cloudrun", "Cloud Run"],
  ["google-github-actions/deploy-cloud-functions", "Cloud Functions"],
  ["google-github-actions/deploy-appengine", "App Engine"],
  ["google-github-actions/upload-cloud-storage", "Cloud Storage"],
  ["google-github-actions/get-secretmanager-secrets", "Secret Manager"],
  ["google-github-actions/get-gke-credentials", "Kubernetes Engine"],
];

/** The services that addresses lead to; of a registry only what a team keeps there. What anybody can load over http is nobody's bucket. */
export const BY_ADDRESS: readonly (readonly [RegExp, string])[] = [
  [/^gs:\/\//, "Cloud Storage"],
  [/^[\w.${}-]+-(?:docker|python)\.pkg\.dev(?:\/|$)/, "Artifact Registry"],
  [/^(?:[a-z]+\.)?gcr\.io\//, "Container Registry"],
  [/^[\w.${}-]+\.run\.app(?:[/:]|$)/, "Cloud Run"],
  [/^[\w.${}-]+\.cloudfunctions\.net(?:[/:]|$)/, "Cloud Functions"],
  [/^(?:[\w.${}-]+-)?aiplatform\.googleapis\.com/, "Vertex AI"],
  [/^secretmanager\.googleapis\.com/, "Secret Manager"],
  [/^monitoring\.googleapis\.com/, "Cloud Monitoring"],
];

const PUBLISHED_IMAGE =
  /(?:gcr\.io\/(?:google[.\w-]*|cloud-builders|cloud-marketplace[\w-]*|cloudrun|distroless|kaniko-project|deeplearning-platform-release|k8s-[\w-]+|ml-pipeline|tfx-oss-public|vertex-ai[\w-]*|cloud-aiplatform)|pkg\.dev\/(?:vertex-ai[\w-]*|deeplearning-platform-release|cloud-builders|cloud-ops-agents-artifacts|serverless-runtimes|google-samples|cloudrun))\//;

const PUBLISHED_DATA =
  /^(?:gs|s3):\/\/(?:cloud-samples-data|gcp-public-data|quickdraw_dataset|tfds-data|download\.tensorflow\.org|gresearch|cloud-tpu-|openimages|open-images-dataset|commoncrawl|noaa-|sentinel-|landsat-pds|era5-pds|fast-ai-)/;

/** Whether an address leads to data or an image that others publish for all: to use it is no use of a bucket or registry of one's own. */
export function isPublished(address: string): boolean {
  return PUBLISHED_IMAGE.test(address) || PUBLISHED_DATA.test(address);
}
