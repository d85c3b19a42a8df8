import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { check } from "../../src/commands/check.ts";
import type { TableName } from "../../src/model/official/tables.ts";
import { temporaryFolder } from "../io/temp-folder.ts";

/** What a command wrote and how it ended. */
export interface Ran {
  readonly out: string;
  readonly error: string;
  readonly code: number;
}

/** Runs a command with a place for its words. */
export async function run(
  command: (write: { out: (text: string) => void; error: (text: string) => void }) => Promise<number>,
): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await command({ out: (text) => out.push(text), error: (text) => error.push(text) });
  return { out: out.join("\n"), error: error.join("\n"), code };
}

/** Runs `check` on files and gives its text. */
export const checkText = (files: readonly string[], table: TableName | null = null) =>
  run((write) => check({ files, format: "text", table }, write));

/** Runs `check --format json` on files and gives what was read of it. */
export async function checkJson(files: readonly string[], table: TableName | null = null) {
  const ran = await run((write) => check({ files, format: "json", table }, write));
  return { ...ran, json: JSON.parse(ran.out) };
}

/** A temporary folder for each test of a file, and how to put a file into it, with the figures it names; gives the path. */
export function reportFolder() {
  const folder = temporaryFolder();
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder(), name);
    write(path, content);
    for (const [figure] of String(content).matchAll(/figures\/\w+\.png/g))
      write(join(dirname(path), figure), "");
    return path;
  };
  return { folder, put };
}
