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

/** What a file of this path is. */
export function kindOf(path: string): FileKind {
  return path.endsWith(".py") ? "python" : "other";
}

/** Whether a path lies in a folder that holds the work of others or what a tool made: virtual environments, vendored code, builds. */
export function isOthers(path: string): boolean {
  return /(?:^|\/)(?:node_modules|\.?venv|site-packages)\//.test(path);
}
