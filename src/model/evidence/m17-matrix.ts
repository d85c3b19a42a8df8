import { type GitLabPipeline, gitLabPipelinesOf } from "../repository/gitlab-pipeline.ts";
import { type Workflow, workflowsOf } from "../repository/workflows.ts";
import { code, codes } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { CI, otherServerNote } from "./m17-workflows.ts";

/** Caches, and more than one system or version in the matrix of a workflow or pipeline. */
export const cachingAndMatrix: EvidenceRule = {
  id: "caching-and-matrix",
  title: "Caches, and several systems or versions, in workflows and pipelines",
  asks: [
    {
      all: [
        [
          "cach",
          "multi os",
          "multi python",
          "matrix",
          "multiple os",
          "multiple operating",
          "multiple python",
        ],
        [...CI, "test"],
      ],
      modules: ["M17"],
    },
  ],
  reads: ["yaml"],
  cannotTell: (repository) => otherServerNote(repository),
  find: (repository) => {
    const workflows = workflowsOf(repository);
    const pipelines = gitLabPipelinesOf(repository);
    return [
      ...[...workflows, ...pipelines].flatMap(matrices),
      ...workflows.flatMap(caches),
      ...pipelines.flatMap(cachesOfGitLab),
    ];
  },
};

function matrices({ path, jobs }: Pick<Workflow, "path"> & Pick<GitLabPipeline, "jobs">): Finding[] {
  return jobs.flatMap(({ id, line, matrix }) =>
    [...matrix]
      .filter(([, values]) => values.length > 1)
      .map(([key, values]) => {
        const why = `${code(id, 20)} runs with ${code(key, 20)} ${codes(values, 45, 20)}.`;
        return { path, line, why };
      }),
  );
}

function caches({ path, jobs }: Workflow): Finding[] {
  return jobs.flatMap(({ steps }) =>
    steps.flatMap(({ uses, line, with: options }): Finding[] => {
      const action = uses?.replace(/@.*$/s, "") ?? "";
      if (/^actions\/cache(?:\/|$)/.test(action))
        return [{ path, line, why: `Caches with ${code(action)}.` }];
      const cache = options.get("cache") ?? options.get("enable-cache");
      if (!cache || cache === "false") return [];
      const what = cache === "true" ? "" : ` ${code(cache, 20)}`;
      return [{ path, line, why: `Caches${what} with ${code(action)}.` }];
    }),
  );
}

function cachesOfGitLab({ path, caches }: GitLabPipeline): Finding[] {
  return caches.map(({ paths, line }) => ({ path, line, why: `GitLab caches ${codes(paths, 60, 30)}.` }));
}
