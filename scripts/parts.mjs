// From what every start needs to what the screens alone do. Each part holds what its entries need and no part before it does.
const PARTS = [
  ["start", ["cli.ts", "commands/start.ts"]],
  ["model", ["index.ts"]],
  ["check", ["commands/check-given.ts"]],
  ["commands", ["commands/keys.ts", "commands/config.ts", "commands/evidence.ts", "commands/drafts.ts"]],
  ["screens", ["commands/open.tsx"]],
];
const SCREENS = PARTS.length - 1;

/**
 * The parts that the screens are loaded in, as groups for the bundler: by itself it makes a file for each way in which modules are shared,
 * fifty of them, and to find and link fifty files is felt at the start. `source` gives the path of one of our modules.
 */
export function partsOf(source) {
  let needed;
  const partOf = (id, bundling) => {
    needed ??= PARTS.map(([, entries]) => reachedFrom(entries.map(source), bundling));
    return needed[SCREENS].has(id) ? needed.findIndex((modules) => modules.has(id)) : -1;
  };
  return PARTS.map(([name], at) => ({
    name: (id, bundling) => (partOf(id, bundling) === at ? name : null),
    debugName: name,
    priority: PARTS.length - at,
  }));
}

function reachedFrom(entries, bundling) {
  const reached = new Set(entries);
  for (const id of reached)
    for (const next of bundling.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
