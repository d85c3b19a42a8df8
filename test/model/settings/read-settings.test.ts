import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../../src/model/settings/read-settings.ts";
import { SETTINGS } from "../../../src/model/settings/setting-list.ts";
import { DEFAULT_SETTINGS } from "../../../src/model/settings/settings.ts";

const complaintsOf = (value: unknown) => readSettings(value).complaints;

describe("what is right holds", () => {
  test.each([
    [{}, {}],
    [{ theme: "high-contrast" }, { theme: "high-contrast" }],
    [{ follow: true, mouse: true, reducedMotion: true, preview: false, toured: true }, undefined],
    [{ editor: "  code --wait " }, { editor: "code --wait" }],
    [{ editor: null }, { editor: null }],
    [{ editor: "" }, { editor: null }],
    [{ keys: { "checklist.tick": "x" } }, { keys: { "checklist.tick": ["x"] } }],
    [{ keys: { "app.quit": ["ctrl+q", "Q"], "app.follow": [] } }, undefined],
  ])("%j", (value, settings = value as object) => {
    expect(readSettings(value)).toEqual({ settings: { ...DEFAULT_SETTINGS, ...settings }, complaints: [] });
  });
});

describe("what is wrong is left out and told in a sentence", () => {
  test.each([
    [{ theme: "blue" }, 'The setting theme is "blue"; it can be auto, dark, light, high-contrast or none.'],
    [{ mouse: "yes" }, 'The setting mouse is "yes"; it can be true or false.'],
    [{ preview: 0 }, "The setting preview is 0; it can be true or false."],
    [
      { editor: ["vim"] },
      "The setting editor is a list; it can be a command in quotes, or null for $VISUAL or $EDITOR.",
    ],
    [{ mouce: true }, 'There is no setting "mouce"; did you mean mouse?'],
    [
      { zoom: 2 },
      'There is no setting "zoom"; it can be theme, keys, editor, follow, mouse, reducedMotion, preview, toured.',
    ],
    [
      { keys: { "app.quit": 7 } },
      'The setting keys has 7 for "app.quit"; it can be a key or a list of keys, as ["space", "x"].',
    ],
    [
      { keys: ["x"] },
      'The setting keys is a list; it can be names with a key or a list of keys, as {"checklist.tick": ["space", "x"]}.',
    ],
    [[], 'The settings file holds a list; it can hold names with values, as {"theme": "dark"}.'],
    [null, 'The settings file holds null; it can hold names with values, as {"theme": "dark"}.'],
  ])("%j", (value, complaint) => {
    expect(readSettings(value)).toEqual({ settings: DEFAULT_SETTINGS, complaints: [complaint] });
  });

  test("and the others hold all the same", () => {
    const { settings, complaints } = readSettings({ theme: "blue", mouse: true, keys: { a: "", b: "x" } });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, mouse: true, keys: { b: ["x"] } });
    expect(complaints).toHaveLength(2);
  });

  test("what would harm a terminal, or fill it, is told harmlessly", () => {
    const [control, long] = complaintsOf({ theme: "\u001b[2J", editor: 5, ["x".repeat(5000)]: 1 });
    expect(control).not.toMatch(/\u001b/);
    expect(long!.length).toBeLessThan(200);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`no${i}`, i]));
    expect(complaintsOf(many)).toHaveLength(20);
  });

  test("a name that every object has is none of ours", () => {
    expect(complaintsOf(JSON.parse('{"__proto__": {"mouse": true}}'))).toHaveLength(1);
    const { keys } = readSettings(JSON.parse('{"keys": {"__proto__": "x"}}')).settings;
    expect(Object.entries(keys)).toEqual([["__proto__", ["x"]]]);
  });
});

describe("whatever a file holds", () => {
  test("the settings are settings, and read again they are themselves", () => {
    const names = fc.constantFrom(...SETTINGS.map(({ name }) => name), "other");
    const entry = fc.oneof(fc.jsonValue(), fc.boolean(), fc.constantFrom("dark", "none", null));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(names, entry)), (value) => {
        const { settings, complaints } = readSettings(value);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(readSettings(settings)).toEqual({ settings, complaints: [] });
        for (const complaint of complaints) expect(complaint).toMatch(/^[^\n]+[.?]$/);
      }),
    );
  });

  test("every setting is described, with what is usual", () => {
    expect(SETTINGS.map(({ name }) => name).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    for (const { name, usual } of SETTINGS) expect(usual).toBe(DEFAULT_SETTINGS[name]);
  });
});
