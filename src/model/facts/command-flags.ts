import type { ShellCommand } from "../repository/file-reading.ts";

/** The value of the first of these flags that a command has, written `--flag value` or `--flag=value`; null where it has none of them. */
export function flagOf({ words }: Pick<ShellCommand, "words">, ...flags: readonly string[]): string | null {
  for (const [i, word] of words.entries()) {
    const end = word.indexOf("=");
    if (flags.includes(end === -1 ? word : word.slice(0, end)))
      return end === -1 ? (words[i + 1] ?? null) : word.slice(end + 1);
  }
  return null;
}

/** The word behind these words, which is what the command is about; null where a flag or nothing stands there. */
export function wordAfter({ words }: Pick<ShellCommand, "words">, ...row: readonly string[]): string | null {
  const at = words.findIndex((_, at) => row.every((word, i) => words[at + i] === word));
  const word = at === -1 ? undefined : words[at + row.length];
  return word === undefined || word.startsWith("-") ? null : word;
}

/** The name at the end of an address or of a path, with its tag: `api:latest` of `europe-docker.pkg.dev/x/api:latest`; null where only a variable says it. */
export function nameIn(address: string): string | null {
  const name = address.slice(address.lastIndexOf("/") + 1).replace(/[:@]\$.*$/, "");
  return name === "" || /[${}]/.test(name) ? null : name;
}
