import { describe, expect, test } from "vitest";
import {
  type Look,
  type Role,
  THEMES,
  type ThemeInForce,
  themeInForce,
  themeOf,
} from "../../src/ui/theme.ts";

const names = Object.keys(THEMES) as ThemeInForce[];
const roles = Object.keys(THEMES.dark) as Role[];
const coloured = names.filter((name) => name !== "none");

const drawn = (look: Look): string => JSON.stringify(Object.entries(look).toSorted());
const weightOf = ({ color: _, dimColor: __, ...rest }: Look): string => drawn(rest);

describe("every theme", () => {
  test.each(names)("%s has a look for each role", (name) => {
    expect(Object.keys(THEMES[name]).toSorted()).toEqual(roles.toSorted());
  });

  /** Roles that stand beside each other, and mean something else. */
  const beside: readonly (readonly [Role, Role])[] = [
    ["text", "title"],
    ["text", "selected"],
    ["muted", "selected"],
    ["muted", "accent"],
    ["text", "fresh"],
    ["text", "match"],
    ["selected", "match"],
    ["heading", "match"],
    ["text", "differs"],
    ["text", "fault"],
    ["text", "doubt"],
    ["text", "strong"],
    ["text", "emphasis"],
    ["text", "heading"],
    ["text", "link"],
    ["strong", "heading"],
  ];

  test.each(names.flatMap((name) => beside.map(([a, b]) => [name, a, b] as const)))(
    "%s tells %s from %s",
    (name, a, b) => {
      expect(drawn(THEMES[name][a])).not.toBe(drawn(THEMES[name][b]));
    },
  );

  test.each(beside)("without colours, weight or a line tells %s from %s", (a, b) => {
    for (const name of ["none", "high-contrast", "high-contrast-light"] as const)
      expect(weightOf(THEMES[name][a])).not.toBe(weightOf(THEMES[name][b]));
  });

  test.each(coloured)("%s shows what is good and what is bad in different ways", (name) => {
    expect(drawn(THEMES[name].good)).not.toBe(drawn(THEMES[name].bad));
    expect(drawn(THEMES[name].warn)).not.toBe(drawn(THEMES[name].bad));
  });

  test.each(names)("%s needs no more than the sixteen colours, by their names", (name) => {
    for (const { color } of Object.values(THEMES[name]))
      if (color) expect(color).toMatch(/^(?:gray|(?:red|green|yellow|blue|magenta|cyan)(?:Bright)?)$/);
  });
});

describe("what is hard to read", () => {
  const colours = (name: ThemeInForce) => Object.values(THEMES[name]).map(({ color }) => color);

  test.each(names.filter((name) => name !== "dark"))("nothing is dim in %s", (name) => {
    expect(Object.values(THEMES[name]).filter(({ dimColor }) => dimColor)).toEqual([]);
  });

  test.each(["light", "high-contrast-light"] as const)("no yellow, cyan or bright colour in %s", (name) => {
    expect(colours(name).filter((colour) => /yellow|cyan|Bright/.test(String(colour)))).toEqual([]);
  });

  test.each(["dark", "high-contrast"] as const)("no blue in %s, which is nearly black", (name) => {
    expect(colours(name)).not.toContain("blue");
  });

  test("no colour at all in none", () => {
    expect(colours("none").filter(Boolean)).toEqual([]);
  });
});

describe("the theme that holds", () => {
  test.each([
    ["auto", 1, null, "dark"],
    ["auto", 3, "dark", "dark"],
    ["auto", 3, "light", "light"],
    ["auto", 0, "light", "none"],
    ["dark", 1, "light", "dark"],
    ["light", 1, "dark", "light"],
    ["light", 0, null, "none"],
    ["high-contrast", 2, null, "high-contrast"],
    ["high-contrast", 2, "light", "high-contrast-light"],
    ["high-contrast", 0, "light", "none"],
    ["none", 3, "light", "none"],
  ] as const)("set to %s, with colours of level %i on %s, is %s", (set, colours, background, expected) => {
    expect(themeInForce(set, { colours, background })).toBe(expected);
    expect(themeOf(set, { colours, background })).toBe(THEMES[expected]);
  });
});
