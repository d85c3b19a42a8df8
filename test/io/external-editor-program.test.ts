import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findProgram } from "../../src/io/external-editor-program.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const program = (name: string) => join(folder(), name);
beforeEach(() => {
  vi.stubEnv("PATH", folder());
  writeFileSync(program("edit it"), "");
  chmodSync(program("edit it"), 0o755);
});
afterEach(() => vi.unstubAllEnvs());

describe("findProgram", () => {
  it("finds a program in PATH by its name, and anywhere by its path", async () => {
    expect(await findProgram("edit it")).toBe(program("edit it"));
    vi.stubEnv("PATH", "/nowhere");
    expect(await findProgram("edit it")).toBe(null);
    expect(await findProgram(program("edit it"))).toBe(program("edit it"));
  });

  it.each([
    ["is not there", "gone"],
    ["has no name", ""],
    ["has a name no program can have", "a\0b"],
    ["is a folder", "folder"],
    ["may not be run", "text"],
  ])("finds nothing that %s", async (_, name) => {
    mkdirSync(program("folder"));
    writeFileSync(program("text"), "");
    expect(await findProgram(name)).toBe(null);
  });
});
