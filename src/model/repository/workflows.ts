import { remembered } from "../remembered.ts";
import { listed as inWords, once, plainText } from "../text/phrase.ts";
import { readFiles } from "./look-up.ts";
import type { Repository } from "./repository.ts";
import { type Tree, textsOf, under } from "./tree.ts";

/** A workflow of GitHub Actions. */
export interface Workflow {
  readonly path: string;
  /** The name of its file without the folder. */
  readonly name: string;
  readonly line: number;
  readonly triggers: readonly WorkflowTrigger[];
  readonly jobs: readonly WorkflowJob[];
}

/** What starts a workflow: `push`, `pull_request`, `schedule`; branches, paths and types are empty where it does not ask for any. */
export interface WorkflowTrigger {
  readonly event: string;
  readonly branches: readonly string[];
  readonly paths: readonly string[];
  /** The kinds of the event: of `repository_dispatch` the names it is sent under. */
  readonly types: readonly string[];
  readonly line: number;
}

/** A job of a workflow. */
export interface WorkflowJob {
  readonly id: string;
  readonly line: number;
  /** The machines it runs on; those of the matrix where it names them there. */
  readonly runsOn: readonly string[];
  readonly matrix: ReadonlyMap<string, readonly string[]>;
  readonly steps: readonly WorkflowStep[];
}

/** A step of a job; texts are empty where it has none. */
export interface WorkflowStep {
  readonly name: string;
  /** The action, with its version: `actions/checkout@v4`. */
  readonly uses: string;
  /** The script. */
  readonly run: string;
  readonly line: number;
  /** What is given to the action. */
  readonly with: ReadonlyMap<string, string>;
}

/** Whether GitHub runs a file of this path as a workflow: only from this folder, not from those in it. */
export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** The workflows of a repository: files at their place that start on something. */
export const workflowsOf = remembered((repository: Repository): readonly Workflow[] =>
  readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) => {
    const triggers = isWorkflow(path) ? triggersOf(under(trees[0], "on")) : [];
    if (triggers.length === 0) return [];
    const name = path.slice(path.lastIndexOf("/") + 1);
    return [{ path, name, line: 1, triggers, jobs: jobsOf(under(trees[0], "jobs")) }];
  }),
);

const EVENTS: ReadonlyMap<string, string> = new Map([
  ["push", "push"],
  ["pull_request", "pull requests"],
  ["pull_request_target", "pull requests"],
  ["schedule", "a schedule"],
  ["workflow_dispatch", "a manual start"],
  ["workflow_call", "a call by another workflow"],
  ["repository_dispatch", "a call from outside"],
  ["release", "a release"],
]);

/** When a workflow runs, in at most some 60 characters: "on push and pull requests", "after another workflow"; empty where it does not say. */
export function whenStarted({ triggers }: Pick<Workflow, "triggers">): string {
  const all = once(triggers.map(({ event }) => event));
  const events = all.filter((event) => event !== "workflow_run");
  const named = once(
    events.map((event) => EVENTS.get(event) ?? plainText(event.replaceAll("_", " "), 24)),
  ).filter((name) => name !== "");
  const on = named.length === 0 ? [] : [`on ${inWords(named, 40)}`];
  return [...on, ...(events.length < all.length ? ["after another workflow"] : [])].join(" and ");
}

/** The jobs that stand under `jobs`. */
export function jobsOf(jobs: Tree | undefined): WorkflowJob[] {
  return [...(jobs?.entries ?? [])].map(([id, job]) => {
    const matrix = matrixOf(under(job, "strategy", "matrix"));
    const steps = (under(job, "steps")?.items ?? []).map(stepOf);
    return { id, line: job.line, runsOn: runsOn(under(job, "runs-on"), matrix), matrix, steps };
  });
}

function triggersOf(on: Tree | undefined): WorkflowTrigger[] {
  const named = textsOf(on).map(({ text, line }) => ({
    event: text,
    branches: [],
    paths: [],
    types: [],
    line,
  }));
  const described = [...(on?.entries ?? [])].map(([event, tree]) => ({
    event,
    branches: listed(under(tree, "branches")),
    paths: listed(under(tree, "paths")),
    types: listed(under(tree, "types")),
    line: tree.line,
  }));
  return [...named, ...described];
}

function listed(tree: Tree | undefined): string[] {
  return textsOf(tree).map(({ text }) => text);
}

/** The values of each axis, with those that single combinations of `include` add. */
function matrixOf(tree: Tree | undefined): Map<string, string[]> {
  const matrix = new Map<string, string[]>();
  for (const [axis, values] of tree?.entries ?? [])
    if (axis !== "include" && axis !== "exclude") matrix.set(axis, listed(values));
  for (const combination of under(tree, "include")?.items ?? [])
    for (const [axis, value] of combination.entries) {
      const values = matrix.get(axis) ?? [];
      matrix.set(axis, [...new Set([...values, ...listed(value)])]);
    }
  return matrix;
}

function runsOn(tree: Tree | undefined, matrix: ReadonlyMap<string, readonly string[]>): string[] {
  const names = listed(tree?.entries.has("labels") ? under(tree, "labels") : tree);
  return names.flatMap((name) => {
    const axis = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(name.slice(0, 200))?.[1];
    return (axis && matrix.get(axis)) || [name];
  });
}

function stepOf(step: Tree): WorkflowStep {
  const text = (key: string) => textsOf(under(step, key))[0]?.text ?? "";
  const given = [...(under(step, "with")?.entries ?? [])].map(
    ([key, tree]) => [key, listed(tree).join("\n")] as const,
  );
  return { name: text("name"), uses: text("uses"), run: text("run"), line: step.line, with: new Map(given) };
}
