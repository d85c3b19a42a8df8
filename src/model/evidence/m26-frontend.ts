import { callsOf, commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { under } from "../repository/tree.ts";
import { code, counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

const PAGES =
  /^(?:gradio\.(?:Interface|Blocks|ChatInterface|TabbedInterface)|dash\.Dash|nicegui\.ui\.\w+|(?:fastapi|starlette)\.templating\.Jinja2Templates|panel\.\w+\.servable|chainlit\.\w+|reflex\.App|solara\.\w+)$/;
const FRAMEWORKS = ["react", "vue", "svelte", "next", "nuxt", "@angular/core", "solid-js", "preact", "astro"];

/** A page on which people use the application. */
export const frontend: EvidenceRule = {
  id: "frontend",
  title: "A frontend",
  asks: [
    {
      all: [["frontend", "front end", "user interface", "web interface", "streamlit", "gradio", "web page"]],
      modules: ["M26"],
    },
  ],
  reads: ["python", "json", "shell", "makefile", "dockerfile"],
  find: (repository) => [
    ...placePerFile(
      callsOf(repository, /^streamlit\.\w/),
      (calls) => `Makes a page with ${counted(calls.length, "call")} of streamlit.`,
    ),
    ...placePerFile(callsOf(repository, PAGES), ([{ name }]) => `${code(name)} makes a page.`),
    ...inPackages(repository),
    ...placePerFile(commandsOf(repository, "streamlit"), () => "Runs `streamlit`."),
    ...placesNamed(
      repository,
      /^(?!(?:docs?|reports|htmlcov)\/)(?=(?:.*\/)?(?:front[_-]?end|webapp|ui|templates|static)\/).*\/index\.html$/i,
      "A page of a frontend, by its name.",
    ),
    ...placesNamed(
      repository,
      /(?:^|\/)(?=[^/]*(?:streamlit|gradio|front[_-]?end))[^/]*\.py$/i,
      "A frontend, by its name; it was not read.",
    ),
  ],
};

function inPackages(repository: Repository): Finding[] {
  return readFiles(repository, "json")
    .filter(({ path }) => /(?:^|\/)package\.json$/.test(path))
    .flatMap(({ path, reading: { trees } }) => {
      const needed = ["dependencies", "devDependencies"].map((key) => under(trees[0], key)?.entries);
      for (const framework of FRAMEWORKS)
        for (const entries of needed) {
          const one = entries?.get(framework);
          if (one) return [{ path, line: one.line, why: `A frontend that needs \`${framework}\`.` }];
        }
      return [];
    });
}
