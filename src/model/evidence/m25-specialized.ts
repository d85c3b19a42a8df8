import { callsOf, commandsOf, readFiles } from "../repository/look-up.ts";
import { under } from "../repository/tree.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

const ONNX =
  /^(?:torch\.onnx\.(?:export|dynamo_export)|onnxruntime\.InferenceSession|onnx\.(?:load|save|save_model|checker\.check_model)|skl2onnx\.(?:convert_sklearn|to_onnx)|tf2onnx\.\w+(?:\.\w+)?|optimum\.onnxruntime\.ORT\w+(?:\.\w+)?)$|\.to_onnx$/;
const BENTO = /^bentoml\.(?:service|Service|api|runner_service|pytorch\.\w+|onnx\.\w+|sklearn\.\w+|depends)$/;

/** A model served through ONNX or BentoML. */
export const onnxBentoml: EvidenceRule = {
  id: "onnx-bentoml",
  title: "ONNX or BentoML",
  asks: [
    { all: [["onnx", "bento"]], modules: ["M25"] },
    { all: [["speciali"], ["deploy", "api"]], modules: ["M25"] },
  ],
  reads: ["python", "notebook", "yaml", "shell", "makefile", "dockerfile"],
  find: (repository) => [
    ...placePerFile(callsOf(repository, BENTO), ([{ name }]) => `Serves with BentoML: ${code(name)}.`),
    ...placePerFile(callsOf(repository, ONNX), ([{ name }]) => `Uses ONNX: ${code(name)}.`),
    ...readFiles(repository, "yaml")
      .filter(({ path }) => /(?:^|\/)bentofile\.ya?ml$/.test(path))
      .flatMap(({ path, reading: { trees } }) => {
        const service = under(trees[0], "service");
        return service ? [{ path, line: service.line, why: "Describes a service for BentoML." }] : [];
      }),
    ...placePerFile(commandsOf(repository, "bentoml"), ([{ words }]) => {
      const from = words.indexOf("bentoml");
      return `Runs ${code(words.slice(Math.max(0, from), from + 2).join(" "))}.`;
    }),
    ...placesNamed(repository, /\.onnx(?:\.dvc)?$/, "A model saved as ONNX, by its name."),
    ...placesNamed(
      repository,
      /(?:^|\/)bentofile\.ya?ml$/,
      "A description for BentoML, by its name; it was not read.",
    ),
  ],
};
