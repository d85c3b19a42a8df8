import type { RuleCase } from "./rule-case.ts";

const TRAIN = 'FROM python:3.12-slim AS base\nCOPY src src\nENTRYPOINT ["python", "-u", "src/train.py"]\n';

export const DOCKER_CASES: readonly RuleCase[] = [
  {
    rule: "docker-files",
    has: { "dockerfiles/train.dockerfile": `# Trains.\n${TRAIN}`, Dockerfile: "FROM scratch\n" },
    found: ["dockerfiles/train.dockerfile:2", "Dockerfile:1"],
    mentions: {
      "dockerfiles/api.dockerfile": "# FROM python:3.12\n",
      "docs/docker.md": TRAIN,
      ".dockerignore": "data\n",
      "requirements.txt": "docker\n",
    },
    without: { "main.py": "print(1)\n" },
    worded: [
      "Construct one or multiple docker files for your code (M10)",
      "Construct one or multiple docker files for your code",
      "Write Dockerfiles for training and inference",
      "Create a Dockerfile that builds the API",
    ],
  },
  {
    rule: "docker-built",
    has: {
      Makefile: "docker:\n\tdocker build -f train.dockerfile . -t train\n",
      "tasks.py":
        'from invoke import task\n\n\n@task\ndef docker(ctx):\n    ctx.run("docker build . -t api", echo=True)\n',
      "compose.yaml": "services:\n  api:\n    build: .\n",
    },
    found: ["Makefile:2", "tasks.py:6", "compose.yaml:3"],
    mentions: {
      Dockerfile: TRAIN,
      "README.md": "Run `docker build .`.\n",
      "tasks.py": '# ctx.run("docker build .")\nprint("docker build .")\n',
      "compose.yaml": "services:\n  api:\n    image: redis\n",
    },
    without: {
      ".gitlab-ci.yml": "images:\n  script:\n    - docker build .\n",
      ".github/workflows/build.yaml": "on: push\njobs:\n  a:\n    steps:\n      - run: docker build .\n",
    },
    worded: [
      "Build the docker files locally and make sure they work as intended (M10)",
      "Build the docker files locally and make sure they work as intended",
      "Make sure the docker images build on our machines",
    ],
  },
];
