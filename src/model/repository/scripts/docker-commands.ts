import type { DockerSource } from "../dockerfile.ts";
import { jsonWords } from "../dockerfiles.ts";
import type { ShellCommand } from "../file-reading.ts";
import { readCommands, startedWith } from "../shell-script.ts";

/** What a Dockerfile runs while it builds and when it starts, with the lines of the file. */
export function dockerCommands(instructions: readonly DockerSource[]): ShellCommand[] {
  return instructions.flatMap(({ name, text, line, source }) => {
    if (name !== "RUN" && name !== "CMD" && name !== "ENTRYPOINT") return [];
    const words = jsonWords(text);
    if (words) return startedWith(words, line);
    return scriptOf(source, line).flatMap(({ words, line }) => {
      // `RUN --mount=…` tells how, not what.
      const from = words.findIndex((word) => !word.startsWith("--"));
      return from < 0 ? [] : [{ words: words.slice(from), line }];
    });
  });
}

function scriptOf(source: string, line: number): ShellCommand[] {
  // `RUN <<EOF` runs the lines that follow as a script; `RUN cat <<EOF` does not.
  const opens = /^[ \t]*(?:--\S+[ \t]+)*<<-?["']?[A-Za-z_]\w*["']?[ \t]*\n/.exec(source)?.[0];
  if (opens === undefined) return readCommands(source, line);
  return readCommands(source.slice(opens.length, source.lastIndexOf("\n") + 1), line + 1);
}
