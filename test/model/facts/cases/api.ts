import type { TopicCase, TopicWords } from "./topic-case.ts";

export const API: readonly TopicCase[] = [
  {
    topic: "api",
    shows: "routes, types and what else is used of FastAPI",
    has: {
      "src/api.py": `from fastapi import FastAPI, HTTPException, UploadFile
from pydantic import BaseModel

app = FastAPI()


class Flower(BaseModel):
    petals: int


@app.get("/")
def root():
    return {}


@app.post("/predict")
async def predict(flower: Flower):
    raise HTTPException(400)
`,
    },
    says: [
      "`src/api.py` has 2 routes (FastAPI): `GET /` and `POST /predict`",
      "requests and responses have types: `Flower`",
      "the API also uses `HTTPException` and `UploadFile`",
    ],
    from: "src/api.py:11",
  },
  {
    topic: "api",
    shows: "routes of a router with a prefix",
    has: {
      "routes.py": `from fastapi import APIRouter

router = APIRouter(prefix="/v1")


@router.get("/health")
def health():
    return 1
`,
    },
    says: ["`routes.py` has 1 route (FastAPI): `GET /v1/health`"],
    from: "routes.py:6",
  },
  {
    topic: "api",
    shows: "routes of a router that an application includes",
    has: {
      "routes.py":
        'from fastapi import APIRouter\n\nrouter = APIRouter(prefix="/x")\n\n\n@router.post("/predict")\ndef predict():\n    return 1\n',
      "app.py":
        'from fastapi import FastAPI\nfrom routes import router\n\napp = FastAPI()\napp.include_router(router, prefix="/api/v1")\n',
    },
    says: ["`routes.py` has 1 route (FastAPI): `POST /api/v1/x/predict`"],
    from: "routes.py:6",
  },
  {
    topic: "api",
    shows: "a service of BentoML",
    has: {
      "service.py": `import bentoml


@bentoml.service
class Classifier:
    @bentoml.api
    def predict(self, x):
        return x
`,
    },
    says: ["`service.py` serves `predict` with BentoML"],
    from: "service.py:7",
  },
];

export const API_WORDS: TopicWords = {
  topic: "api",
  worded: [
    "Did you manage to write an API for your model? If yes, explain how you did it and if you did anything special. If not, explain how you would do it.",
    "How did you build your API?",
  ],
  mentions: { "src/api.py": '# @app.get("/")\nimport fastapi\n\nTEXT = "@app.get(\'/\')"\n' },
};
