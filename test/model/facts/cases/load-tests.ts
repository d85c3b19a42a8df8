import type { TopicCase, TopicWords } from "./topic-case.ts";

export const LOAD_TESTS: readonly TopicCase[] = [
  {
    topic: "load-tests",
    shows: "tests of the API, the users of locust with what they ask, and how it is run",
    has: {
      "tests/test_api.py": `from fastapi.testclient import TestClient
from src.api import app

client = TestClient(app)


def test_root():
    assert client.get("/").status_code == 200
`,
      "tests/performance/locustfile.py": `from locust import HttpUser, between, task


class Visitor(HttpUser):
    wait_time = between(1, 2)

    @task
    def root(self):
        self.client.get("/")

    @task(3)
    def predict(self):
        self.client.post("/predict", json={})
`,
      Makefile: "load:\n\tlocust -f tests/performance/locustfile.py --headless -u 100 -r 10 --run-time 1m\n",
      "reports/locust_stats.csv": "",
    },
    says: [
      "1 test of the API in `tests/test_api.py`",
      "`tests/performance/locustfile.py` has the user `Visitor` with 2 tasks: `GET /` and `POST /predict`",
      "locust is run with 100 users, 10 more a second, for 1m, in `Makefile`",
      "results of load tests: `reports/locust_stats.csv`",
    ],
    from: "tests/test_api.py:7",
  },
];

export const LOAD_TESTS_WORDS: TopicWords = {
  topic: "load-tests",
  worded: [
    "Did you perform any functional testing and load testing of your API? If yes, explain how you did it and what results for the load testing did you get.",
    "Did you perform any unit testing and load testing of your API?",
  ],
  mentions: {
    "locustfile.py": "# from locust import HttpUser\nclass User:\n    pass\n",
    "run.sh": "echo locust -u 10\n",
  },
};
