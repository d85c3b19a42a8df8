import type { RuleCase } from "./rule-case.ts";

const METRICS = `from prometheus_client import Counter, Histogram, make_asgi_app

errors = Counter("errors", "Errors")
times = Histogram("times", "Times")
app.mount("/metrics", make_asgi_app())
`;
const INSTRUMENTED =
  "from prometheus_fastapi_instrumentator import Instrumentator\n\nInstrumentator().instrument(app)\n";
const COLLECTOR = `apiVersion: serving.knative.dev/v1
kind: Service
spec:
  template:
    spec:
      containers:
        - image: api
        - image: us-docker.pkg.dev/cloud-ops-agents-artifacts/cloud-run-gmp-sidecar/cloud-run-gmp-sidecar:1.2.0
`;
const AT_HOME = "services:\n  prometheus:\n    image: prom/prometheus:v2\n";
const SCRAPED = "global:\n  scrape_interval: 15s\nscrape_configs:\n  - job_name: api\n";

export const MONITORING_CASES: readonly RuleCase[] = [
  {
    rule: "system-metrics",
    has: { "src/api.py": METRICS, "src/other.py": INSTRUMENTED },
    found: ["src/api.py:3", "src/other.py:3"],
    mentions: {
      "src/api.py": "from prometheus_client import Counter  # Counter('errors')\nTEXT = 'Counter(1)'\n",
      "requirements.txt": "prometheus-client\n",
    },
    without: { "src/count.py": "from collections import Counter\n\nCounter([1])\n" },
    worded: ["Instrument your API with a couple of system metrics (M28)", "The API gives Prometheus metrics"],
  },
  {
    rule: "cloud-monitoring",
    has: {
      "service.yaml": COLLECTOR,
      "scripts/watch.py":
        "from google.cloud import monitoring_v3\n\nclient = monitoring_v3.MetricServiceClient()\n",
    },
    found: ["service.yaml:8", "scripts/watch.py:1"],
    mentions: { "service.yaml": "# cloud-run-gmp-sidecar\nkind: Service\nnote: scrape_configs\n" },
    without: {
      "prometheus/prometheus.yaml": SCRAPED,
      "docker-compose.yaml": AT_HOME,
      "cloudbuild.yaml": "steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, .]\n",
    },
    worded: [
      "Setup cloud monitoring of your instrumented application (M28)",
      "Monitor the application in GCP",
    ],
  },
  {
    rule: "system-telemetry",
    has: { "prometheus.yaml": SCRAPED, "src/api.py": METRICS, "docker-compose.yaml": AT_HOME },
    found: ["src/api.py:3", "prometheus.yaml:3", "docker-compose.yaml:3"],
    mentions: { "src/api.py": "# Counter('errors')\nimport prometheus_client\n" },
    without: { "src/api.py": "import fastapi\n" },
    worded: ["Setup monitoring for the system telemetry of your deployed model"],
  },
  {
    rule: "alerts",
    has: {
      "monitoring/policy.yaml":
        "displayName: Errors\ncombiner: OR\nconditions:\n  - displayName: many errors\n",
      "monitoring/rules.yml":
        "groups:\n  - name: api\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      "scripts/alert.sh": "gcloud alpha monitoring policies create --policy-from-file=policy.yaml\n",
    },
    found: ["monitoring/policy.yaml:1", "scripts/alert.sh:1", "monitoring/rules.yml:4"],
    whys: [
      "Describes an alert policy of Cloud Monitoring.",
      "Runs `gcloud monitoring policies`.",
      "Describes the alert `Down` of Prometheus, which is not GCP's.",
    ],
    mentions: {
      "scripts/alert.sh": "echo gcloud alpha monitoring policies create\n",
      "monitoring/policy.yaml": "# combiner: OR\nalert: soon\n",
    },
    without: { "scripts/watch.sh": "gcloud monitoring dashboards create --config=d.json\n" },
    worded: [
      "Create one or more alert systems in GCP to alert you if your app is not behaving correctly (M28)",
      "Alerts when the API is down",
    ],
  },
];
