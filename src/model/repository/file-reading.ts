import type { PythonCode } from "./python/python-code.ts";
import type { Tree } from "./tree.ts";

/** What was read out of one file; whatever its kind cannot hold is empty. Comments, and what is only mentioned in texts, are in none of it. */
export interface FileReading {
  readonly python: PythonCode;
  /** The documents of a YAML file; the one value of a TOML, INI or JSON file. */
  readonly trees: readonly Tree[];
  readonly docker: readonly DockerInstruction[];
  readonly commands: readonly ShellCommand[];
  readonly packages: readonly DeclaredPackage[];
  readonly addresses: readonly CloudAddress[];
  /** The total a coverage report or badge states, in percent; null where it states none. */
  readonly coverage: { readonly percent: number; readonly line: number } | null;
}

/** An instruction of a Dockerfile: its name in capitals, its arguments with continued lines joined. */
export interface DockerInstruction {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

/**
 * One command of a shell script, a Makefile, a Dockerfile, a workflow's step, a task of invoke: its words without assignments before it.
 * `a && b | c` is three.
 */
export interface ShellCommand {
  readonly words: readonly string[];
  readonly line: number;
}

/** A package a project says it needs. */
export interface DeclaredPackage {
  /** In small letters, with `-` for `_` and `.`, as PyPI compares names. */
  readonly name: string;
  /** The version asked for, as written (`==2.1.0`, `>=2`); empty for any. */
  readonly version: string;
  /** `main`, or the name of the group or extra it stands in. */
  readonly group: string;
  readonly line: number;
}

/** An address of a cloud service that code or configuration holds: `gs://bucket/x`, `europe-west1-docker.pkg.dev/…`. */
export interface CloudAddress {
  readonly text: string;
  readonly line: number;
}

/** A file with nothing in it. */
export const NOTHING_READ: FileReading = {
  python: { imports: [], calls: [], functions: [], classes: [] },
  trees: [],
  docker: [],
  commands: [],
  packages: [],
  addresses: [],
  coverage: null,
};
