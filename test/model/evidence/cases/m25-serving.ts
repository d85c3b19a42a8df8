import type { RuleCase } from "./rule-case.ts";

export const SERVING_CASES: readonly RuleCase[] = [
  {
    rule: "onnx-bentoml",
    has: {
      "bentofile.yaml": 'service: "service:Flowers"\ninclude: ["*.py"]\n',
      "src/export.py": "import torch\n\ntorch.onnx.export(model, x, 'model.onnx')\n",
      "src/lightning.py": "model().to_onnx('model.onnx')\n",
      "src/service.py": "import bentoml\n\n\n@bentoml.service(workers=2)\nclass Flowers:\n    pass\n",
    },
    found: ["src/service.py:4", "src/export.py:3", "src/lightning.py:1", "bentofile.yaml:1"],
    mentions: {
      "src/export.py": "import onnx  # torch.onnx.export(model)\nTEXT = 'torch.onnx.export'\n",
      "requirements.txt": "onnx\nonnxruntime\nbentoml\n",
    },
    without: { "src/export.py": "import torch\n\ntorch.save(model, 'model.pt')\n" },
    worded: [
      "Create a more specialized ML-deployment API using either ONNX or BentoML, or both (M25)",
      "Serve the model with BentoML",
      "Create a more specialized API for deployment of the model",
    ],
  },
  {
    rule: "torchserve",
    has: {
      Makefile: "serve:\n\ttorch-model-archiver --model-name flowers\n\ttorchserve --start\n",
      "src/handler.py": "from ts.torch_handler.image_classifier import ImageClassifier\n",
    },
    found: ["Makefile:2", "src/handler.py:1"],
    mentions: {
      Makefile: "# torchserve --start\n",
      "requirements.txt": "torchserve\ntorch-model-archiver\n",
    },
    without: { Makefile: "serve:\n\tuvicorn api:app\n" },
    worded: [
      "If applicable, consider deploying the model locally using torchserve",
      "Deploy locally with TorchServe",
    ],
  },
];
