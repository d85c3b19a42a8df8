import { API, API_WORDS } from "./api.ts";
import { ARCHITECTURE, ARCHITECTURE_WORDS } from "./architecture.ts";
import { ARTIFACT_REGISTRY, ARTIFACT_REGISTRY_WORDS } from "./artifact-registry.ts";
import { BRANCHES, BRANCHES_WORDS } from "./branches.ts";
import { BUCKET, BUCKET_WORDS } from "./bucket.ts";
import { CLOUD_BUILD, CLOUD_BUILD_WORDS } from "./cloud-build.ts";
import { CLOUD_SERVICES, CLOUD_SERVICES_WORDS } from "./cloud-services.ts";
import { CLOUD_TRAINING, CLOUD_TRAINING_WORDS } from "./cloud-training.ts";
import { CODE_QUALITY, CODE_QUALITY_WORDS } from "./code-quality.ts";
import { COMPUTE_ENGINE, COMPUTE_ENGINE_WORDS } from "./compute-engine.ts";
import { CONFIGURATION, CONFIGURATION_WORDS } from "./configuration.ts";
import { CONTRIBUTIONS, CONTRIBUTIONS_WORDS } from "./contributions.ts";
import { COVERAGE, COVERAGE_WORDS } from "./coverage.ts";
import { DATA_VERSIONING, DATA_VERSIONING_WORDS } from "./data-versioning.ts";
import { DEBUGGING, DEBUGGING_WORDS } from "./debugging.ts";
import { DEPENDENCIES, DEPENDENCIES_WORDS } from "./dependencies.ts";
import { DEPLOYMENT, DEPLOYMENT_WORDS } from "./deployment.ts";
import { DOCKER, DOCKER_WORDS } from "./docker.ts";
import { EXPERIMENT_TRACKING, EXPERIMENT_TRACKING_WORDS } from "./experiment-tracking.ts";
import { EXTRAS, EXTRAS_WORDS } from "./extras.ts";
import { LOAD_TESTS, LOAD_TESTS_WORDS } from "./load-tests.ts";
import { MONITORING, MONITORING_WORDS } from "./monitoring.ts";
import { OTHER_PACKAGES, OTHER_PACKAGES_WORDS } from "./other-packages.ts";
import { REPRODUCIBILITY, REPRODUCIBILITY_WORDS } from "./reproducibility.ts";
import { STRUCTURE, STRUCTURE_WORDS } from "./structure.ts";
import { TESTS, TESTS_WORDS } from "./tests.ts";
import type { TopicCase, TopicWords } from "./topic-case.ts";
import { WORKFLOWS, WORKFLOWS_WORDS } from "./workflows.ts";

/** What is said of made repositories, topic by topic. */
export const CASES: readonly TopicCase[] = [
  ...OTHER_PACKAGES,
  ...DEPENDENCIES,
  ...STRUCTURE,
  ...CODE_QUALITY,
  ...TESTS,
  ...COVERAGE,
  ...BRANCHES,
  ...DATA_VERSIONING,
  ...WORKFLOWS,
  ...CONFIGURATION,
  ...REPRODUCIBILITY,
  ...EXPERIMENT_TRACKING,
  ...DOCKER,
  ...DEBUGGING,
  ...CLOUD_SERVICES,
  ...COMPUTE_ENGINE,
  ...BUCKET,
  ...ARTIFACT_REGISTRY,
  ...CLOUD_BUILD,
  ...CLOUD_TRAINING,
  ...API,
  ...DEPLOYMENT,
  ...LOAD_TESTS,
  ...MONITORING,
  ...EXTRAS,
  ...ARCHITECTURE,
  ...CONTRIBUTIONS,
];

/** How each topic is asked for, once a topic. */
export const TOPICS: readonly TopicWords[] = [
  OTHER_PACKAGES_WORDS,
  DEPENDENCIES_WORDS,
  STRUCTURE_WORDS,
  CODE_QUALITY_WORDS,
  TESTS_WORDS,
  COVERAGE_WORDS,
  BRANCHES_WORDS,
  DATA_VERSIONING_WORDS,
  WORKFLOWS_WORDS,
  CONFIGURATION_WORDS,
  REPRODUCIBILITY_WORDS,
  EXPERIMENT_TRACKING_WORDS,
  DOCKER_WORDS,
  DEBUGGING_WORDS,
  CLOUD_SERVICES_WORDS,
  COMPUTE_ENGINE_WORDS,
  BUCKET_WORDS,
  ARTIFACT_REGISTRY_WORDS,
  CLOUD_BUILD_WORDS,
  CLOUD_TRAINING_WORDS,
  API_WORDS,
  DEPLOYMENT_WORDS,
  LOAD_TESTS_WORDS,
  MONITORING_WORDS,
  EXTRAS_WORDS,
  ARCHITECTURE_WORDS,
  CONTRIBUTIONS_WORDS,
];
