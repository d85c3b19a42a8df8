import { architectureDiagram } from "./architecture-diagram.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { packageEnvironment, requirements } from "./m02-packages.ts";
import { gitRepository } from "./m05-git.ts";
import { dataScript } from "./m06-data.ts";
import { modelAndTraining } from "./m06-model.ts";
import { projectStructure } from "./m06-structure.ts";
import { codingPractices } from "./m07-coding-practices.ts";
import { typingAndDocstrings } from "./m07-typing.ts";
import { dataVersionControl } from "./m08-data-versions.ts";
import { commandLine } from "./m09-command-line.ts";
import { dockerBuilt, dockerFiles } from "./m10-docker.ts";
import { configFiles, hydra } from "./m11-config.ts";
import { profiling } from "./m12-profiling.ts";
import { logging } from "./m14-logging.ts";
import { sweep } from "./m14-sweep.ts";
import { wandb } from "./m14-wandb.ts";
import { lightning } from "./m15-lightning.ts";
import { coverage } from "./m16-coverage.ts";
import { dataTests, modelTests } from "./m16-tests.ts";
import { lintingStep } from "./m17-linting.ts";
import { cachingAndMatrix } from "./m17-matrix.ts";
import { continuousIntegration } from "./m17-workflows.ts";
import { preCommit } from "./m18-pre-commit.ts";
import { dataWorkflow, registryWorkflow } from "./m19-triggers.ts";
import { bucket, imageTrigger } from "./m21-cloud.ts";
import { cloudTraining } from "./m21-training.ts";
import { fastapi } from "./m22-fastapi.ts";
import { deployment } from "./m23-deployment.ts";
import { apiTests, loadTest } from "./m24-api-testing.ts";
import { onnxBentoml } from "./m25-specialized.ts";
import { torchserve } from "./m25-torchserve.ts";
import { frontend } from "./m26-frontend.ts";
import { dataCollection } from "./m27-collection.ts";
import { drift, driftApi, performanceMonitoring } from "./m27-drift.ts";
import { alerts } from "./m28-alerts.ts";
import { cloudMonitoring, systemMetrics, telemetry } from "./m28-metrics.ts";
import { distributedDataLoading } from "./m29-data-loading.ts";
import { distributedTraining } from "./m30-training.ts";
import { inferenceOptimization } from "./m31-optimization.ts";
import { documentation, publishedDocumentation } from "./m32-documentation.ts";
import { projectDescription, understanding, writeAccess } from "./untold.ts";
import { uploaded } from "./uploaded.ts";

/** Every rule there is, in the order of the course's modules. */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [
  packageEnvironment,
  requirements,
  gitRepository,
  projectStructure,
  dataScript,
  modelAndTraining,
  codingPractices,
  typingAndDocstrings,
  dataVersionControl,
  commandLine,
  dockerFiles,
  dockerBuilt,
  configFiles,
  hydra,
  profiling,
  logging,
  wandb,
  sweep,
  lightning,
  dataTests,
  modelTests,
  coverage,
  continuousIntegration,
  cachingAndMatrix,
  lintingStep,
  preCommit,
  dataWorkflow,
  registryWorkflow,
  bucket,
  imageTrigger,
  cloudTraining,
  fastapi,
  deployment,
  apiTests,
  loadTest,
  onnxBentoml,
  torchserve,
  frontend,
  drift,
  dataCollection,
  driftApi,
  performanceMonitoring,
  systemMetrics,
  cloudMonitoring,
  telemetry,
  alerts,
  distributedDataLoading,
  distributedTraining,
  inferenceOptimization,
  documentation,
  publishedDocumentation,
  projectDescription,
  understanding,
  writeAccess,
  architectureDiagram,
  uploaded,
];
