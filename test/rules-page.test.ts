import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RULES_PAGE, rulesPage } from "../scripts/rules-page.ts";
import { RULES } from "../src/model/problems/rules.ts";

const page = readFileSync(RULES_PAGE, "utf8");

it("says of the rules what they say of themselves (npm run readme writes it anew)", () => {
  expect(page).toBe(rulesPage());
});

it("has a heading for each rule, and a link to it from the top", () => {
  const headings = [...page.matchAll(/^### (.+)$/gm)]
    .map(([, id]) => id)
    .filter((id) => RULES.some((rule) => rule.id === id));
  const links = [...page.matchAll(/^- \[([\w-]+)\]\(#\1\): /gm)].map(([, id]) => id);
  const ids = RULES.map(({ id }) => id).sort();
  expect(headings.toSorted()).toEqual(ids);
  expect(links.toSorted()).toEqual(ids);
});
