import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import { RULES, ruleNamed } from "../../../src/model/problems/rules.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { type PlacedExample, placeExample } from "../../fixtures/place-example.ts";

const ids = RULES.map(({ id }) => id).sort();

// Rules that offer a fix, but none that makes their bad example the good one, and why.
const NO_WAY_BACK: Readonly<Record<string, string>> = {
  "conflict-marker": "which version stays is chosen on a screen of its own",
};

const found = ({ text, context }: PlacedExample, id: string) =>
  findProblems(parseReport(text, { reportPy: context.reportPy ?? null }), context).filter(
    ({ rule }) => rule === id,
  );

test("each rule is there once", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(ids)("%s", (id) => {
  const rule = ruleNamed(id);

  test("is found in its bad example, not in its good one", () => {
    expect(found(placeExample(rule, "bad"), id)).not.toEqual([]);
    expect(found(placeExample(rule, "good"), id)).toEqual([]);
  });

  test("says what it costs and how it is mended, in sentences", () => {
    expect(rule.title).not.toBe("");
    expect(rule.why).toMatch(/^(?:[A-Z"`#]|report\.py|git).*\.$/s);
    expect(rule.fix).toMatch(/^[A-Z].*\.$/s);
  });

  if (rule.mends === "by hand")
    test("is mended by hand: it offers no fix", () => {
      for (const { fix } of found(placeExample(rule, "bad"), id)) expect(fix).toBeUndefined();
    });
  else if (!NO_WAY_BACK[id])
    test("has a fix that makes the good example of the bad one", () => {
      let placed = placeExample(rule, "bad");
      for (let step = 0; step < 5; step++) {
        const problem = found(placed, id)[0];
        if (!problem) break;
        expect(problem.fix, problem.message).toBeDefined();
        expect(problem.fixLabel).toMatch(/^[a-z]/);
        placed = { ...placed, text: applyEdits(placed.text, problem.fix!) };
      }
      expect(placed.text).toBe(placeExample(rule, "good").text);
    });
});

test("every rule that is written down is asked", () => {
  const folder = new URL("../../../src/model/problems/", import.meta.url);
  const written = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), "utf8").matchAll(/^ +id: "([\w-]+)",$/gm)].map(([, id]) => id!),
  );
  expect([...new Set(written)].sort()).toEqual(ids);
});

test("the exceptions are of rules there are", () => {
  expect(Object.keys(NO_WAY_BACK).filter((id) => !ids.includes(id))).toEqual([]);
});
