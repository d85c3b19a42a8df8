import { callsOf, commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import { type Tree, textsOf, under } from "../repository/tree.ts";
import { entriesNamed, mapsWith } from "../repository/tree-search.ts";
import {
  code,
  codes,
  counted,
  filesOf,
  grouped,
  LONGEST_FACT,
  listed,
  pathCode,
  plainText,
} from "../text/phrase.ts";
import { driftCode } from "./drift.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { told } from "./told.ts";

/** What is watched once the model runs: metrics, drift, alerts. */
export const monitoring: FactTopic = {
  id: "monitoring",
  title: "Monitoring",
  asks: [
    { all: [["monitor"], ["deploy", "model", "application", "service"]] },
    { all: [["monitor"], ["deploy", "model", "application", "service"], ["how", "implement"]] },
  ],
  find: (repository) => [
    ...definedMetrics(repository),
    ...measured(repository),
    ...driftCode(repository),
    ...alerts(repository),
    ...collected(repository),
  ],
};

function definedMetrics(repository: Repository): Fact[] {
  const calls = callsOf(
    repository,
    /^prometheus_client\.(?:metrics\.)?(?:Counter|Histogram|Gauge|Summary|Info|Enum)$/,
  );
  if (calls.length === 0) return [];
  const named = [...grouped(calls, ({ name, args }) => shown(name, args[0]))];
  const at = `, in ${pathCode(calls[0]!.path)}`;
  const metrics = listed(
    named.map(([metric]) => metric),
    LONGEST_FACT - at.length - 24,
  );
  const where = named.map(([, [first]]) => ({ path: first!.path, line: first!.line }));
  return [{ text: `metrics for Prometheus: ${metrics}${at}`, where }];
}

function shown(call: string, name: string | null | undefined): string {
  const kind = call.slice(call.lastIndexOf(".") + 1).toLowerCase();
  return name == null ? `a ${kind}` : `${code(name)} (${kind})`;
}

const MEASURES: readonly (readonly [call: string | RegExp, said: string])[] = [
  [
    /^prometheus_fastapi_instrumentator\.(?:\w+\.)*Instrumentator$/,
    "requests are measured by `prometheus_fastapi_instrumentator`",
  ],
  [
    /^prometheus_client\.(?:\w+\.)*make_asgi_app$|^prometheus_client\.(?:\w+\.)*start_http_server$/,
    "metrics are given out by `prometheus_client`",
  ],
  [/^opentelemetry\.(?:\w+\.)*\w+$/, "traces or metrics are kept with OpenTelemetry"],
  [/^(?:statsd|datadog)\.\w+/, "metrics are sent with `statsd`"],
  [/^psutil\.\w+$/, "`psutil` reads the load of the machine"],
  ["sentry_sdk.init", "errors are sent to Sentry"],
  [/^arize\.(?:\w+\.)*Client$/, "predictions are sent to Arize"],
];

function measured(repository: Repository): Fact[] {
  const clients = callsOf(repository, /^google\.cloud\.monitoring(?:_v3)?\./);
  return [
    ...MEASURES.flatMap(([call, said]) =>
      told(callsOf(repository, call), (found) => `${said} in ${filesOf(found)}`),
    ),
    ...told(clients, (found) => `metrics are sent to Cloud Monitoring in ${filesOf(found)}`),
  ];
}

function alerts(repository: Repository): Fact[] {
  const policies = readFiles(repository, "yaml", "json").flatMap(({ path, reading: { trees } }) =>
    [
      ...mapsWith(trees, "combiner", "conditions").map((tree) => ({
        tree,
        name: under(tree, "displayName"),
      })),
      ...mapsWith(trees, "alert", "expr").map((tree) => ({ tree, name: under(tree, "alert") })),
    ].map(({ tree, name }) => ({ path, line: tree.line, name: textsOf(name)[0]?.text })),
  );
  const names = policies.flatMap(({ name }) => (name === undefined ? [] : [`"${plainText(name, 40)}"`]));
  const said = names.length === 0 ? "" : ` (${listed(names, 70)})`;
  const commands = doing(commandsOf(repository, "gcloud"), "gcloud", "monitoring", "policies", "create");
  return [
    ...told(policies, (found) => `${counted(found.length, "alert")} in ${filesOf(found, 60)}${said}`),
    ...told(commands, (found) => `an alert policy is made by \`gcloud\` in ${filesOf(found)}`),
  ];
}

// Who reads the metrics.
function collected(repository: Repository): Fact[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) => {
    const at = ({ line }: Tree) => ({ path, line });
    const scraped = entriesNamed(trees, "scrape_configs");
    const jobs = scraped.flatMap(({ items }) => items.flatMap((one) => textsOf(under(one, "job_name"))));
    const names = jobs.map(({ text }) => text);
    const ofJobs = names.length === 0 ? "" : `: ${codes(names, 70, 30)}`;
    const forGoogle = trees.filter((tree) =>
      String(under(tree, "apiVersion")?.value).startsWith("monitoring.googleapis.com/"),
    );
    return [
      ...told(scraped.map(at), () => `${pathCode(path)} tells Prometheus what to collect${ofJobs}`),
      ...told(forGoogle.map(at), () => `${pathCode(path)} says what Cloud Monitoring collects`),
    ];
  });
}
