import { expect, test } from "vitest";
import { type Law, tryEdit } from "../laws/edit-law.ts";
import { ownSources, sources } from "../laws/sources.ts";

const COUNT = 2_000;

/** The laws that hold; those that do not yet have their tests in findings.test.ts, and all are in `npm run laws`. */
const LAWS: readonly Law[] = ["outside", "minimal", "shows", "undo", "line", "crash"];

test.each([
  ["our own odd reports", ownSources],
  ["those and the corpus, where there is one", sources],
])("random edits of %s keep the laws of editing", { timeout: 120_000 }, (_, load) => {
  const reports = load();
  const broken: string[] = [];
  let refused = 0;
  let ticks = 0;
  for (let seed = 0; seed < COUNT / 2; seed++) {
    const source = reports[seed % reports.length]!;
    const trial = tryEdit(source, seed);
    if (trial.refused) refused++;
    if (trial.kind === "tick") ticks++;
    for (const { law, what } of trial.broken)
      if (LAWS.includes(law)) broken.push(`${law}: laws.ts replay "${source.name}" ${seed}: ${what}`);
  }
  expect(broken).toEqual([]);
  // The edits were of all kinds: a law that nothing could break would be none.
  expect(refused).toBeGreaterThan(10);
  expect(ticks).toBeGreaterThan(100);
  expect(ticks).toBeLessThan(COUNT / 4);
});
