import { commandsOf, importsOf } from "../repository/look-up.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

/** A model served with TorchServe: as the first editions ask for it. */
export const torchserve: EvidenceRule = {
  id: "torchserve",
  title: "TorchServe",
  asks: [{ all: [["torchserve", "torch serve"]] }],
  reads: ["python", "shell", "makefile", "dockerfile"],
  cannotTell: "A model that was served on somebody's machine alone leaves no trace in the files.",
  find: (repository) => [
    ...placePerFile(commandsOf(repository, "torchserve", "torch-model-archiver"), ([{ words }]) => {
      const tool = words.find((word) => word === "torchserve" || word === "torch-model-archiver");
      return `Runs ${code(tool ?? "torchserve")}.`;
    }),
    ...placePerFile(importsOf(repository, "ts.torch_handler"), () => "Imports a handler of TorchServe."),
    ...placesNamed(repository, /\.mar$/, "A model archive for TorchServe, by its name."),
  ],
};
