import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withKeyTable } from "../scripts/key-table.ts";
import { EXAMPLE } from "../src/commands/settings-example.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

it("lists the keys as the keymap has them (npm run readme writes the table anew)", () => {
  expect(withKeyTable(readme)).toBe(readme);
});

it("shows pictures and both first commands within its first screen", () => {
  const firstScreen = readme.split("\n").slice(0, 40).join("\n");
  expect(firstScreen).toContain("npm install && npm start");
  expect(firstScreen).toContain("npm install && npm test");
  expect(firstScreen).toMatch(/<img[^>]*docs\/pictures\/overview\.svg/);
});

it("shows the settings file that `report-tui config` shows, which is tried there", () => {
  expect(readme).toContain(EXAMPLE);
});
