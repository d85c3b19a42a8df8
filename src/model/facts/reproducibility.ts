import { dockerfilesOf } from "../repository/dockerfiles.ts";
import { trackedDataOf } from "../repository/dvc.ts";
import { callsOf, filesAt } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { bounded, code, counted, filesOf, listed, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { lockFilesOf } from "./lock-files.ts";
import { seedsOf } from "./seeds.ts";

/** What makes a run come out the same again: seeds, what is kept of each run, and what holds packages, system and data still. */
export const reproducibility: FactTopic = {
  id: "reproducibility",
  title: "Reproducibility",
  asks: [
    {
      all: [
        ["reproduc"],
        ["experiment", "result", "run"],
        ["information", "secure", "ensure", "lost", "how"],
      ],
    },
    { all: [["reproduc"]] },
    {
      all: [
        ["experiment", "result", "run"],
        ["again", "repeat", "later", "rerun"],
        ["kept", "keep", "record", "secure"],
      ],
    },
  ],
  find: (repository) => [...seedsOf(repository), ...keptRuns(repository), ...heldStill(repository)],
};

function keptRuns(repository: Repository): Fact[] {
  const mains = callsOf(repository, "hydra.main");
  const saved = filesAt(repository, /(?:^|\/)\.hydra\/config\.yaml$/);
  const logged = callsOf(repository, "wandb.init").filter(({ keywords }) => keywords.has("config"));
  return [
    ...(mains.length > 0
      ? [
          {
            text: `hydra keeps the configuration of each run of ${filesOf(mains, 90)}`,
            where: placesOf(mains),
          },
        ]
      : []),
    ...(saved.length > 0
      ? [
          {
            text: `the configuration of ${counted(saved.length, "run")} is in the repository, as hydra saved it`,
            where: saved.map(({ path }) => ({ path, line: null })),
          },
        ]
      : []),
    ...(logged.length > 0
      ? [
          {
            text: `${code("wandb.init(config=…)")} keeps the settings of each run, in ${filesOf(logged, 80)}`,
            where: placesOf(logged),
          },
        ]
      : []),
  ];
}

/** What holds packages, system and data still, in one fact. */
function heldStill(repository: Repository): Fact[] {
  const [lock] = lockFilesOf(repository);
  const images = dockerfilesOf(repository);
  const data = trackedDataOf(repository);
  const parts = [
    ...(lock ? [`packages by ${pathCode(lock.path, 30)}`] : []),
    ...(images.length > 0 ? [`the system by ${counted(images.length, "Dockerfile")}`] : []),
    ...(data.length > 0 ? [`data by DVC (${bounded(counted(data.length, "tracked path"), 30)})`] : []),
  ];
  if (parts.length === 0) return [];
  const where: Where[] = [
    ...(lock ? [{ path: lock.path, line: null }] : []),
    ...images.map(({ path }) => ({ path, line: 1 })),
    ...placesOf(data),
  ];
  return [{ text: `kept the same in later runs: ${listed(parts, 130)}`, where }];
}
