import { isGitLabPipeline } from "./ci-checks.ts";
import { readFiles } from "./look-up.ts";
import type { Repository } from "./repository.ts";
import { type Tree, textsOf, under } from "./tree.ts";

/** A pipeline of GitLab: what `.gitlab-ci.yml` describes. */
export interface GitLabPipeline {
  readonly path: string;
  readonly jobs: readonly GitLabJob[];
  readonly caches: readonly GitLabCache[];
}

/** A job of a pipeline, with the values of each variable it is run with. */
export interface GitLabJob {
  readonly id: string;
  readonly line: number;
  readonly matrix: ReadonlyMap<string, readonly string[]>;
}

/** What is kept from one run to the next: paths, as far as they are named. */
export interface GitLabCache {
  readonly paths: readonly string[];
  readonly line: number;
}

/** The pipelines of GitLab in a repository, that have a job with a script: one, or none. */
export function gitLabPipelinesOf(repository: Repository): GitLabPipeline[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) => {
    const [root] = isGitLabPipeline(path) ? trees : [];
    const jobs = [...(root?.entries ?? [])].filter(([, job]) => job.entries.has("script"));
    if (jobs.length === 0) return [];
    const keepers = [root, under(root, "default"), ...jobs.map(([, job]) => job)];
    return [{ path, jobs: jobs.map(jobOf), caches: keepers.flatMap((one) => cachesOf(under(one, "cache"))) }];
  });
}

function jobOf([id, job]: readonly [string, Tree]): GitLabJob {
  const matrix = new Map<string, string[]>();
  for (const { entries } of under(job, "parallel", "matrix")?.items ?? [])
    for (const [name, values] of entries) {
      const known = matrix.get(name) ?? [];
      matrix.set(name, [...new Set([...known, ...textsOf(values).map(({ text }) => text)])]);
    }
  return { id, line: job.line, matrix };
}

function cachesOf(tree: Tree | undefined): GitLabCache[] {
  if (!tree) return [];
  const caches = tree.items.length > 0 ? tree.items : [tree];
  return caches
    .filter(({ entries }) => entries.has("paths"))
    .map((cache) => ({ paths: textsOf(under(cache, "paths")).map(({ text }) => text), line: tree.line }));
}
