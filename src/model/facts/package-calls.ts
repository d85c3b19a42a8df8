import { callsOf, type In } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";

/** Where something in a package is called, decorators too: an import alone is no use of it. */
export function callsIn(repository: Repository, module: string): In<PythonCall>[] {
  return callsOf(repository, new RegExp(`^${module.replaceAll(".", "\\.")}\\.`));
}
