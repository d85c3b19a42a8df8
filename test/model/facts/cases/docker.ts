import type { TopicCase, TopicWords } from "./topic-case.ts";

export const DOCKER: readonly TopicCase[] = [
  {
    topic: "docker",
    shows: "what each file builds on and starts, how it is built and run",
    has: {
      "dockerfiles/train.dockerfile": `FROM python:3.11-slim AS base
COPY src src
ENTRYPOINT ["python", "-u", "src/train.py"]
`,
      "dockerfiles/api.dockerfile": `FROM python:3.11-slim
CMD exec uvicorn src.api:app --port $PORT
`,
      Makefile: `train:
	docker build -f dockerfiles/train.dockerfile . -t trainer:latest
	docker run trainer:latest lr=0.001
`,
      "docker-compose.yaml": "services:\n  api:\n    build: .\n  frontend:\n    image: frontend\n",
    },
    says: [
      "`dockerfiles/train.dockerfile` builds on `python:3.11-slim` and starts `python -u src/train.py`",
      "`dockerfiles/api.dockerfile` builds on `python:3.11-slim` and starts `uvicorn src.api:app --port $PORT`",
      "`docker-compose.yaml` starts 2 services: `api` and `frontend`, and builds 1 of their images",
      "built with `docker build -f dockerfiles/train.dockerfile . -t trainer:latest`, in `Makefile`",
      "run with `docker run trainer:latest lr=0.001`, in `Makefile`",
    ],
    from: "dockerfiles/train.dockerfile:3",
  },
  {
    topic: "docker",
    shows: "a workflow that builds, and what is no build or run of an image",
    has: {
      ".github/workflows/build.yaml":
        "on: push\njobs:\n  build:\n    steps:\n      - uses: docker/build-push-action@v6\n      - run: docker buildx build -t run .\n      - run: podman run --rm trainer build\n      - run: docker compose build\n",
    },
    says: [
      "built with `docker buildx build -t run .`, in `.github/workflows/build.yaml`",
      "built by the action `docker/build-push-action` in `.github/workflows/build.yaml`",
      "run with `podman run --rm trainer build`, in `.github/workflows/build.yaml`",
    ],
    from: ".github/workflows/build.yaml:6",
  },
];

export const DOCKER_WORDS: TopicWords = {
  topic: "docker",
  worded: [
    "Explain how you used docker in your experiments/project? Include how you would run your docker images and include a link to one of your docker files.",
    "Which Docker images did you make?",
  ],
  mentions: {
    "notes.dockerfile": "# FROM python:3.11\n",
    "run.sh": 'echo "docker run trainer"\n# docker build .\n',
  },
};
