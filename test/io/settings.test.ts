import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readSettingsFile } from "../../src/io/settings.ts";
import { rememberSettings } from "../../src/io/settings-write.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const path = () => join(folder(), "report-tui/config.json");

beforeEach(() => {
  vi.stubEnv("XDG_CONFIG_HOME", folder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function put(content: string | Uint8Array): void {
  mkdirSync(join(folder(), "report-tui"), { recursive: true });
  writeFileSync(path(), content);
}

describe("where it is", () => {
  test.runIf(process.platform === "linux").each([
    [{ XDG_CONFIG_HOME: "/xdg", HOME: "/home/me" }, "/xdg/report-tui/config.json"],
    [{ XDG_CONFIG_HOME: "", HOME: "/home/me" }, "/home/me/.config/report-tui/config.json"],
    [{ XDG_CONFIG_HOME: "not/absolute", HOME: "/home/me" }, "/home/me/.config/report-tui/config.json"],
    [{ XDG_CONFIG_HOME: "", HOME: "not/absolute" }, null],
  ])("%j", (environment, expected) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    expect(readSettingsFile()).toEqual({ path: expected, exists: false, value: {}, trouble: null });
  });
});

describe("reading", () => {
  test.each([
    ["what is set", '{"theme": "dark"}', { theme: "dark" }],
    [
      "with a mark of the byte order, as from a Windows editor",
      '\ufeff{"theme": "dark"}\r\n',
      { theme: "dark" },
    ],
    ["nothing at all", "", {}],
    ["blanks", " \n", {}],
    ["something that is no set of names, which whoever reads it tells", "[1]", [1]],
  ])("%s", (_, content, value) => {
    put(content);
    expect(readSettingsFile()).toEqual({ path: path(), exists: true, value, trouble: null });
  });

  test.each([
    ["a comma too many", '{\n  "theme": "dark",\n}', /line 3, column 1: a name in quotes is missing;/],
    ["no JSON", "theme = dark", /line 1, column 1: a value is missing;/],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x7b]), /line 1, column 1/],
    ["far too much", `{"a": "${"x".repeat(70_000)}"}`, /at most 64 kB/],
  ])("%s is told in a sentence that says where", (_, content, trouble) => {
    put(content);
    const read = readSettingsFile();
    expect(read).toMatchObject({ exists: true, value: {}, trouble: expect.stringMatching(trouble) });
    expect(read.trouble).toContain("config.json");
  });

  test("a folder in its place is no file", () => {
    mkdirSync(path(), { recursive: true });
    expect(readSettingsFile().trouble).toMatch(/not a plain file|could not be read/);
  });

  test.skipIf(process.platform === "win32")("a pipe in its place hangs nobody", () => {
    mkdirSync(join(folder(), "report-tui"));
    execFileSync("mkfifo", [path()]);
    expect(readSettingsFile().trouble).toMatch(/not a plain file/);
  });

  test("a file where the folder would be is as no file", () => {
    writeFileSync(join(folder(), "report-tui"), "");
    expect(readSettingsFile()).toMatchObject({ exists: false, trouble: null });
  });
});

describe("keeping", () => {
  const kept = () => JSON.parse(readFileSync(path(), "utf8"));

  test("what was changed alone, in a file that people can read", () => {
    expect(rememberSettings({ follow: true })).toBeNull();
    expect(readFileSync(path(), "utf8")).toBe('{\n  "follow": true\n}\n');
  });

  test("beside what stands there, known to us or not", () => {
    put('\ufeff{"theme": "light", "a.b": {"c": 1}, "follow": true}');
    expect(rememberSettings({ follow: false, mouse: true })).toBeNull();
    expect(kept()).toEqual({ theme: "light", "a.b": { c: 1 }, follow: false, mouse: true });
  });

  test("through a link, as where settings are kept in a repository of their own", () => {
    mkdirSync(join(folder(), "report-tui"));
    const real = join(folder(), "dotfile.json");
    writeFileSync(real, '{"theme": "light"}');
    symlinkSync(real, path());
    expect(rememberSettings({ mouse: true })).toBeNull();
    expect(JSON.parse(readFileSync(real, "utf8"))).toEqual({ theme: "light", mouse: true });
  });

  test.each([
    ["a broken file", '{"theme": "dark",}'],
    ["a list", "[1, 2]"],
    ["a word", '"dark"'],
  ])("not over %s, which stays as it is", (_, content) => {
    put(content);
    expect(rememberSettings({ follow: true })).toMatch(/^Not kept for the next start/);
    expect(readFileSync(path(), "utf8")).toBe(content);
  });

  test("not where nothing can be written, and at once", () => {
    writeFileSync(join(folder(), "report-tui"), "");
    const before = performance.now();
    expect(rememberSettings({ follow: true })).toMatch(/could not be kept in .*config\.json \(E[A-Z]+\)/);
    expect(performance.now() - before).toBeLessThan(500);
    expect(existsSync(path())).toBe(false);
  });
});
