import { dataRemotesOf, pipelineStagesOf, trackedDataOf } from "../repository/dvc.ts";
import { commandsOf } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code, counted, countedFrom, pathCode } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placePerFile, placesNamed } from "./place.ts";

/** Data kept under version control by DVC. */
export const dataVersionControl: EvidenceRule = {
  id: "data-version-control",
  title: "DVC: tracked files, remotes, pipelines, commands",
  asks: [
    {
      all: [["version control", "versioning", "dvc"], ["data"]],
      none: ["bucket", "storage", "trigger", "workflow"],
      modules: ["M8"],
    },
  ],
  reads: ["yaml", "ini"],
  find: (repository) => [
    ...tracked(repository),
    ...dataRemotesOf(repository).map((one) => place(one, `DVC has a remote at ${code(one.address, 60)}.`)),
    ...placePerFile(
      pipelineStagesOf(repository),
      (stages) => `A pipeline of DVC with ${countedFrom(stages.length, "stage", code(stages[0].name))}.`,
    ),
    ...placesNamed(repository, /[^/]\.dvc$/, "DVC tracks data here, by the name; it was not read."),
    ...placesNamed(repository, /(?:^|\/)dvc\.yaml$/, "A pipeline of DVC, by its name; it was not read."),
    ...placePerFile(commandsOf(repository, "dvc"), (found) => `Runs ${code(found[0].words.join(" "))}.`),
  ],
};

function tracked(repository: Repository): Finding[] {
  return trackedDataOf(repository).map((one) => {
    const count = one.files === null ? "" : `, ${counted(one.files, "file")}`;
    return place(one, `DVC tracks ${pathCode(one.data)}${count}.`);
  });
}
