import { cloudServicesOf, isCloudRunService } from "../repository/cloud-services.ts";
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

const COLLECTOR = /run-gmp-sidecar|opentelemetry-collector|otel\/|prom\/prometheus/;
const OF_CLOUD = /run-gmp-sidecar|opentelemetry-operations-collector|google-built-opentelemetry-collector/;

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

/** What the cloud, or a collector beside an application in it, gathers of its metrics. */
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
  const sent = collectors(repository).filter(({ isOfCloud }) => isOfCloud);
  return [...sent, ...used].map((one) => place(one, one.why));
}

/** What gathers metrics, and whether it is a part of Google Cloud or sends them there: anybody can run a Prometheus at home. */
interface Collector extends Finding {
  readonly isOfCloud: boolean;
}

function collectors(repository: Repository): Collector[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) => {
    const at = (found: Tree | undefined, isOfCloud: boolean, why: string) =>
      found ? [{ path, line: found.line, isOfCloud, why }] : [];
    const named = entriesNamed(trees, "image", "name");
    const images = named.filter(({ value }) => COLLECTOR.test(String(value)));
    const service = trees.some(isCloudRunService);
    const ofCloud = images.find(({ value }) => service || OF_CLOUD.test(String(value)));
    const image = ofCloud ?? images[0];
    const pipelines = trees.map((tree) => under(tree, "service", "pipelines")).find(Boolean);
    const exporters = trees.flatMap((tree) => [...(under(tree, "exporters")?.entries.keys() ?? [])]);
    return [
      ...at(
        trees.map((tree) => under(tree, "scrape_configs")).find(Boolean),
        false,
        "Tells Prometheus which metrics to collect.",
      ),
      ...at(image, !!ofCloud, `Runs a collector beside the application: ${code(String(image?.value))}.`),
      ...at(
        pipelines,
        exporters.some((name) => name.startsWith("google")),
        "Tells a collector of OpenTelemetry what to send where.",
      ),
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
  find: (repository) => [
    ...findMetrics(repository),
    ...findMonitoring(repository),
    ...collectors(repository)
      .filter(({ isOfCloud }) => !isOfCloud)
      .map((one) => place(one, one.why)),
  ],
};
