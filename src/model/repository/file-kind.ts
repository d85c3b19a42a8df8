/** What a file is, as far as its name tells: which reader it is given to. `other` is never opened. */
export type FileKind =
  | "python"
  | "notebook"
  | "yaml"
  | "toml"
  | "ini"
  | "json"
  | "dockerfile"
  | "makefile"
  | "shell"
  | "requirements"
  | "coverage"
  | "markdown"
  | "other";

// What tools write for themselves: long, and its name tells all there is to know.
const LOCK =
  /(?:^|\/)(?:(?:uv|poetry|pdm|pixi|yarn)\.lock|Pipfile\.lock|(?:.*\.)?conda-lock\.ya?ml|package-lock\.json|pnpm-lock\.yaml)$/;

const COVERAGE =
  /(?:^|\/)(?:coverage(?:-final|-report)?\.(?:xml|json)|(?:html)?cov(?:erage)?(?:_html|-html|_report)?\/index\.html|coverage[\w.-]*\.svg)$/;

const INI = /(?:^|\/)(?:\.flake8|\.coveragerc|\.?pylintrc|\.pydocstyle|\.dvc\/config|[^/]*\.(?:cfg|ini))$/;

const REQUIREMENTS =
  /(?:^|\/)(?:[^/]*requirements?[^/]*\.(?:txt|in)|constraints[^/]*\.txt|requirements\/[^/]+\.(?:txt|in))$/i;

// JSON holds data more often than anything a rule asks for.
const JSON_NAMED =
  /(?:^|\/)(?:package|pyrightconfig|cookiecutter|\.cruft|launch|[^/]*(?:config|job|spec|vertex|polic|alert|dashboard|monitor)[^/]*)\.json$/i;
const JSON_WITHIN =
  /(?:^|\/)(?:\.github|configs?|conf|vertex[^/]*|cloud[^/]*|gcp|infra[^/]*|deploy[^/]*|monitoring|alerts?|dashboards?)\/[^/]+\.json$/i;

const DOCKERFILE =
  /(?:^|\/)(?:[^/]*dockerfile|(?:dockerfile|containerfile)(?:[._-][^/]*)?|(?!makefile)[^/]*\.docker|dockerfiles\/(?!README|LICENSE|Makefile)[^/.]+)$/i;
const NO_DOCKERFILE = /\.(?:md|rst|txt|py|sh|ya?ml|json|toml|dockerignore|orig|bak|j2|jinja2?)$/i;

const BY_NAME: readonly (readonly [FileKind, RegExp])[] = [
  ["other", LOCK],
  ["coverage", COVERAGE],
  ["python", /\.py$/],
  ["notebook", /\.ipynb$/],
  ["yaml", /\.(?:ya?ml|dvc)$|(?:^|\/)dvc\.lock$/],
  ["toml", /\.toml$|(?:^|\/)Pipfile$/],
  ["ini", INI],
  ["json", JSON_NAMED],
  ["json", JSON_WITHIN],
  ["makefile", /(?:^|\/)(?:GNU)?[Mm]akefile(?:\.[\w-]+)?$|\.mk$/],
  ["shell", /\.(?:sh|bash|zsh|bsub|slurm|sbatch)$/],
  ["requirements", REQUIREMENTS],
  ["markdown", /\.(?:md|markdown)$/i],
];

/** What a file of this path is. */
export function kindOf(path: string): FileKind {
  if (DOCKERFILE.test(path) && !NO_DOCKERFILE.test(path)) return "dockerfile";
  return BY_NAME.find(([, pattern]) => pattern.test(path))?.[0] ?? "other";
}

// biome-ignore format: one glance shows them all
const OTHERS_FOLDERS = [
  "\\.git", "\\.?venv[^/]*", "virtualenv", "site-packages", "dist-packages", "conda-meta", "\\.conda", "miniconda\\d*", "anaconda\\d*", "\\.pixi",
  "node_modules", "bower_components", "_?vendor", "vendored", "third[_-]?party", "\\.tox", "\\.nox", "__pycache__", "__pypackages__",
  "\\.(?:mypy|pytest|ruff)_cache", "\\.ipynb_checkpoints", "[^/]+\\.egg-info", "\\.eggs", "dist", "build/(?:lib|bdist[^/]*)", "mlruns",
  "lightning_logs", "wandb/(?:latest|(?:offline-)?run|sweep)-[^/]+", "\\.terraform", "\\.next", "\\.dvc/(?:cache|tmp)",
];

// An environment under any name: only they have these folders with Python in them.
const ENVIRONMENT =
  "[^/]*env/(?:bin|include|Scripts|Include|[Ll]ib/site-packages)|lib(?:64)?/python\\d[\\d.]*";

const OTHERS = new RegExp(`(?:^|/)(?:${OTHERS_FOLDERS.join("|")}|${ENVIRONMENT})/|(?:^|/)pyvenv\\.cfg$`);

/** Whether a path lies in a folder that holds the work of others or what a tool made: virtual environments, vendored code, builds. */
export function isOthers(path: string): boolean {
  return OTHERS.test(path);
}
