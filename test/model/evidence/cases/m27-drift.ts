import type { RuleCase } from "./rule-case.ts";

const DRIFT = `import pandas as pd
from evidently.metric_preset import DataDriftPreset
from evidently.report import Report

report = Report(metrics=[DataDriftPreset()])
`;

const DRIFT_API = `from evidently.report import Report
from fastapi import FastAPI

app = FastAPI()


@app.get("/drift")
def drift():
    return Report(metrics=[]).as_dict()
`;

const CALLING_API = `from fastapi import FastAPI
from flowers.monitoring import make_drift_report

app = FastAPI()


@app.get("/report")
def report():
    return make_drift_report()
`;

const worded = {
  driftApi: ["Deploy to the cloud a drift detection API (M27)", "Deploy the data drift API in Cloud Run"],
  performance: ["Setup monitoring for the performance of your deployed model"],
};
const api = {
  has: {
    "monitoring/api.py": DRIFT_API,
    "monitoring/other.py": CALLING_API,
    "scripts/deploy.sh": "gcloud run deploy drift-api --image=drift\n",
  },
  found: ["scripts/deploy.sh:1", "monitoring/api.py:7", "monitoring/api.py:9", "monitoring/other.py:9"],
  mentions: {
    "monitoring/api.py": "# @app.get('/drift')\nfrom fastapi import FastAPI\n",
    "scripts/deploy.sh": "echo gcloud run deploy drift-api\n",
  },
  without: {
    "monitoring/drift.py": DRIFT,
    "api.py": "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/')\ndef root():\n    pass\n",
  },
};

export const DRIFT_CASES: readonly RuleCase[] = [
  {
    rule: "drift",
    has: {
      "src/ks_drift.py": "from scipy.stats import ks_2samp\n\nks_2samp(a, b)\n",
      "src/own.py": "def detect_drift(reference, current):\n    return reference.mean() - current.mean()\n",
      "src/report.py": DRIFT,
    },
    found: ["src/report.py:5", "src/ks_drift.py:3", "src/own.py:1"],
    mentions: {
      "src/drift.py":
        "# from evidently.report import Report\nimport evidently\nTEXT = 'Report(metrics=[])'\n",
      "requirements.txt": "evidently==0.4\n",
    },
    without: { "src/statistics.py": "from scipy.stats import ks_2samp\n\nks_2samp(a, b)\n" },
    worded: [
      "Check how robust your model is towards data drifting (M27)",
      "Detect data drift",
      "Check how robust your model is towards data drifting",
    ],
  },
  {
    rule: "input-output-collection",
    has: {
      "src/api.py": `from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


def save_prediction(text: str, label: int) -> None:
    with open("predictions.csv", "a") as file:
        file.write(f"{text},{label}")


@app.post("/predict")
def predict(text: str, tasks: BackgroundTasks):
    tasks.add_task(save_prediction, text, 1)
    return 1


@app.post("/feedback")
def feedback(text: str):
    collection.insert_one({"text": text})
`,
      "src/storage.py": "def upload_request_log(blob, text):\n    blob.upload_from_string(text)\n",
    },
    found: ["src/api.py:6", "src/api.py:18", "src/storage.py:1"],
    mentions: {
      "src/api.py":
        'from fastapi import FastAPI\n\n\ndef save_prediction(text):\n    """open("predictions.csv", "a")"""\n',
    },
    without: {
      "src/api.py":
        'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(f):\n    with open("upload.png", "wb") as file:\n        file.write(f)\n',
      "src/train.py": 'def train():\n    with open("log.csv", "a") as file:\n        file.write("1")\n',
    },
    worded: [
      "Setup collection of input-output data from your deployed application (M27)",
      "Save the inputs and outputs of the deployed API",
    ],
  },
  { rule: "drift-api", ...api, worded: worded.driftApi },
  { rule: "performance-monitoring", ...api, worded: worded.performance },
];
