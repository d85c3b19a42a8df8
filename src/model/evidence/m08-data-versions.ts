import { commandsOf, type ReadFile, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { textsOf, under } from "../repository/tree.ts";
import { code, counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

const TRACKED = /[^/]\.dvc$/;
const PIPELINE = /(?:^|\/)dvc\.yaml$/;
const CONFIG = /(?:^|\/)\.dvc\/config$/;

/** Data kept under version control by DVC. */
export const dataVersionControl: EvidenceRule = {
  id: "data-version-control",
  title: "DVC: tracked files, remotes, pipelines, commands",
  asks: [
    {
      all: [["version control", "versioning", "dvc"], ["data"]],
      none: ["bucket", "storage", "trigger", "workflow"],
      modules: ["M8"],
    },
  ],
  reads: ["yaml", "ini"],
  find: (repository) => {
    const files = readFiles(repository, "yaml", "ini");
    const commands = commandsOf(repository, "dvc");
    return [
      ...files.filter(({ path }) => TRACKED.test(path)).flatMap(tracked),
      ...files.filter(({ path }) => CONFIG.test(path)).flatMap(remotes),
      ...files.filter(({ path }) => PIPELINE.test(path)).flatMap(stages),
      ...unread(repository),
      ...placePerFile(commands, (found) => `Runs ${code(found[0].words.join(" "))}.`),
    ];
  },
};

function tracked({ path, reading: { trees } }: ReadFile): Finding[] {
  return trees
    .flatMap((tree) => under(tree, "outs")?.items ?? [])
    .flatMap((out): Finding[] => {
      const [name] = textsOf(under(out, "path"));
      if (!name) return [];
      const [files] = textsOf(under(out, "nfiles"));
      const count = files && /^\d{1,12}$/.test(files.text) ? `, ${counted(Number(files.text), "file")}` : "";
      return [{ path, line: out.line, why: `DVC tracks ${code(name.text)}${count}.` }];
    });
}

function remotes({ path, reading: { trees } }: ReadFile): Finding[] {
  return trees
    .flatMap(({ entries }) => [...entries].filter(([section]) => /^["']*remote\b/.test(section)))
    .map(([, section]) => {
      const [url] = textsOf(under(section, "url"));
      const where = url ? `at ${code(url.text, 60)}` : "without an address";
      return { path, line: url?.line ?? section.line, why: `DVC has a remote ${where}.` };
    });
}

function stages({ path, reading: { trees } }: ReadFile): Finding[] {
  return trees.flatMap((tree): Finding[] => {
    const found = under(tree, "stages");
    const first = found?.entries.keys().next().value;
    if (!found || first === undefined) return [];
    const count = counted(found.entries.size, "stage");
    return [{ path, line: found.line, why: `A pipeline of DVC with ${count}, the first ${code(first)}.` }];
  });
}

function unread(repository: Repository): Finding[] {
  return [
    ...placesNamed(repository, TRACKED, "DVC tracks data here, by the name; it was not read."),
    ...placesNamed(repository, PIPELINE, "A pipeline of DVC, by its name; it was not read."),
  ];
}
