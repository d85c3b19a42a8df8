import { readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { under } from "../repository/tree.ts";
import { filesOf, grouped, listed } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";
import { callsIn } from "./package-calls.ts";
import { told } from "./told.ts";

/** What makes pages in Python, by the module that is called for it. */
export const FRONTENDS: readonly (readonly [module: string, name: string])[] = [
  ["streamlit", "Streamlit"],
  ["gradio", "Gradio"],
  ["dash", "Dash"],
  ["nicegui", "NiceGUI"],
  ["reflex", "Reflex"],
  ["shiny", "Shiny"],
  ["flet", "Flet"],
];
const IN_SCRIPT: readonly (readonly [dependency: string, name: string])[] = [
  ["next", "Next.js"],
  ["react", "React"],
  ["vue", "Vue"],
  ["svelte", "Svelte"],
  ["@angular/core", "Angular"],
  ["vite", "Vite"],
];

/** Pages that people use the model through, and what they are made with. */
export function frontends(repository: Repository): Fact[] {
  const python = FRONTENDS.flatMap(([module, name]) =>
    told(callsIn(repository, module), (found) => `a frontend with ${name} in ${filesOf(found)}`),
  );
  return [...python, ...scripted(repository)];
}

function scripted(repository: Repository): Fact[] {
  const made = readFiles(repository, "json").flatMap(({ path, reading: { trees } }) => {
    if (!/(?:^|\/)package\.json$/.test(path)) return [];
    const needed = ["dependencies", "devDependencies"].map((group) => under(trees[0], group));
    const found = IN_SCRIPT.filter(([name]) => needed.some((group) => group?.entries.has(name)));
    return found.length === 0 ? [] : [{ path, line: null, names: listed(found.map(([, name]) => name)) }];
  });
  return [...grouped(made, ({ names }) => names)].flatMap(([names, files]) =>
    told(files, () => `a frontend with ${names} in ${filesOf(files)}`),
  );
}
