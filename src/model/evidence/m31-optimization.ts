import { callsOf } from "../repository/look-up.ts";
import { trainingArgumentsOf } from "../repository/training-arguments.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";

const WAYS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:torch\.(?:ao\.)?quantization\.|torch\.quantize_|torchao\.|onnxruntime\.quantization\.|bitsandbytes\.|optimum\.\w+\.\w*Quantiz|neural_compressor\.)|(?:^transformers\.|\.)BitsAndBytesConfig$/,
    "quantizes a model",
  ],
  [
    /^(?:torch\.compile|torch\.jit\.(?:script|trace|optimize_for_inference)|torch_tensorrt\.compile)$/,
    "compiles a model",
  ],
  [/^(?:torch\.nn\.utils\.prune\.|torch_pruning\.)/, "prunes a model"],
];

/** Models made smaller or faster for inference. */
export const inferenceOptimization: EvidenceRule = {
  id: "inference-optimization",
  title: "Quantization, compilation or pruning",
  asks: [
    { all: [["quanti"], ["prun", "compil"], ["model", "speed", "infer"]], modules: ["M31"] },
    {
      all: [
        ["quanti", "prun", "compil"],
        ["model", "speed", "infer"],
      ],
      none: ["docker"],
      modules: ["M31"],
    },
  ],
  reads: ["python", "notebook", "yaml"],
  find: (repository) => {
    const compiling = trainingArgumentsOf(repository).filter(
      ({ keywords }) => keywords.get("torch_compile") === "True",
    );
    return [
      ...WAYS.flatMap(([pattern, does]) =>
        placePerFile(callsOf(repository, pattern), ([{ name }]) => `${code(name, 60)} ${does}.`),
      ),
      ...placePerFile(compiling, () => "`torch_compile=True` compiles a model."),
    ];
  },
};
