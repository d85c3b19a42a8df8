import { callsOf, type In } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";
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
    const services = SERVICES.flatMap((service) => tell(service, repository));
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

function tell({ name, starts, project }: Service, repository: Repository): Fact[] {
  const calls = [...callsOf(repository, ...starts), ...reportingTo(repository, name)];
  if (calls.length === 0) return [];
  const projects = once(
    calls.flatMap((call) => project.flatMap((argument) => call.keywords.get(argument) ?? [])),
  );
  const inProject = projects.length === 0 ? "" : `, project ${codes(projects, 50)}`;
  const files = listed(once(calls.map(({ path }) => pathCode(path))), 60);
  const where = placesOf(calls);
  return [{ text: `runs are logged to ${name} in ${files}${inProject}`, where }];
}

// The trainer of Hugging Face starts the run by itself.
function reportingTo(repository: Repository, name: string): In<PythonCall>[] {
  const service = { "W&B": "wandb", MLflow: "mlflow", TensorBoard: "tensorboard" }[name];
  if (service === undefined) return [];
  return callsOf(repository, /^transformers\.\w*TrainingArguments$/).filter(
    ({ keywords }) => keywords.get("report_to") === service,
  );
}
