import type { DockerInstruction } from "./file-reading.ts";
import { readFiles } from "./look-up.ts";
import type { Repository } from "./repository.ts";

/** What a Dockerfile builds. */
export interface Dockerfile {
  readonly path: string;
  /** The name of the file without its folder. */
  readonly name: string;
  /** The images it is built on, without stages of its own; defaults of `ARG` are put in. */
  readonly bases: readonly string[];
  /** What it copies from the folder it is built in. */
  readonly copies: readonly { readonly text: string; readonly line: number }[];
  /** What its last stage starts: ENTRYPOINT and CMD in one line, without brackets and quotes; null where it starts nothing. */
  readonly entry: { readonly text: string; readonly line: number } | null;
  readonly instructions: readonly DockerInstruction[];
}

/** The Dockerfiles by name and content: a file that builds on no image is none. */
export function dockerfilesOf(repository: Repository): Dockerfile[] {
  return readFiles(repository, "dockerfile").flatMap(({ path, reading: { docker } }) =>
    docker.some(({ name }) => name === "FROM") ? [dockerfileOf(path, docker)] : [],
  );
}

function dockerfileOf(path: string, instructions: readonly DockerInstruction[]): Dockerfile {
  const copies = instructions.filter(
    ({ name, text }) => (name === "COPY" || name === "ADD") && !/^(?:--\S+\s+)*--from=/.test(text),
  );
  return {
    path,
    name: path.slice(path.lastIndexOf("/") + 1),
    bases: basesOf(instructions),
    copies: copies.map(({ text, line }) => ({ text, line })),
    entry: entryOf(instructions),
    instructions,
  };
}

function basesOf(instructions: readonly DockerInstruction[]): string[] {
  const stages = new Set<string>();
  const defaults = new Map<string, string>();
  const bases: string[] = [];
  for (const { name, text } of instructions) {
    const argument = name === "ARG" ? /^(\w+)=["']?([^\s"']{1,200})/.exec(text) : null;
    if (argument) defaults.set(argument[1]!, argument[2]!);
    if (name !== "FROM") continue;
    const [image = "", as = "", stage = ""] = text.split(/\s+/).filter((word) => !word.startsWith("--"));
    if (!stages.has(image) && image !== "") bases.push(withDefaults(image, defaults));
    if (as.toLowerCase() === "as") stages.add(stage);
  }
  return bases;
}

function withDefaults(image: string, defaults: ReadonlyMap<string, string>): string {
  return image
    .slice(0, 200)
    .replace(/\$(?:\{(\w+)[^}]*\}|(\w+))/g, (whole, braced, bare) => defaults.get(braced ?? bare) ?? whole);
}

function entryOf(instructions: readonly DockerInstruction[]): Dockerfile["entry"] {
  const stage = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM") + 1);
  const entry = stage.findLast(({ name }) => name === "ENTRYPOINT");
  const command = stage.findLast(({ name }) => name === "CMD");
  const first = entry ?? command;
  if (!first) return null;
  const text = [entry, command].flatMap((one) => (one ? [startedBy(one.text)] : [])).join(" ");
  return { text, line: first.line };
}

/** `["python", "-u"]` as it would be typed. */
function startedBy(text: string): string {
  return jsonWords(text)?.join(" ") ?? text;
}

/** The words of an instruction written as a JSON list; null for one that is not. */
export function jsonWords(text: string): string[] | null {
  if (!text.startsWith("[")) return null;
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) && words.every((word) => typeof word === "string") ? words : null;
  } catch {
    return null;
  }
}
