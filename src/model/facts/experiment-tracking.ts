import { type Configured, callsOf, type In, madeByConfiguration } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { trainingArgumentsOf } from "../repository/training-arguments.ts";
import { codes, listed, once, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { loggedKinds, loggedMetrics } from "./logged-metrics.ts";
import { sweeps } from "./sweeps.ts";

/** Where experiments are tracked, and what of them. */
export const experimentTracking: FactTopic = {
  id: "experiment-tracking",
  title: "Experiment tracking",
  asks: [
    {
      all: [
        ["w b", "wandb", "weights", "mlflow", "tensorboard"],
        ["experiment", "metric", "screenshot", "track"],
      ],
    },
    {
      all: [
        ["experiment", "metric"],
        ["track", "log"],
        ["what", "screenshot", "which", "how"],
      ],
    },
  ],
  find: (repository) => {
    const services = trackersOf(repository).map(tell);
    return [...services, ...loggedMetrics(repository), ...loggedKinds(repository), ...sweeps(repository)];
  },
};

interface Service {
  readonly name: string;
  /** What begins a run with it. */
  readonly starts: readonly (string | RegExp)[];
  /** The arguments that name the project. */
  readonly project: readonly string[];
}

const SERVICES: readonly Service[] = [
  { name: "W&B", starts: ["wandb.init", /\bloggers(?:\.wandb)?\.WandbLogger$/], project: ["project"] },
  {
    name: "MLflow",
    starts: [
      "mlflow.start_run",
      "mlflow.set_experiment",
      /^mlflow\.(?:\w+\.)?autolog$/,
      /\bloggers(?:\.mlflow)?\.MLFlowLogger$/,
    ],
    project: ["experiment_name"],
  },
  {
    name: "TensorBoard",
    starts: [
      /^(?:torch\.utils\.tensorboard|tensorboardX)(?:\.writer)?\.SummaryWriter$/,
      /\bloggers(?:\.tensorboard)?\.TensorBoardLogger$/,
    ],
    project: [],
  },
  {
    name: "Comet",
    starts: [/^comet_ml\.(?:start|Experiment)$/, /\bloggers(?:\.comet)?\.CometLogger$/],
    project: ["project_name", "project"],
  },
  {
    name: "Neptune",
    starts: [/^neptune\.init_run$/, /\bloggers(?:\.neptune)?\.NeptuneLogger$/],
    project: ["project"],
  },
  { name: "ClearML", starts: ["clearml.Task.init"], project: ["project_name"] },
  { name: "CSV files", starts: [/\bloggers(?:\.csv_logs)?\.CSVLogger$/], project: [] },
];

/** A service that code logs its runs to. */
export interface Tracker extends Pick<Service, "name" | "project"> {
  /** What begins a run with it; at least one. */
  readonly calls: readonly In<Configured>[];
}

/** The services that code logs its runs to: those it only imports are none. */
export function trackersOf(repository: Repository): Tracker[] {
  return SERVICES.flatMap(({ name, project, starts }) => {
    const calls = [
      ...callsOf(repository, ...starts),
      ...starts.flatMap((start) => (typeof start === "string" ? [] : madeByConfiguration(repository, start))),
      ...reportingTo(repository, name),
    ];
    return calls.length === 0 ? [] : [{ name, project, calls }];
  });
}

function tell({ name, project, calls }: Tracker): Fact {
  const projects = once(
    calls.flatMap((call) => project.flatMap((argument) => call.keywords.get(argument) ?? [])),
  );
  const inProject = projects.length === 0 ? "" : `, project ${codes(projects, 50)}`;
  const files = listed(once(calls.map(({ path }) => pathCode(path))), 60);
  const where = placesOf(calls);
  return { text: `runs are logged to ${name} in ${files}${inProject}`, where };
}

// The trainer of Hugging Face starts the run by itself.
function reportingTo(repository: Repository, name: string): In<Configured>[] {
  const service = { "W&B": "wandb", MLflow: "mlflow", TensorBoard: "tensorboard" }[name];
  if (service === undefined) return [];
  return trainingArgumentsOf(repository).filter(({ keywords }) => keywords.get("report_to") === service);
}
