/** What a cookiecutter template of the course lays out at the root of a project. */
export interface TemplateLayout {
  /** In its order. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

const TODAY: TemplateLayout = {
  folders: ["src", "tests", "configs", "data", "dockerfiles", "docs", "models", "notebooks", "reports"],
  files: ["tasks.py"],
};
/** With the package beside the other folders. */
const PACKAGE_BESIDE: TemplateLayout = {
  folders: ["tests", "data", "docs", "models", "notebooks", "reports"],
  files: ["Makefile"],
};
/** Cookiecutter Data Science, which the first years used. */
const DATA_SCIENCE: TemplateLayout = {
  folders: ["src", "data", "docs", "models", "notebooks", "references", "reports"],
  files: ["Makefile"],
};

/** The folders of every template there was. */
export const TEMPLATE_FOLDERS: ReadonlySet<string> = new Set(
  [TODAY, PACKAGE_BESIDE, DATA_SCIENCE].flatMap(({ folders }) => folders),
);

/** Fewer parts than this can stand in any project. */
export const ENOUGH_PARTS = 4;

/** The layout of the template that a project was most likely made from, by the paths of its files from its root. */
export function templateLayout(paths: readonly string[]): TemplateLayout {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/^references\/|^src\/data\/make_dataset\.py$/)) return DATA_SCIENCE;
  if (!has(/^src\//) && has(/^Makefile$/) && has(/^[^/]+\/__init__\.py$/)) return PACKAGE_BESIDE;
  return TODAY;
}

/** The folders and files of its template that are in a project, each with the first path that shows it. */
export function templateParts(paths: readonly string[]): { readonly name: string; readonly path: string }[] {
  const { folders, files } = templateLayout(paths);
  const firsts = new Map<string, string>();
  for (const path of paths) {
    const name = rootFolderOf(path) ?? path;
    if (!firsts.has(name) && (name !== "src" || path.endsWith(".py"))) firsts.set(name, path);
  }
  return [...folders, ...files].flatMap((name) => {
    const path = firsts.get(name);
    return path === undefined ? [] : [{ name, path }];
  });
}

/** The folder at the root that a path lies in, or that DVC keeps (`data` of `data.dvc`); null for any other file at the root. */
export function rootFolderOf(path: string): string | null {
  const slash = path.indexOf("/");
  if (slash !== -1) return path.slice(0, slash);
  return path.endsWith(".dvc") ? path.slice(0, -4) : null;
}
