import type { ShellCommand } from "../repository/file-reading.ts";
import { callsOf, commandsOf, type In } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { doing } from "../repository/tool-words.ts";
import { code, codes, filesOf, grouped, listed, once, pathCode, placesOf } from "../text/phrase.ts";
import { flagOf, nameIn } from "./command-flags.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { told } from "./told.ts";

/** Virtual machines that scripts or workflows start: which hardware, which container. */
export const computeEngine: FactTopic = {
  id: "compute-engine",
  title: "Compute Engine",
  asks: [
    {
      all: [
        ["compute engine", "virtual machine", "vm"],
        ["what", "how", "type", "which"],
      ],
    },
    {
      all: [["compute engine"], ["gcp", "cloud"], ["how", "what"], ["vm", "machine", "hardware", "instance"]],
    },
    { all: [["engine"], ["train"], ["cloud", "gcp", "vertex"]] },
  ],
  find: (repository) => [...created(repository), ...reached(repository), ...fromCode(repository)],
};

function created(repository: Repository): Fact[] {
  const gcloud = commandsOf(repository, "gcloud");
  const commands = [
    ...doing(gcloud, "gcloud", "compute", "instances", "create-with-container"),
    ...doing(gcloud, "gcloud", "compute", "instances", "create"),
    ...doing(gcloud, "gcloud", "compute", "instance-templates", "create"),
  ];
  return [...grouped(commands, tell)].map(([text, places]) => ({
    text: `${text}, in ${pathCode(places[0]!.path)}`,
    where: placesOf(places),
  }));
}

const SAID: readonly (readonly [flag: string, word: string])[] = [
  ["--accelerator", "accelerator"],
  ["--container-image", "container"],
  ["--image-family", "image family"],
  ["--zone", "zone"],
];

function tell(command: In<ShellCommand>): string {
  const machine = nameIn(flagOf(command, "--machine-type") ?? "");
  const what = machine === null ? "a VM is started" : `a VM of type ${code(machine, 20)} is started`;
  const details = SAID.flatMap(([flag, word]) => {
    const value = nameIn(flagOf(command, flag) ?? "");
    return value === null ? [] : [`${word} ${code(value, 30)}`];
  });
  return details.length === 0 ? what : `${what}: ${listed(details, 65)}`;
}

const HANDLED = [["ssh"], ["scp"], ["instances", "start"], ["instances", "stop"]] as const;

function reached(repository: Repository): Fact[] {
  const gcloud = commandsOf(repository, "gcloud");
  const used = HANDLED.flatMap((action) =>
    doing(gcloud, "gcloud", "compute", ...action).map(({ path, line }) => ({ action, path, line })),
  );
  const actions = codes(once(used.map(({ action }) => action.join(" "))));
  return told(used, (found) => `VMs are handled by \`gcloud compute\`: ${actions}, in ${filesOf(found)}`);
}

function fromCode(repository: Repository): Fact[] {
  const calls = callsOf(repository, /^google\.cloud\.compute(?:_v1)?\.\w+Client$/);
  return told(
    calls,
    (found) => `Compute Engine is asked through \`google.cloud.compute\` in ${filesOf(found)}`,
  );
}
