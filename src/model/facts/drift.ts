import { readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { codes, filesOf, once } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";
import { callsIn } from "./package-calls.ts";
import { told } from "./told.ts";

const LIBRARIES: readonly (readonly [module: string, name: string])[] = [
  ["evidently", "Evidently"],
  ["alibi_detect", "Alibi Detect"],
  ["nannyml", "NannyML"],
  ["whylogs", "whylogs"],
  ["torchdrift", "TorchDrift"],
  ["frouros", "Frouros"],
  ["deepchecks", "Deepchecks"],
  ["river.drift", "River"],
];

/** Where code looks whether the data has moved away from what the model was trained on. */
export function driftCode(repository: Repository): Fact[] {
  const found = LIBRARIES.flatMap(([module, name]) => {
    const calls = callsIn(repository, module);
    const telling = calls.filter((call) => /(?:Preset|Drift\w*|Detector)$/.test(call.name));
    const used = once(telling.map((call) => call.name.slice(call.name.lastIndexOf(".") + 1)));
    const by = used.length === 0 ? "" : ` (${codes(used, 60)})`;
    const text = `drift is looked for with ${name}${by} in ${filesOf(calls, 50)}`;
    return told(telling.length === 0 ? calls : telling, () => text);
  });
  return found.length > 0 ? found : ownDriftCode(repository);
}

// Without a library: functions that say so in their name.
function ownDriftCode(repository: Repository): Fact[] {
  const functions = readFiles(repository, "python").flatMap(({ path, reading }) =>
    reading.python.functions
      .filter(({ name }) => /drift/i.test(name) && !name.startsWith("test_"))
      .map(({ name, line }) => ({ name, path, line })),
  );
  const names = codes(once(functions.map(({ name }) => name)), 60);
  return told(functions, (found) => `drift is looked for by ${names} in ${filesOf(found, 50)}`);
}
