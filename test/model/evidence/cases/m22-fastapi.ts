import type { RuleCase } from "./rule-case.ts";

const API = `from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def root():
    return {}


@app.post("/predict")
def predict(image: bytes) -> dict:
    return {}
`;

export const FASTAPI_CASES: readonly RuleCase[] = [
  {
    rule: "fastapi",
    has: { "src/flowers/api.py": API },
    found: ["src/flowers/api.py:6"],
    whys: ["Has 2 routes of FastAPI: `GET /` and `POST /predict`."],
    mentions: {
      "src/flowers/api.py": '"""\nfrom fastapi import FastAPI\n@app.get("/")\n"""\nimport fastapi\n',
      "requirements.txt": "fastapi\nuvicorn\n",
    },
    without: {
      "src/flowers/api.py": "from fastapi import FastAPI\n\napp = FastAPI()\n",
      "src/flowers/model.py": "cache.get('/')\n",
    },
    worded: [
      "Create a FastAPI application that can do inference using your model (M22)",
      "Create an API that can do inference with the model",
    ],
  },
];
