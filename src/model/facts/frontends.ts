import { importsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { under } from "../repository/tree.ts";
import { filesOf, listed, pathCode } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";
import { told } from "./told.ts";

const IN_PYTHON: readonly (readonly [module: string, name: string])[] = [
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
  const python = IN_PYTHON.flatMap(([module, name]) =>
    told(importsOf(repository, module), (found) => `a frontend with ${name} in ${filesOf(found)}`),
  );
  return [...python, ...scripted(repository)];
}

function scripted(repository: Repository): Fact[] {
  return readFiles(repository, "json").flatMap(({ path, reading: { trees } }) => {
    if (!/(?:^|\/)package\.json$/.test(path)) return [];
    const needed = ["dependencies", "devDependencies"].map((group) => under(trees[0], group));
    const found = IN_SCRIPT.filter(([name]) => needed.some((group) => group?.entries.has(name)));
    const names = found.map(([, name]) => name);
    if (names.length === 0) return [];
    return [{ text: `a frontend with ${listed(names)} in ${pathCode(path)}`, where: [{ path, line: null }] }];
  });
}
