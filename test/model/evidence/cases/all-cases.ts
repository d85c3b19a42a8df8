import { PACKAGES_CASES } from "./m02-packages.ts";
import { GIT_CASES } from "./m05-git.ts";
import { DATA_CASES } from "./m06-data.ts";
import { MODEL_CASES } from "./m06-model.ts";
import { STRUCTURE_CASES } from "./m06-structure.ts";
import { CODING_PRACTICES_CASES } from "./m07-coding-practices.ts";
import { TYPING_CASES } from "./m07-typing.ts";
import { DATA_VERSIONS_CASES } from "./m08-data-versions.ts";
import { COMMAND_LINE_CASES } from "./m09-command-line.ts";
import { DOCKER_CASES } from "./m10-docker.ts";
import { CONFIG_CASES } from "./m11-config.ts";
import { PROFILING_CASES } from "./m12-profiling.ts";
import { LOGGING_CASES } from "./m14-logging.ts";
import { SWEEP_CASES } from "./m14-sweep.ts";
import { WANDB_CASES } from "./m14-wandb.ts";
import { LIGHTNING_CASES } from "./m15-lightning.ts";
import { COVERAGE_CASES } from "./m16-coverage.ts";
import { TESTS_CASES } from "./m16-tests.ts";
import { WORKFLOWS_CASES } from "./m17-workflows.ts";
import { PRE_COMMIT_CASES } from "./m18-pre-commit.ts";
import { TRIGGER_CASES } from "./m19-triggers.ts";
import { CLOUD_CASES } from "./m21-cloud.ts";
import { FASTAPI_CASES } from "./m22-fastapi.ts";
import { DEPLOYMENT_CASES } from "./m23-deployment.ts";
import { API_TESTING_CASES } from "./m24-api-testing.ts";
import { SERVING_CASES } from "./m25-serving.ts";
import { FRONTEND_CASES } from "./m26-frontend.ts";
import { DRIFT_CASES } from "./m27-drift.ts";
import { MONITORING_CASES } from "./m28-monitoring.ts";
import { SCALING_CASES } from "./m29-scaling.ts";
import { DOCUMENTATION_CASES } from "./m32-documentation.ts";
import { OTHER_CASES, OTHER_UNTOLD } from "./other-items.ts";
import type { RuleCase, UntoldCase } from "./rule-case.ts";

/** The cases of every rule, in the order of the rules. */
export const CASES: readonly RuleCase[] = [
  ...PACKAGES_CASES,
  ...GIT_CASES,
  ...STRUCTURE_CASES,
  ...DATA_CASES,
  ...MODEL_CASES,
  ...CODING_PRACTICES_CASES,
  ...TYPING_CASES,
  ...DATA_VERSIONS_CASES,
  ...COMMAND_LINE_CASES,
  ...DOCKER_CASES,
  ...CONFIG_CASES,
  ...PROFILING_CASES,
  ...LOGGING_CASES,
  ...WANDB_CASES,
  ...SWEEP_CASES,
  ...LIGHTNING_CASES,
  ...TESTS_CASES,
  ...COVERAGE_CASES,
  ...WORKFLOWS_CASES,
  ...PRE_COMMIT_CASES,
  ...TRIGGER_CASES,
  ...CLOUD_CASES,
  ...FASTAPI_CASES,
  ...DEPLOYMENT_CASES,
  ...API_TESTING_CASES,
  ...SERVING_CASES,
  ...FRONTEND_CASES,
  ...DRIFT_CASES,
  ...MONITORING_CASES,
  ...SCALING_CASES,
  ...DOCUMENTATION_CASES,
  ...OTHER_CASES,
];

/** Those that can never be told. */
export const UNTOLD: readonly UntoldCase[] = [...OTHER_UNTOLD];
