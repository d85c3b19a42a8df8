import { cloudServicesOf } from "../repository/cloud-services.ts";
import { callsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { type Tree, under } from "../repository/tree.ts";
import { entriesNamed } from "../repository/tree-search.ts";
import { code, counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placePerFile } from "./place.ts";

const METRICS =
  /^(?:prometheus_client\.(?:Counter|Gauge|Histogram|Summary|Info|Enum|make_[aw]sgi_app|start_http_server|generate_latest)|bentoml\.metrics\.\w+|statsd\.\w+|datadog\.\w+(?:\.\w+)?)$/;
const INSTRUMENTS =
  /^(?:prometheus_fastapi_instrumentator\.Instrumentator|starlette_exporter\.\w+|starlette_prometheus\.\w+|prometheus_flask_exporter\.\w+|opentelemetry\.(?:metrics\.get_meter|sdk\.metrics\.MeterProvider|instrumentation\.[\w.]+))$/;

/** Numbers an API gives about itself. */
export const systemMetrics: EvidenceRule = {
  id: "system-metrics",
  title: "An API instrumented with metrics",
  asks: [
    {
      all: [["metric"], ["instrument", "system", "api", "prometheus"]],
      none: ["weights", "w b", "wandb", "training"],
      modules: ["M28"],
    },
  ],
  reads: ["python"],
  find: findMetrics,
};

function findMetrics(repository: Repository): Finding[] {
  return [
    ...placePerFile(callsOf(repository, METRICS), ([{ name }, ...others]) =>
      others.length === 0
        ? `Calls ${code(name, 60)}.`
        : `Makes metrics with ${counted(others.length + 1, "call")} of ${code(name.split(".")[0]!)}.`,
    ),
    ...placePerFile(callsOf(repository, INSTRUMENTS), ([{ name }]) => `${code(name, 70)} measures the API.`),
  ];
}

/** What the cloud, or a collector beside the application, gathers of its metrics. */
export const cloudMonitoring: EvidenceRule = {
  id: "cloud-monitoring",
  title: "Monitoring of the application in the cloud",
  asks: [
    {
      all: [["monitor"], ["cloud", "gcp", "instrument", "application"]],
      none: ["performance", "telemetry", "drift", "alert"],
      modules: ["M28"],
    },
  ],
  reads: ["yaml", "python", "shell", "makefile"],
  cannotTell: "Monitoring that is set up in the console leaves no trace in the files.",
  find: findMonitoring,
};

function findMonitoring(repository: Repository): Finding[] {
  const used = cloudServicesOf(repository).filter(({ service }) => service === "Cloud Monitoring");
  return [...collectors(repository), ...used.map((one) => place(one, one.why))];
}

function collectors(repository: Repository): Finding[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) => {
    const at = (found: Tree | undefined, why: string) => (found ? [{ path, line: found.line, why }] : []);
    const sidecar = entriesNamed(trees, "image", "name").find(({ value }) =>
      /run-gmp-sidecar|opentelemetry-collector|otel\/|prom\/prometheus/.test(String(value)),
    );
    const pipelines = trees.map((tree) => under(tree, "service", "pipelines")).find(Boolean);
    return [
      ...at(
        trees.map((tree) => under(tree, "scrape_configs")).find(Boolean),
        "Tells Prometheus which metrics to collect.",
      ),
      ...at(sidecar, `Runs a collector beside the application: ${code(String(sidecar?.value))}.`),
      ...at(pipelines, "Tells a collector of OpenTelemetry what to send where."),
    ];
  });
}

/** Metrics and monitoring of the system: as the first editions ask for it. */
export const telemetry: EvidenceRule = {
  id: "system-telemetry",
  title: "The system telemetry of the deployed model, monitored",
  asks: [{ all: [["telemetry"], ["monitor", "system", "setup", "deploy"]] }],
  reads: ["python", "yaml", "shell", "makefile"],
  cannotTell: "Monitoring that is set up in the console leaves no trace in the files.",
  find: (repository) => [...findMetrics(repository), ...findMonitoring(repository)],
};
