import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { config } from "../../src/commands/config.ts";
import { EXAMPLE } from "../../src/commands/settings-example.ts";
import { SETTINGS } from "../../src/model/settings/setting-list.ts";
import { COMMANDS, readBindings } from "../../src/session/keymap.ts";
import { settingsIn } from "../../src/session/settings-in.ts";
import { temporaryFolder } from "../io/temp-folder.ts";
import { run } from "./run.ts";

const folder = temporaryFolder();

beforeEach(() => {
  vi.stubEnv("XDG_CONFIG_HOME", folder());
  for (const name of ["NO_COLOR", "FORCE_COLOR", "VISUAL", "EDITOR", "INK_SCREEN_READER"])
    vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function set(content: object | string): void {
  mkdirSync(join(folder(), "report-tui"), { recursive: true });
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(join(folder(), "report-tui/config.json"), text);
}

const text = () => run((write) => config(false, write));
const json = async () => {
  const ran = await run((write) => config(true, write));
  return { ...ran, json: JSON.parse(ran.out) };
};

describe("where nothing is set", () => {
  test("says where the file would be, and each setting with what it can be", async () => {
    const { out, error, code } = await text();
    expect(out).toMatch(/^Settings file: .*report-tui\/config\.json \(not there yet\)$/m);
    expect(out).toContain('theme: "auto"  (as usual)');
    for (const { name, does, canBe } of SETTINGS) {
      expect(out).toContain(`${name}: `);
      expect(out).toContain(`  ${does}\n  can be ${canBe}`);
    }
    expect([error, code]).toEqual(["", 0]);
  });

  test("says what the environment decides", async () => {
    vi.stubEnv("VISUAL", "hx");
    vi.stubEnv("NO_COLOR", "1");
    const { out } = await text();
    expect(out).toContain('editor: "hx"  (from $VISUAL)');
    expect(out).toContain("NO_COLOR=1  asks for no colours");
    expect(out).not.toContain("FORCE_COLOR");
  });
});

describe("where something is set", () => {
  test("says what comes from the file, which goes before the environment", async () => {
    set({ theme: "light", editor: "nano", keys: { "app.quit": "ctrl+q" } });
    vi.stubEnv("VISUAL", "hx");
    const { out, code } = await text();
    expect(out).not.toContain("not there yet");
    expect(out).toContain('theme: "light"  (set in the file)');
    expect(out).toContain('editor: "nano"  (set in the file)');
    expect(out).toContain('keys: {"app.quit":["ctrl+q"]}  (set in the file)');
    expect(out).toContain("mouse: false  (as usual)");
    expect(code).toBe(0);
  });

  test("says what is wrong there, in the keys as well, and ends with 1", async () => {
    set({ theme: "blue", keys: { "app.quitt": "Q" } });
    const { out, error, code } = await text();
    expect(out).toContain('theme: "auto"  (as usual)');
    expect(error).toMatch(/^The setting theme is "blue"; .*\n.*app\.quitt/);
    expect(code).toBe(1);
  });

  test("says where a file is broken, and ends with 2", async () => {
    set('{"theme": "light",}');
    const { out, error, code } = await text();
    expect(out).toContain('theme: "auto"  (as usual)');
    expect(error).toMatch(/line 1, column 19/);
    expect(code).toBe(2);
  });
});

test("as JSON it is the same", async () => {
  set({ theme: "light", mouse: "on" });
  vi.stubEnv("EDITOR", "vim");
  const { json: said, code, error } = await json();
  expect(said).toMatchObject({
    path: expect.stringMatching(/config\.json$/),
    exists: true,
    settings: {
      theme: { value: "light", from: "file", default: "auto" },
      mouse: { value: false, from: "default" },
      editor: { value: "vim", from: "EDITOR" },
    },
    wrong: ['The setting mouse is "on"; it can be true or false.'],
  });
  expect([code, error]).toEqual([1, ""]);
});

test("the example holds as it stands", () => {
  const example = JSON.parse(EXAMPLE);
  const { settings, complaints } = settingsIn(example);
  expect(complaints).toEqual([]);
  expect(settings).toMatchObject(example);
});

test("the example takes no key from another command", () => {
  const { keys } = readBindings(JSON.parse(EXAMPLE).keys);
  for (const { id, keys: usual } of COMMANDS)
    for (const key of usual) expect(keys.get(id), id).toContain(key);
});

test("of a thousand mistakes the first are told, and how many more there are", async () => {
  set({ keys: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`zzzzzz${i}`, "x"])) });
  const { error } = await text();
  const lines = error.split("\n");
  expect(lines).toHaveLength(21);
  expect(lines[0]).toMatch(/^keys, zzzzzz0: /);
  expect(lines.at(-1)).toBe("980 more are wrong there.");
});

test("what would harm a terminal is shown harmlessly", async () => {
  set({ editor: "vi\u001b[2J", keys: { "\u001b": "x" } });
  const { out, error } = await text();
  expect(out + error).not.toMatch(/\u001b/);
});
