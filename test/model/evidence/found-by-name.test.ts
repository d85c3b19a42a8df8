import { describe, expect, test } from "vitest";
import { EVIDENCE_RULES } from "../../../src/model/evidence/evidence-rules.ts";
import { evidenceOf } from "../../../src/model/evidence/gather-evidence.ts";
import { kindOf } from "../../../src/model/repository/file-kind.ts";
import { processorTime } from "../hostile.ts";

/** What a rule finds in a repository of one file that was not read. */
function foundIn(rule: string, path: string, size = 1200) {
  const files = [{ path, size, kind: kindOf(path), reading: null }];
  const one = EVIDENCE_RULES.find(({ id }) => id === rule)!;
  return evidenceOf(one, { files, history: null, truncated: false }).where.length > 0;
}

describe("a file that was not read speaks by its name where the name is clear", () => {
  test.each([
    ["data-workflow", ".github/workflows/cml_data.yaml", true],
    ["data-workflow", ".github/workflows/tests.yaml", false],
    ["data-workflow", "configs/data.yaml", false],
    ["registry-workflow", ".github/workflows/stage_model.yaml", true],
    ["registry-workflow", ".github/workflows/model.yaml", false],
    ["image-trigger", "cloudbuild.yaml", true],
    ["image-trigger", "gcp/train_cloudbuild.yaml", true],
    ["image-trigger", ".github/workflows/docker-build.yaml", true],
    ["image-trigger", "docker-compose.yaml", false],
    ["cloud-training", "configs/vertex_train.yaml", true],
    ["cloud-training", "configs/train.yaml", false],
    ["api-tests", "tests/integrationtests/test_api.py", true],
    ["api-tests", "tests/test_inference_api.py", true],
    ["api-tests", "tests/test_capital.py", false],
    ["load-test", "tests/performancetests/locustfile.py", true],
    ["load-test", "reports/locust_stats.csv", true],
    ["load-test", "tests/test_model.py", false],
    ["onnx-bentoml", "models/model.onnx", true],
    ["onnx-bentoml", "models/model.onnx.dvc", true],
    ["onnx-bentoml", "models/model.pt", false],
    ["torchserve", "model_store/flowers.mar", true],
    ["frontend", "src/flowers/frontend.py", true],
    ["frontend", "app/templates/index.html", true],
    ["frontend", "htmlcov/templates/index.html", false],
    ["frontend", "index.html", false],
    ["drift", "src/flowers/data_drift.py", true],
    ["drift", "reports/drift_report.html", true],
    ["drift", "src/flowers/data.py", false],
    ["alerts", "infra/alert_policy.json", true],
    ["alerts", "infra/main.tf", false],
    ["published-documentation", ".github/workflows/deploy_docs.yaml", true],
    ["published-documentation", ".github/workflows/deploy.yaml", false],
    ["documentation", "docs/source/api.md", true],
    ["documentation", "docs/source/index.md", true],
    ["documentation", "docs/README.md", false],
    ["documentation", "docs/commands.rst", false],
    ["documentation", "README.md", false],
  ])("%s by %s: %s", (rule, path, found) => {
    expect(foundIn(rule, path)).toBe(found);
  });

  test("but not where it is empty, as the template leaves it", () => {
    expect(foundIn("api-tests", "tests/test_api.py", 0)).toBe(false);
    expect(foundIn("documentation", "docs/source/api.md", 0)).toBe(false);
    expect(foundIn("documentation", "docs/source/index.md", 60)).toBe(false);
  });
});

describe("a figure is an architectural diagram by its name", () => {
  test.each([
    ["reports/figures/architecture.png", true],
    ["reports/figures/System-Architecture.drawio.svg", true],
    ["docs/mlops_diagram.jpg", true],
    ["reports/figures/our_overview.png", true],
    ["reports/figures/wandb_overview.png", false],
    ["reports/figures/cloud_build_overview.png", false],
    ["reports/figures/registry.png", false],
    ["src/make_architecture.py", false],
  ])("%s: %s", (path, found) => {
    expect(foundIn("architecture-diagram", path)).toBe(found);
  });

  test("but the sample figure of the template is nobody's own", () => {
    expect(foundIn("architecture-diagram", "reports/figures/overview.png", 107_110)).toBe(false);
    expect(foundIn("architecture-diagram", "reports/figures/overview.png", 107_111)).toBe(true);
  });
});

test.each([
  ["data-workflow", `.github/workflows/${"data".repeat(1000)}`],
  ["data-script", `${"data_app_".repeat(450)}é.py`],
  ["config-files", `configs/${"config_".repeat(600)}é.yaml`],
  ["config-files", `${"experiments/".repeat(340)}é.json`],
  ["drift", "drift-".repeat(700)],
  ["drift", "/drift".repeat(700)],
  ["frontend", "static/".repeat(600)],
  ["architecture-diagram", "architecture".repeat(350)],
  ["documentation", `docs/${"docs/".repeat(800)}`],
])("names made to be slow are not: %s", (rule, path) => {
  const files = Array.from({ length: 300 }, (_, i) => {
    const named = path.replace(/(\.\w+)?$/, `${i}$1`);
    return { path: named, size: 1, kind: "other" as const, reading: null };
  });
  const one = EVIDENCE_RULES.find(({ id }) => id === rule)!;
  const start = processorTime();
  one.find({ files, history: null, truncated: false });
  expect(processorTime() - start).toBeLessThan(500);
});
