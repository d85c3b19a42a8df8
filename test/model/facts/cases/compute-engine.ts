import type { TopicCase, TopicWords } from "./topic-case.ts";

export const COMPUTE_ENGINE: readonly TopicCase[] = [
  {
    topic: "compute-engine",
    shows: "machines that a script starts, with their hardware and container",
    has: {
      "scripts/start_vm.sh": `gcloud compute instances create-with-container trainer \\
  --machine-type=n1-standard-4 --zone europe-west1-b \\
  --container-image=europe-west1-docker.pkg.dev/demo/images/trainer:latest
gcloud compute ssh trainer
`,
    },
    says: [
      "a VM of type `n1-standard-4` is started: container `trainer:latest` and zone `europe-west1-b`, in `scripts/start_vm.sh`",
      "VMs are handled by `gcloud compute`: `ssh`, in `scripts/start_vm.sh`",
    ],
    from: "scripts/start_vm.sh:1",
  },
];

export const COMPUTE_ENGINE_WORDS: TopicWords = {
  topic: "compute-engine",
  worded: [
    "The backbone of GCP is the Compute engine. Explained how you made use of this service and what type of VMs you used?",
    "Which virtual machines did you use, and how?",
  ],
  mentions: {
    "scripts/start_vm.sh":
      "# gcloud compute instances create trainer\necho gcloud compute instances create\n",
  },
};
