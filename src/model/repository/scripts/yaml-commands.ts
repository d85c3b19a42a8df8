import { isGitLabPipeline } from "../ci-checks.ts";
import type { ShellCommand } from "../file-reading.ts";
import { startedWith } from "../shell-script.ts";
import { type Tree, textsOf, under } from "../tree.ts";
import { isWorkflow } from "../workflows.ts";
import { commandsIn } from "./script-lines.ts";

/**
 * The commands a YAML file has run: steps of workflows and actions of GitHub, of Cloud Build, stages of DVC, services of a compose file,
 * jobs of GitLab. `text` is the file, for the lines of its scripts.
 */
export function yamlCommands(path: string, trees: readonly Tree[], text: string): ShellCommand[] {
  const lines = text.split(/\r\n?|\n/);
  const [root] = trees;
  if (isWorkflow(path))
    return values(under(root, "jobs")).flatMap((job) => stepCommands(under(job, "steps"), lines));
  return [
    ...stepCommands(under(root, "runs", "steps"), lines),
    ...(under(root, "steps")?.items ?? []).flatMap((step) => buildCommands(step, lines)),
    ...values(under(root, "stages")).flatMap((stage) => stageCommands(stage, lines)),
    ...values(under(root, "services")).flatMap((service) => serviceCommands(service, lines)),
    ...(isGitLabPipeline(path) ? values(root) : []).flatMap((job) =>
      ["before_script", "script", "after_script"].flatMap((key) => commandsIn(under(job, key), lines)),
    ),
  ];
}

function values(tree: Tree | undefined): Tree[] {
  return [...(tree?.entries.values() ?? [])];
}

function stepCommands(steps: Tree | undefined, lines: readonly string[]): ShellCommand[] {
  return (steps?.items ?? []).flatMap((step) => commandsIn(under(step, "run"), lines));
}

/** A step of Cloud Build: an image that is named after the program it runs, unless it says which. */
function buildCommands(step: Tree, lines: readonly string[]): ShellCommand[] {
  const name = textsOf(under(step, "name"))[0]?.text;
  if (name === undefined) return [];
  const script = commandsIn(under(step, "script"), lines);
  const entrypoint = textsOf(under(step, "entrypoint"))[0]?.text;
  const words = textsOf(under(step, "args")).map(({ text }) => text);
  if (words.length === 0 && entrypoint === undefined) return script;
  const program = entrypoint ?? name.slice(name.lastIndexOf("/") + 1).replace(/[:@].*$/s, "");
  return [...startedWith([program, ...words], step.line), ...script];
}

function stageCommands(stage: Tree, lines: readonly string[]): ShellCommand[] {
  const commands = [stage, under(stage, "do")].map((one) => under(one, "cmd"));
  return commands.flatMap((one) => commandsIn(one, lines));
}

function serviceCommands(service: Tree, lines: readonly string[]): ShellCommand[] {
  return ["entrypoint", "command"].flatMap((key) => {
    const tree = under(service, key);
    const words = textsOf(tree).map(({ text }) => text);
    return tree && tree.items.length > 0 ? startedWith(words, tree.line) : commandsIn(tree, lines);
  });
}
