import { type ReadFile, readFiles } from "../repository/look-up.ts";
import { code, counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placesNamed } from "./place.ts";
import { isTestPath } from "./test-path.ts";

/** How such a file is called. */
const DATA_NAME =
  /(?:^|[/_-])(?:data|datasets?|dataloaders?|datamodules?|preprocess(?:ing)?|download)(?:[_-][\w-]*)?\.py$/;
const TEMPLATES_NAME = /(?:^|\/)(?:data|make_dataset)\.py$/;

/** Calls the template's own file makes before anybody has filled it out. */
const OF_THE_TEMPLATE =
  /^(?:print|super|\.__init__|main|MyDataset|dataset\.preprocess|preprocess|typer\.run|click\.\w+|logging\.\w+|logger\.info|pathlib\.Path|Path|dotenv\.\w+|(?:.*\.)?resolve)$/;

const READS_OR_WRITES =
  /(?:^|\.)(?:load|load_dataset|read_\w+|to_csv|to_parquet|save|save_to_disk|open|urlopen|urlretrieve|download\w*|dataset_download|extractall|snapshot_download|imread)$/;

/** A file that fetches or prepares the data, with more in it than the template puts there. */
export const dataScript: EvidenceRule = {
  id: "data-script",
  title: "`data.py`, `make_dataset.py` or a file called so, with code that fetches or prepares data",
  asks: [
    {
      all: [
        ["data py", "make dataset", "dataset py", "data script"],
        ["fill", "download", "preprocess", "process", "creat", "writ", "implement"],
      ],
      modules: ["M6"],
    },
    { all: [["data"], ["download", "fetch"], ["process", "preprocess", "prepar"]], modules: ["M6"] },
  ],
  reads: ["python"],
  find: (repository) => {
    const files = readFiles(repository, "python").filter(isDataScript);
    const ordered = files.toSorted((a, b) => rank(a) - rank(b));
    return [
      ...ordered.flatMap(filled),
      ...placesNamed(repository, DATA_NAME, "Prepares data, by its name; it was not read.").filter(
        isDataScript,
      ),
    ];
  },
};

function isDataScript({ path }: { readonly path: string }): boolean {
  return DATA_NAME.test(path) && !isTestPath(path) && !/drift|monitor/.test(path);
}

function rank({ path }: ReadFile): number {
  return TEMPLATES_NAME.test(path) ? 0 : 1;
}

function filled({ path, reading: { python } }: ReadFile): Finding[] {
  const own = python.calls.filter(({ name, isDecorator }) => !isDecorator && !OF_THE_TEMPLATE.test(name));
  const first = own[0];
  if (!first) return [];
  const telling = own.find(({ name }) => READS_OR_WRITES.test(name));
  if (telling) return [{ path, line: telling.line, why: `Reads or writes data with ${code(telling.name)}.` }];
  const functions = counted(python.functions.length, "function");
  return [{ path, line: first.line, why: `Has ${functions} for the data; calls ${code(first.name)}.` }];
}
