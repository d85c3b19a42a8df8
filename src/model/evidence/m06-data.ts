import { kindOfBases } from "../repository/class-kinds.ts";
import { type ReadFile, readFiles } from "../repository/look-up.ts";
import type { PythonCode } from "../repository/python/python-code.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placesNamed } from "./place.ts";
import { isTestPath } from "./test-path.ts";

/** How files are called that have to do with the data, and the folders of such. */
const DATA_NAME =
  /(?:^|[/_-])(?:data|daten|datas[aæ]e?t|datasets?|data-?load(?:ers?|ing)|datamodules?|preprocess(?:ing)?|prepare|preparation|download|ingest(?:ion)?|etl)(?:[_-][\w-]*)?\.py$/;
const DATA_FOLDER = /(?:^|\/)(?:data|datasets?)\/(?:.*\/)?[^/]+\.py$/;
const LONGEST_NAME = 256;
const TEMPLATES_NAME = /(?:^|\/)(?:data|make_dataset)\.py$/;

/** What looks at data without preparing it, and what asks others for more than data. */
const WATCHES = /drift|monitor/;
const SERVES = /(?:^|[/_-])(?:api|app|frontend|backend|server|streamlit|locust)\w*(?:\.py$|\/)/;

/** Calls that get data sets, wherever they stand. */
const FETCHES =
  /^(?:datasets\.load_(?:dataset|from_disk)|torchvision\.datasets\.\w+|torch(?:audio|text|_geometric)\.datasets\.[\w.]+|sklearn\.datasets\.(?:fetch_|load_)\w+|(?:tensorflow\.)?keras\.datasets\.[\w.]+|tensorflow_datasets\.load|medmnist\.\w+|kagglehub\.\w*download\w*|gdown\.\w+|wget\.download)$|(?:^|\.)(?:dataset_download\w*|competition_download\w*|urlretrieve)$/;
const ASKS_THE_NET = /^(?:requests|httpx)\.(?:get|stream)$|^feedparser\.parse$|(?:^|\.)urlopen$/;
const WRITES =
  /(?:^|\.)(?:to_(?:csv|parquet|json|netcdf|zarr)|save\w*|write\w*|dump|extractall|copyfileobj)$/;
const READS_OR_WRITES =
  /(?:^|\.)(?:load|load_(?!dotenv)\w+|read_\w+|to_(?:csv|parquet|json|netcdf|zarr)|save\w*|open|open_\w+|urlopen|download\w*|extractall|snapshot_download|imread|imwrite|listdir|scandir|iterdir|glob|walk|copyfile)$/;
const WORKS_ON_DATA =
  /^(?:numpy|torch|torchvision|torchaudio|pandas|polars|xarray|PIL|cv2|sklearn|skimage|scipy|librosa|transformers|albumentations|nltk|spacy)\.(?!utils\.data\.(?:Dataset|DataLoader)$)/;

/** Code that fetches or prepares the data, with more in it than the template puts there. */
export const dataScript: EvidenceRule = {
  id: "data-script",
  title: "Code that fetches or prepares data, in `data.py`, a file or folder called so, or by what it does",
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
    const files = readFiles(repository, "python").filter(maySay);
    const ordered = files.toSorted((a, b) => rank(a) - rank(b));
    return [
      ...ordered.flatMap(prepared),
      ...placesNamed(repository, /\.py$/, "Prepares data, by its name; it was not read.").filter(
        (one) => DATA_NAME.test(one.path.slice(-LONGEST_NAME)) && maySay(one),
      ),
    ];
  },
};

function maySay({ path }: { readonly path: string }): boolean {
  return (
    !isTestPath(path) && !WATCHES.test(path) && (isOfData(path) || !SERVES.test(path.slice(-LONGEST_NAME)))
  );
}

function rank({ path }: ReadFile): number {
  if (TEMPLATES_NAME.test(path)) return 0;
  return isOfData(path) ? 1 : 2;
}

// No file has a longer name: of a path made to be slow no more is looked at.
function isOfData(path: string): boolean {
  return DATA_NAME.test(path.slice(-LONGEST_NAME)) || DATA_FOLDER.test(path);
}

function prepared({ path, reading: { python } }: ReadFile): Finding[] {
  const calls = python.calls.filter(({ isDecorator }) => !isDecorator);
  const first = (pattern: RegExp) => calls.find(({ name }) => pattern.test(name));
  const fetched = first(FETCHES) ?? (first(WRITES) ? first(ASKS_THE_NET) : undefined);
  if (fetched) return [{ path, line: fetched.line, why: `Fetches data with ${code(fetched.name)}.` }];
  const ofData = python.classes.find(({ bases }) => kindOfBases(bases) === "data");
  if (!ofData && !isOfData(path)) return [];
  const moved = first(READS_OR_WRITES);
  if (moved) return [{ path, line: moved.line, why: `Reads or writes data with ${code(moved.name)}.` }];
  const worked = first(WORKS_ON_DATA);
  if (worked) return [{ path, line: worked.line, why: `Works on data with ${code(worked.name)}.` }];
  return ofData && gives(python, ofData.name)
    ? [{ path, line: ofData.line, why: `Makes the data set ${code(ofData.name)}.` }]
    : [];
}

/** Whether a data set does anything to give its parts: the template leaves that open. */
function gives({ functions }: PythonCode, name: string): boolean {
  return functions.some((one) => one.inClass === name && one.name === "__getitem__" && !one.isEmpty);
}
