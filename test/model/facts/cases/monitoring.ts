import type { TopicCase, TopicWords } from "./topic-case.ts";

export const MONITORING: readonly TopicCase[] = [
  {
    topic: "monitoring",
    shows: "metrics of Prometheus, drift, an alert",
    has: {
      "src/api.py": `from prometheus_client import Counter, Histogram, make_asgi_app

errors = Counter("api_errors", "Errors")
latency = Histogram("latency_seconds", "Latency")
metrics = make_asgi_app()
`,
      "src/drift.py": `from evidently.report import Report
from evidently.metric_preset import DataDriftPreset

report = Report(metrics=[DataDriftPreset()])
`,
      "alerts/policy.yaml": `displayName: Too many errors
combiner: OR
conditions:
  - displayName: errors
`,
    },
    says: [
      "metrics for Prometheus: `api_errors` (counter) and `latency_seconds` (histogram), in `src/api.py`",
      "metrics are given out by `prometheus_client` in `src/api.py`",
      "drift is looked for with Evidently (`DataDriftPreset`) in `src/drift.py`",
      '1 alert in `alerts/policy.yaml` ("Too many errors")',
    ],
    from: "src/api.py:3",
  },
  {
    topic: "monitoring",
    shows: "what Prometheus collects",
    has: { "prometheus.yml": "scrape_configs:\n  - job_name: api\n    static_configs: []\n" },
    says: ["`prometheus.yml` tells Prometheus what to collect: `api`"],
    from: "prometheus.yml:1",
  },
];

export const MONITORING_WORDS: TopicWords = {
  topic: "monitoring",
  worded: [
    "Did you manage to implement monitoring of your deployed model? If yes, explain how it works. If not, explain how monitoring would help the longevity of your application.",
    "How is your service monitored?",
  ],
  mentions: {
    "src/api.py": 'import prometheus_client\n# prometheus_client.Counter("a", "b")\n',
    "requirements.txt": "evidently\n",
    "src/drift.py": "import evidently\nfrom google.cloud import monitoring_v3\n",
  },
};
