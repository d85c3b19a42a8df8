import { describe, expect, test } from "vitest";
import { gatherFacts } from "../../../src/model/facts/gather-facts.ts";
import type { History } from "../../../src/model/repository/history.ts";
import { type Files, repositoryOf } from "../../fixtures/repository-of.ts";

/** A name that is long, and would clear the screen, turn the text around and end code in Markdown if it could. */
const NAME = `\u001b[2J\u202e\`${"very-long-".repeat(30)}`;
const LONG = "a_very_long_name_".repeat(12).slice(0, -1);
const FOLDER = `${"deep/".repeat(30)}\u001b[31m\n${"folder".repeat(20)}`;

/** Everything that facts quote, with such names. */
function hostileFiles(): Files {
  const quoted = JSON.stringify(NAME);
  return {
    [`${FOLDER}/train.py`]: `import ${LONG}
import lightning
import mlflow
import optuna
import torch
import wandb
from lightning import Trainer
from prometheus_client import Counter

wandb.init(project=${quoted})
wandb.log({${quoted}: 1, "${LONG}1": 2, "${LONG}2": 3})
${LONG}.${LONG}()
Trainer(profiler=${quoted})
mlflow.start_run()
optuna.create_study()
trial.suggest_float("${LONG}")
Counter(${quoted}, "x")
Counter("${LONG}", "x")
breakpoint()
run.link_artifact(1)


def drift_${LONG}():
    pass
`,
    [`${FOLDER}/api.py`]: `from fastapi import FastAPI, ${LONG}
from pydantic import BaseModel
import evidently
import streamlit

app = FastAPI()


class ${LONG}(BaseModel):
    pass


@app.get(${quoted})
@app.post("/${LONG}")
def route():
    pass
`,
    [`${FOLDER}/locustfile.py`]: `from locust import HttpUser, task


class ${LONG}(HttpUser):
    @task
    def one(self):
        self.client.get(${quoted})
        self.client.get("/${LONG}")
`,
    [`${FOLDER}/service.py`]: `import bentoml


class S:
    @bentoml.api
    def ${LONG}(self):
        pass
`,
    [`${FOLDER}/Dockerfile`]: `FROM ${LONG}/${LONG}:latest\nCMD ["${LONG}", "--${LONG}"]\n`,
    [`${FOLDER}/run.sh`]: `docker build -t ${LONG} -f ${LONG} .
docker run ${LONG} ${LONG}
docker push ${LONG}
gcloud run deploy ${LONG} --image ${LONG} --region ${LONG} --memory ${LONG} --cpu ${LONG}
gcloud compute instances create ${LONG} --machine-type ${LONG} --zone ${LONG} --container-image ${LONG}
gcloud ai custom-jobs create --config ${LONG}
gcloud builds submit --config ${LONG}
locust -u 100 -r 10 -t ${LONG}
uvicorn ${LONG}:app
curl https://${LONG}.run.app/${LONG}
snakeviz ${LONG}
`,
    [`${FOLDER}/cloudbuild.yaml`]: `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, ${LONG}, .]
  - name: gcr.io/cloud-builders/${LONG}
    args: [${LONG}]
images:
  - europe-docker.pkg.dev/${LONG}/${LONG}/${LONG}
  - gcr.io/${LONG}/${LONG}
  - gs://${LONG}/${LONG}
`,
    [`${FOLDER}/vertex.yaml`]: `workerPoolSpecs:
  - machineSpec: { machineType: ${quoted}, acceleratorType: ${LONG}, acceleratorCount: 88888888 }
    containerSpec: { imageUri: ${LONG} }
`,
    [`${FOLDER}/sweep.yaml`]: `method: bayes
metric: { name: ${quoted} }
parameters: { ${LONG}1: { min: 1 }, ${LONG}2: { min: 1 } }
`,
    [`${FOLDER}/alert.yaml`]: `displayName: ${quoted}\ncombiner: OR\nconditions: []\n`,
    [`${FOLDER}/prometheus.yaml`]: `scrape_configs:\n  - job_name: ${quoted}\n  - job_name: ${LONG}\n`,
    [`${FOLDER}/docker-compose.yaml`]: `services:\n  ${LONG}1: {}\n  ${LONG}2: {}\n`,
    [`${FOLDER}/k8s.yaml`]: `apiVersion: v1\nkind: Deployment\nmetadata: { name: ${quoted} }\n`,
    [`${FOLDER}/mkdocs.yaml`]: `site_name: ${quoted}\n`,
    [`${FOLDER}/requirements.txt`]: `${LONG}x==1.0\n`,
    [`.github/workflows/${LONG}.yaml`]: `on: push
jobs:
  deploy:
    steps:
      - uses: google-github-actions/deploy-cloudrun@v2
        with: { service: ${LONG} }
`,
    ".vscode/launch.json": `{ "configurations": [{ "name": ${quoted} }, { "name": "${LONG}" }] }\n`,
    [`${FOLDER}/architecture.png`]: "",
    [`${FOLDER}/locust_stats.csv`]: "",
    [`${FOLDER}/run.prof`]: "",
  };
}

const history: History = {
  commits: [
    { author: NAME, email: NAME, time: 0, parents: 1, subject: NAME, files: [`${FOLDER}/a`, `${NAME}/b`] },
    { author: `${NAME}2`, email: "a@x.org", time: 0, parents: 2, subject: NAME, files: [] },
  ],
  complete: false,
  branches: [NAME],
  remotes: [{ name: NAME, host: NAME, path: NAME }],
  unpushed: null,
};

describe("facts of a repository with hostile names", () => {
  const topics = gatherFacts(repositoryOf(hostileFiles(), history));
  const told = topics.flatMap(({ topic, facts }) => facts.map(({ text }) => [topic, text] as const));

  test("are told by most topics", () => {
    expect(topics.length).toBeGreaterThan(15);
  });

  test.each(told)("%s: one line that no terminal obeys, short enough, without a full stop", (_, text) => {
    expect(text).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e]{4,240}$/u);
    expect(text).toMatch(/[^.]$/);
    expect(text.match(/`/g)?.length ?? 0).toSatisfy((marks: number) => marks % 2 === 0);
  });
});
