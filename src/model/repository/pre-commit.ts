import { readFiles } from "./look-up.ts";
import type { Repository, Where } from "./repository.ts";
import { textsOf, under } from "./tree.ts";

/** A hook that pre-commit runs before each commit. */
export interface PreCommitHook extends Where {
  /** `ruff-format`. */
  readonly id: string;
  readonly line: number;
}

/** Where pre-commit reads which hooks there are. */
export const PRE_COMMIT_CONFIG = /(?:^|\/)\.pre-commit-config\.ya?ml$/;

/** The hooks pre-commit is told to run, in the order it runs them. */
export function preCommitHooksOf(repository: Repository): PreCommitHook[] {
  const files = readFiles(repository, "yaml").filter(({ path }) => PRE_COMMIT_CONFIG.test(path));
  return files.flatMap(({ path, reading: { trees } }) =>
    trees
      .flatMap((tree) => under(tree, "repos")?.items ?? [])
      .flatMap((source) => under(source, "hooks")?.items ?? [])
      .flatMap((hook) => textsOf(under(hook, "id")))
      .map(({ text, line }) => ({ path, id: text, line })),
  );
}
