import type { TopicCase, TopicWords } from "./topic-case.ts";

export const CLOUD_TRAINING: readonly TopicCase[] = [
  {
    topic: "cloud-training",
    shows: "a job for Vertex AI and how it is started",
    has: {
      "configs/vertex.yaml": `workerPoolSpecs:
  - machineSpec:
      machineType: n1-highmem-2
      acceleratorType: NVIDIA_TESLA_T4
      acceleratorCount: 1
    replicaCount: 1
    containerSpec:
      imageUri: europe-west1-docker.pkg.dev/demo/images/trainer:latest
`,
      "scripts/train.sh": "gcloud ai custom-jobs create --region=europe-west1 --config=configs/vertex.yaml\n",
    },
    says: [
      "`configs/vertex.yaml` is a job for Vertex AI on `n1-highmem-2` with 1 `NVIDIA_TESLA_T4`, image `trainer:latest`",
      "started with `gcloud ai custom-jobs create --region=europe-west1 --config=configs/vertex.yaml`, in `scripts/train.sh`",
    ],
    from: "configs/vertex.yaml:1",
  },
  {
    topic: "cloud-training",
    shows: "a job on one machine, written without a list",
    has: { "config.yaml": "workerPoolSpecs:\n  machineSpec:\n    machineType: n1-highmem-2\n" },
    says: ["`config.yaml` is a job for Vertex AI on `n1-highmem-2`"],
    from: "config.yaml:1",
  },
  {
    topic: "cloud-training",
    shows: "a job that code starts",
    has: {
      "launch.py":
        'from google.cloud import aiplatform\n\njob = aiplatform.CustomContainerTrainingJob(display_name="t")\n',
    },
    says: ["jobs on Vertex AI are started by `CustomContainerTrainingJob` in `launch.py`"],
    from: "launch.py:3",
  },
];

export const CLOUD_TRAINING_WORDS: TopicWords = {
  topic: "cloud-training",
  worded: [
    "Did you manage to train your model in the cloud using either the Engine or Vertex AI? If yes, explain how you did it. If not, describe why.",
    "How did you train your models in GCP?",
  ],
  mentions: { "launch.py": "from google.cloud import aiplatform\n# aiplatform.CustomJob()\n" },
};
