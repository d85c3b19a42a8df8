import { api } from "./api.ts";
import { architecture } from "./architecture.ts";
import { artifactRegistry } from "./artifact-registry.ts";
import { branches } from "./branches.ts";
import { bucket } from "./bucket.ts";
import { cloudBuild } from "./cloud-build.ts";
import { cloudServices } from "./cloud-services.ts";
import { cloudTraining } from "./cloud-training.ts";
import { codeQuality } from "./code-quality.ts";
import { computeEngine } from "./compute-engine.ts";
import { configuration } from "./configuration.ts";
import { contributions } from "./contributions.ts";
import { coverage } from "./coverage.ts";
import { dataVersioning } from "./data-versioning.ts";
import { debugging } from "./debugging.ts";
import { dependencies } from "./dependencies.ts";
import { deployment } from "./deployment.ts";
import { docker } from "./docker.ts";
import { experimentTracking } from "./experiment-tracking.ts";
import { extras } from "./extras.ts";
import type { FactTopic } from "./fact.ts";
import { loadTests } from "./load-tests.ts";
import { monitoring } from "./monitoring.ts";
import { otherPackages } from "./other-packages.ts";
import { reproducibility } from "./reproducibility.ts";
import { structure } from "./structure.ts";
import { tests } from "./tests.ts";
import { workflows } from "./workflows.ts";

/** Every topic there is, in the order in which reports ask for them. */
export const FACT_TOPICS: readonly FactTopic[] = [
  otherPackages,
  dependencies,
  structure,
  codeQuality,
  tests,
  coverage,
  branches,
  dataVersioning,
  workflows,
  configuration,
  reproducibility,
  experimentTracking,
  docker,
  debugging,
  cloudServices,
  computeEngine,
  bucket,
  artifactRegistry,
  cloudBuild,
  cloudTraining,
  api,
  deployment,
  loadTests,
  monitoring,
  extras,
  architecture,
  contributions,
];
