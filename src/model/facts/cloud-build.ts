import { buildStepsIn } from "../repository/cloud-services.ts";
import type { ShellCommand } from "../repository/file-reading.ts";
import { commandsOf, type ReadFile, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import { textsOf, under } from "../repository/tree.ts";
import { codes, counted, filesOf, once, pathCode } from "../text/phrase.ts";
import { nameIn } from "./command-flags.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { told } from "./told.ts";

/** Configurations that are told of one by one. */
const MOST_FILES = 5;

/** What Cloud Build is told to do, and by whom it is started. */
export const cloudBuild: FactTopic = {
  id: "cloud-build",
  title: "Cloud Build",
  asks: [
    { all: [["cloud build"], ["image", "history", "how"]] },
    { all: [["cloud build"], ["history"], ["image", "gcp"]] },
    { all: [["build"], ["automatic"], ["image", "docker"]] },
  ],
  find: (repository) => [...configurations(repository), ...submissions(repository)],
};

function configurations(repository: Repository): Fact[] {
  return readFiles(repository, "yaml", "json")
    .flatMap((file) => {
      const steps = file.path.startsWith(".github/") ? undefined : buildStepsIn(file.reading.trees);
      return steps ? [tell(file, steps.items.length, steps.line)] : [];
    })
    .slice(0, MOST_FILES);
}

function tell({ path, reading }: ReadFile, steps: number, line: number): Fact {
  const done = once(reading.commands.map(actionIn).filter((action) => action !== ""));
  const kept = reading.trees.flatMap((tree) => textsOf(under(tree, "images")));
  const named = once(kept.map(({ text }) => nameIn(text))).filter((name) => name !== null);
  const actions = codes(done, named.length > 0 ? 60 : 95, 30);
  const images = codes(named, 32, 30);
  const does = actions === "" ? "" : `: ${actions}`;
  const keeps = images === "" ? "" : `; keeps ${images}`;
  return { text: `${pathCode(path)} has ${counted(steps, "step")}${does}${keeps}`, where: [{ path, line }] };
}

// `docker build` of `docker build -t x .`, `gcloud run deploy` of its like; nothing of what only prepares them.
function actionIn({ words }: ShellCommand): string {
  const tool = words[0] ?? "";
  const most =
    { docker: 2, gcloud: 3, gsutil: 2, dvc: 2, uv: 3, python: 2, pytest: 1, kubectl: 2 }[tool] ?? 0;
  const flag = words.findIndex((word) => word.startsWith("-"));
  return words.slice(0, flag === -1 ? most : Math.min(most, flag)).join(" ");
}

function submissions(repository: Repository): Fact[] {
  const gcloud = commandsOf(repository, "gcloud");
  const submitted = doing(gcloud, "gcloud", "builds", "submit");
  const triggers = doing(gcloud, "gcloud", "builds", "triggers");
  return [
    ...told(submitted, (found) => `builds are started by \`gcloud builds submit\` in ${filesOf(found)}`),
    ...told(triggers, (found) => `triggers are handled by \`gcloud builds triggers\` in ${filesOf(found)}`),
  ];
}
