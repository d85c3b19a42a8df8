import { documentationPagesOf } from "../repository/documentation-pages.ts";
import { commandsOf, filesAt } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placePerFile, placesNamed } from "./place.ts";

const SITE = /(?:^|\/)mkdocs\.ya?ml$|^(?:[\w-]+\/)?docs?\/(?:.*\/)?conf\.py$/;

/** Pages about the application that the team wrote. */
export const documentation: EvidenceRule = {
  id: "documentation",
  title: "Pages of documentation beyond those of the template",
  asks: [
    {
      all: [
        ["documentation", "docs"],
        ["writ", "creat", "mak", "add", "application"],
      ],
      none: ["publish", "github pages", "deploy", "host"],
      modules: ["M32"],
    },
  ],
  reads: [],
  cannotTell:
    "There are no pages of documentation; whether the README documents enough is not told by a file.",
  find: (repository) => {
    const pages = documentationPagesOf(repository);
    const sites = pages.length === 0 ? [] : filesAt(repository, SITE);
    const count = counted(pages.length, "page");
    return [
      ...sites.map(({ path }) => ({ path, line: null, why: `Makes a site of ${count}.` })),
      ...pages.map(({ path }) => ({ path, line: null, why: "A page of the documentation." })),
    ];
  },
};

const PUBLISHING =
  /^(?:actions\/(?:deploy-pages|upload-pages-artifact)|peaceiris\/actions-gh-pages|JamesIves\/github-pages-deploy-action|mhausenblas\/mkdocs-deploy-gh-pages)@/;

/** The documentation, put on GitHub Pages. */
export const publishedDocumentation: EvidenceRule = {
  id: "published-documentation",
  title: "Documentation on GitHub Pages",
  asks: [
    {
      all: [
        ["publish", "pages", "deploy", "host"],
        ["documentation", "docs", "github pages"],
      ],
      modules: ["M32"],
    },
  ],
  reads: ["yaml"],
  cannotTell: "Documentation that is published by hand leaves no trace in the files.",
  find: (repository) => [
    ...published(repository),
    ...placePerFile(
      commandsOf(repository, "mkdocs", "mike", "ghp-import").filter(
        ({ words }) => words.includes("gh-deploy") || words.includes("mike") || words.includes("ghp-import"),
      ),
      () => "Puts the documentation on GitHub Pages.",
    ),
    ...placesNamed(
      repository,
      /^\.github\/workflows\/(?=[^/]*(?:docs|documentation|pages))[^/]*\.ya?ml$/,
      "A workflow for the documentation, by its name; it was not read.",
    ),
    ...(repository.history?.branches ?? [])
      .filter((branch) => /(?:^|\/)gh-pages$/.test(branch))
      .slice(0, 1)
      .map(() => ({
        path: ".git",
        line: null,
        why: "There is a branch `gh-pages`, which GitHub Pages shows.",
      })),
  ],
};

function published(repository: Repository): Finding[] {
  return workflowsOf(repository).flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps
        .filter(({ uses }) => PUBLISHING.test(uses))
        .map((step) => place({ path, line: step.line }, "Puts pages on GitHub Pages.")),
    ),
  );
}
