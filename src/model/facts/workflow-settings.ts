import { type Workflow, whenStarted } from "../repository/workflows.ts";
import { bounded, code, codes, grouped, listed, once, plainText } from "../text/phrase.ts";

/** What starts a workflow, as clauses: " on push to `main`", " and on pull requests", ", when `src/**` changes" behind the events it is asked of. */
export function whenItRuns({ triggers }: Workflow): string[] {
  const alike = grouped(triggers, ({ branches, paths }) => JSON.stringify([branches, paths]));
  // What paths restrict comes last: the words about them would seem to be about what follows.
  return [...alike.values()]
    .toSorted(([a], [b]) => a!.paths.length - b!.paths.length)
    .flatMap((some) => {
      const started = whenStarted({ triggers: some });
      return started === "" ? [] : [{ started, ...some[0]! }];
    })
    .flatMap(({ started, branches, paths }, i) => [
      `${i > 0 ? " and" : ""} ${started}`,
      ...(branches.length > 0 ? [` to ${codes(once(branches), 24, 16)}`] : []),
      ...(paths.length > 0
        ? [`, when ${codes(once(paths), 24, 16)} ${paths.length > 1 ? "change" : "changes"}`]
        : []),
    ]);
}

/** The systems its jobs run on, and labels of a team's own machines: "ubuntu, windows and `self-hosted`". */
export function whereItRuns({ jobs }: Workflow): string {
  const systems = jobs.flatMap(({ runsOn, matrix }) => runsOn.flatMap((one) => resolve(one, matrix)));
  const names = systems.map((system) =>
    /^(?:ubuntu|windows|macos)-[a-z\d.-]*$/.test(system)
      ? bounded(system.replace(/-latest$/, "").replaceAll("-", " "), 20)
      : code(system, 20),
  );
  return listed(once(names), 50);
}

/** The versions of Python its jobs set up: "python 3.11 and 3.12"; empty where it does not say. */
export function pythonVersions({ jobs }: Workflow): string {
  const versions = jobs.flatMap(({ steps, matrix }) =>
    steps.flatMap((step) => {
      const isPython = /^(?:actions\/setup-python|astral-sh\/setup-uv|conda-incubator\/)/.test(step.uses);
      const asked = isPython ? step.with.get("python-version") : undefined;
      return asked === undefined ? [] : asked.split("\n").flatMap((one) => resolve(one.trim(), matrix));
    }),
  );
  const known = once(
    versions.filter((version) => /^\d[a-z\d. -]*$/i.test(version)).map((version) => bounded(version, 10)),
  );
  return known.length === 0 ? "" : `python ${listed(known, 30)}`;
}

/** What it keeps from one run to the next: "caches pip". */
export function whatItCaches({ jobs }: Workflow): string {
  const caches = jobs.flatMap(({ steps }) =>
    steps.flatMap(({ uses: action, with: inputs }) => {
      if (/^actions\/cache(?:\/|@)/.test(action)) return [nameOfCache(inputs.get("path"))];
      if (/^actions\/setup-python@/.test(action) && inputs.has("cache"))
        return [plainText(inputs.get("cache")!, 12) || "packages"];
      if (/^astral-sh\/setup-uv@/.test(action) && inputs.get("enable-cache") === "true") return ["uv"];
      if (/^docker\/build-push-action@/.test(action) && inputs.has("cache-from")) return ["docker layers"];
      return [];
    }),
  );
  return caches.length === 0 ? "" : `caches ${listed(once(caches), 36)}`;
}

function nameOfCache(path: string | undefined): string {
  const first = path?.trim().split("\n", 1)[0]?.trim();
  return first ? code(first, 24) : "files";
}

// `${{ matrix.os }}` is each of the values the matrix has for it.
function resolve(text: string, matrix: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const key = /^\$\{\{\s*matrix\.([\w-]{1,60})\s*\}\}$/.exec(text)?.[1];
  if (key !== undefined) return matrix.get(key) ?? [];
  return text === "" || text.includes("${{") ? [] : [text];
}
