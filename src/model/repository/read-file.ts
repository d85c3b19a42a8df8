import { addressesIn, addressesOfTree, distinctAddresses } from "./addresses.ts";
import { readCoverage } from "./coverage.ts";
import { readDockerSources } from "./dockerfile.ts";
import type { FileKind } from "./file-kind.ts";
import { type CloudAddress, type FileReading, NOTHING_READ, type ShellCommand } from "./file-reading.ts";
import { readIni } from "./ini.ts";
import { notebookCode } from "./notebook.ts";
import { condaPackages } from "./packages/conda-packages.ts";
import { requirementsPackages } from "./packages/requirements.ts";
import { setupPackages, setupScriptPackages } from "./packages/setup-packages.ts";
import { tomlPackages } from "./packages/toml-packages.ts";
import { readPythonFile } from "./python/read-python.ts";
import { dockerCommands } from "./scripts/docker-commands.ts";
import { makefileCommands } from "./scripts/makefile-commands.ts";
import { pythonCommands } from "./scripts/python-commands.ts";
import { toxCommands } from "./scripts/tox-commands.ts";
import { yamlCommands } from "./scripts/yaml-commands.ts";
import { readCommands } from "./shell-script.ts";
import { readToml } from "./toml.ts";
import { readYaml } from "./yaml.ts";

type Reader = (path: string, text: string) => Partial<FileReading>;

const READERS: Partial<Record<FileKind, Reader>> = {
  python: readPythonSource,
  notebook: (path, text) => readPythonSource(path, notebookCode(text)),
  yaml: (path, text) => {
    const trees = readYaml(text);
    const commands = yamlCommands(path, trees, text);
    return {
      trees,
      commands,
      packages: condaPackages(path, trees[0]),
      addresses: trees.flatMap(addressesOfTree),
    };
  },
  json: (_path, text) => {
    const trees = readYaml(text);
    return { trees, addresses: trees.flatMap(addressesOfTree) };
  },
  toml: (path, text) => {
    const tree = readToml(text);
    if (!tree) return {};
    return { trees: [tree], packages: tomlPackages(path, tree), addresses: addressesOfTree(tree) };
  },
  ini: (path, text) => {
    const tree = readIni(text);
    const commands = toxCommands(path, tree);
    return { trees: [tree], commands, packages: setupPackages(path, tree), addresses: addressesOfTree(tree) };
  },
  dockerfile: (_path, text) => {
    const sources = readDockerSources(text);
    return {
      docker: sources.map(({ name, text, line }) => ({ name, text, line })),
      commands: dockerCommands(sources),
      addresses: sources.flatMap(({ source, line }) => addressesIn(source, line)),
    };
  },
  makefile: (_path, text) => ran(makefileCommands(text)),
  shell: (_path, text) => ran(readCommands(text, 1)),
  requirements: (path, text) => ({ packages: requirementsPackages(path, text) }),
  coverage: (path, text) => ({ coverage: readCoverage(path, "coverage", text) }),
  markdown: (path, text) => ({ coverage: readCoverage(path, "markdown", text) }),
};

/** Reads a file of a kind. Never throws: of what is broken, whatever can be read before the break counts. */
export function readFile(path: string, kind: FileKind, text: string): FileReading {
  const reading = READERS[kind]?.(path, text.replace(/^\ufeff/, "")) ?? {};
  const addresses = distinctAddresses(reading.addresses ?? []);
  // A word cut out of a text keeps all of the text alive: copied, the names of a hundred megabytes of code take one or two.
  return structuredClone({ ...NOTHING_READ, ...reading, addresses });
}

function readPythonSource(path: string, text: string): Partial<FileReading> {
  const { code, strings } = readPythonFile(text);
  const addresses = strings.flatMap(({ text, line, isDocstring }) =>
    isDocstring ? [] : addressesIn(text, line),
  );
  return {
    python: code,
    commands: pythonCommands(code),
    packages: setupScriptPackages(path, code),
    addresses,
  };
}

/** Commands and the addresses in their words. */
function ran(commands: readonly ShellCommand[]): {
  commands: readonly ShellCommand[];
  addresses: CloudAddress[];
} {
  const addresses = commands.flatMap(({ words, line }) =>
    words.flatMap((word) => addressesIn(word, line).map(({ text }) => ({ text, line }))),
  );
  return { commands, addresses };
}
