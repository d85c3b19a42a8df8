import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keys } from "../../src/commands/keys.ts";
import { COMMANDS } from "../../src/session/keymap.ts";
import { temporaryFolder } from "../io/temp-folder.ts";
import { run } from "./run.ts";

const folder = temporaryFolder();

beforeEach(() => {
  vi.stubEnv("XDG_CONFIG_HOME", folder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function settings(text: string): void {
  mkdirSync(join(folder(), "report-tui"), { recursive: true });
  writeFileSync(join(folder(), "report-tui", "config.json"), text);
}

const list = () => run((write) => keys(false, write));
const asJson = async () => JSON.parse((await run((write) => keys(true, write))).out);

describe("report-tui keys", () => {
  test("names each command as a settings file does, with its keys and what it does", async () => {
    const { out, error, code } = await list();
    for (const { id, does, keys } of COMMANDS) {
      const line = out.split("\n").find((each) => each.includes(` ${id} `));
      expect(line).toContain(does);
      expect(line).toContain(keys.length === 0 ? "no key" : keys.join(" "));
    }
    expect([error, code]).toEqual(["", 0]);
    expect(out).toMatch(/config\.json:\n {2}\{ "keys": /);
  });

  test("marks what was set, and what lost a key by it, with who has it", async () => {
    settings('{ "keys": { "app.undo": ["j"], "app.follow": [] } }');
    const { out, code } = await list();
    expect(out).toMatch(/^\* app\.undo +j +undo .* \(usually u\)$/m);
    expect(out).toMatch(/^- move\.down +down .* \(usually down j; j is app\.undo\)$/m);
    expect(out).toMatch(/^\* app\.follow +no key .* \(usually F\)$/m);
    expect(out).toMatch(/^ {2}app\.redo +ctrl\+r /m);
    expect(code).toBe(0);
  });

  test("says the same as JSON", async () => {
    settings('{ "keys": { "app.undo": "Ctrl-B" } }');
    const all: { id: string; keys: string[]; usual: string[]; set: boolean }[] = await asJson();
    expect(all).toHaveLength(COMMANDS.length);
    expect(all.find(({ id }) => id === "app.undo")).toMatchObject({
      keys: ["ctrl+b"],
      usual: ["u"],
      set: true,
    });
    expect(all.filter(({ set }) => set)).toHaveLength(1);
  });

  test("calls set only what the file names", async () => {
    settings('{ "keys": { "app.undo": "tab" } }');
    const all: { id: string; set: boolean }[] = await asJson();
    expect(all.filter(({ set }) => set).map(({ id }) => id)).toEqual(["app.undo"]);
  });

  test.each([
    ['{ "keys": { "app.undo": ["f5"] } }', "keys, app.undo: ", 1],
    ['{ "keys": 3 }', "keys", 1],
    ["{ nonsense", "config.json", 2],
  ])("tells what is wrong and lists the keys all the same: %s", async (text, told, code) => {
    settings(text);
    const listed = await list();
    expect(listed.error).toContain(told);
    expect(listed.out).toContain("app.undo");
    expect(listed.code).toBe(code);
  });
});
