import type { RuleCase } from "./rule-case.ts";

const TEST = `from fastapi.testclient import TestClient

from flowers.api import app

client = TestClient(app)


def test_root():
    assert client.get("/").status_code == 200
`;

const runs = (command: string) => `on: push
jobs:
  tests:
    runs-on: ubuntu-latest
    steps:
      - run: |
          pip install -e .
          ${command}
`;

export const API_TESTING_CASES: readonly RuleCase[] = [
  {
    rule: "api-tests",
    has: {
      ".github/workflows/api.yaml": runs("uv run pytest tests/integrationtests/"),
      ".github/workflows/all.yaml": runs("coverage run -m pytest --junitxml reports/tests.xml"),
      ".github/workflows/unit.yaml": runs("pytest tests/unittests"),
      "tests/integrationtests/test_api.py": TEST,
    },
    found: [
      "tests/integrationtests/test_api.py:8",
      ".github/workflows/api.yaml:8",
      ".github/workflows/all.yaml:8",
    ],
    mentions: {
      "tests/test_things.py": '"""The client = TestClient(app) comes later."""\n',
      "requirements.txt": "httpx\n",
    },
    without: {
      "tests/test_model.py": "from flowers.model import Model\n\n\ndef test_model():\n    assert Model()\n",
      ".github/workflows/api.yaml": runs("pytest tests/"),
    },
    worded: [
      "Write API tests for your application and setup continues integration for these (M24)",
      "Write tests for the endpoints of the application",
    ],
  },
  {
    rule: "load-test",
    has: {
      "scripts/load.sh":
        "locust -f tests/locustfile.py --headless\nk6 run load.js\nhey -n 100 https://flowers.a.run.app/\n",
      "tests/locustfile.py":
        "from locust import HttpUser, task\n\n\nclass Visitor(HttpUser):\n    @task\n    def root(self):\n        self.client.get('/')\n",
    },
    found: ["tests/locustfile.py:4", "scripts/load.sh:1"],
    mentions: {
      "tests/locustfile.py": "# class Visitor(HttpUser):\nTOOL = 'locust -f locustfile.py'\n",
      "requirements.txt": "locust\n",
      "scripts/say.sh": "echo locust\n",
    },
    without: { "scripts/say.sh": "hey\nk6 version\n", "src/users.py": "class Visitor:\n    pass\n" },
    worded: [
      "Load test your application (M24)",
      "Load test your application",
      "Stress test of the API with locust",
    ],
  },
];
