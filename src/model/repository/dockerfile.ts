import type { DockerInstruction } from "./file-reading.ts";

/** An instruction with its arguments as they stand in the file: continued lines end in `\`, comments between them are emptied. */
export interface DockerSource extends DockerInstruction {
  readonly source: string;
}

/** The instructions of a Dockerfile; empty for anything that has none. Heredocs belong to the instruction before them. Never throws. */
export function readDockerfile(text: string): DockerInstruction[] {
  return readDockerSources(text).map(({ name, text, line }) => ({ name, text, line }));
}

/** The last place of each line. */
type LastAt = ReadonlyMap<string, number>;

const INSTRUCTIONS = new Set(
  "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(
    " ",
  ),
);

// By hand: dockerfile-ast takes a minute over 200,000 `#`.
/** The same, with what stands in the file. */
export function readDockerSources(text: string): DockerSource[] {
  const lines = text.split(/\r\n?|\n/);
  const continuation = continuationOf(lines);
  const lastAt: LastAt = new Map(lines.map((line, at) => [line.trim(), at]));
  const found: DockerSource[] = [];
  for (let at = 0; at < lines.length; ) {
    const parts = partsFrom(lines, at, continuation);
    const heredoc = heredocOf(parts, lines, at + parts.length, lastAt);
    const instruction = instructionOf(parts, heredoc, at + 1);
    if (instruction) found.push(instruction);
    at += Math.max(1, parts.length + heredoc.length);
  }
  return found;
}

/** The lines of an instruction without what continues them; none where a line holds nothing. */
function partsFrom(lines: readonly string[], from: number, continuation: string): string[] {
  const parts: string[] = [];
  for (let at = from, isOpen = true; isOpen && at < lines.length; at++) {
    const line = lines[at]!.trimEnd();
    // Between the lines of an instruction, comments and empty lines do not end it.
    const isNothing = line === "" || /^\s*#/.test(line);
    if (isNothing && at === from) return [];
    isOpen = isNothing || line.endsWith(continuation);
    parts.push(isNothing ? "" : isOpen ? line.slice(0, -1) : line);
  }
  return parts;
}

/** Windows images may continue lines with a backtick, which the first line says then. */
function continuationOf(lines: readonly string[]): string {
  for (const line of lines) {
    if (!/^\s*#/.test(line)) return "\\";
    if (/^\s*#\s*escape\s*=\s*`\s*$/i.test(line)) return "`";
  }
  return "\\";
}

function instructionOf(
  parts: readonly string[],
  heredoc: readonly string[],
  line: number,
): DockerSource | null {
  const name = /^\s*([A-Za-z]+)(?=\s|$)/.exec(parts[0] ?? "");
  if (!name || !INSTRUCTIONS.has(name[1]!.toUpperCase())) return null;
  const own = [parts[0]!.slice(name[0].length), ...parts.slice(1)];
  const text = own
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
  const source = [own.join("\\\n"), ...heredoc].join("\n");
  return { name: name[1]!.toUpperCase(), text, line, source };
}

/** The lines of the heredocs an instruction opens, with those that end them; none where one is never ended. */
function heredocOf(
  parts: readonly string[],
  lines: readonly string[],
  from: number,
  lastAt: LastAt,
): string[] {
  if (!/^\s*(?:RUN|COPY|ADD)\s/i.test(parts[0] ?? "")) return [];
  let at = from;
  for (const [, , end = ""] of parts.join(" ").matchAll(/<<-?(["']?)([A-Za-z_]\w*)\1/g)) {
    // Looked up first: a file of heredocs that never end would be gone through again for each.
    if ((lastAt.get(end) ?? -1) < at) return [];
    while (lines[at]!.trim() !== end) at++;
    at++;
  }
  return lines.slice(from, at);
}
