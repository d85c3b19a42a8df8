import { describe, expect, test } from "vitest";
import { EVIDENCE_RULES } from "../../../src/model/evidence/evidence-rules.ts";
import { evidenceOf, gatherEvidence, untoldNote } from "../../../src/model/evidence/gather-evidence.ts";
import { evidenceForItem } from "../../../src/model/evidence/item-evidence.ts";
import { type Files, pathsOf, repositoryOf } from "../../fixtures/repository-of.ts";
import { CASES, UNTOLD } from "./cases/all-cases.ts";

const ruleNamed = (id: string) => EVIDENCE_RULES.find((rule) => rule.id === id)!;

/** The files behind a folder that holds the work of others. */
function vendored(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`venv/lib/site-packages/${path}`, text]),
  );
}

/** All of the files quoted in a README. */
function quoted(files: Files): Files {
  const blocks = Object.entries(files).map(([path, text]) => `\`${path}\`:\n\n\`\`\`\n${text}\n\`\`\`\n`);
  return { "README.md": `# Notes\n\n${blocks.join("\n")}` };
}

/** The files with every line made a comment; what knows no comments is left out. */
function commentedOut(files: Files): Files {
  const kept = Object.entries(files).filter(([path]) => !/\.(?:json|ipynb|html|xml|svg)$/.test(path));
  return Object.fromEntries(kept.map(([path, text]) => [path, text.replace(/^/gm, "# ")]));
}

describe("each rule of the evidence", () => {
  test("has its cases, once", () => {
    const named = [...new Set([...CASES, ...UNTOLD].map(({ rule }) => rule))].sort();
    expect(named).toEqual(EVIDENCE_RULES.map(({ id }) => id).sort());
  });

  test.each(CASES)("$rule is found where it is: $found", ({ rule, has, found, whys, history }) => {
    const { state, where } = evidenceOf(ruleNamed(rule), repositoryOf(has, history));
    expect(where.map(({ path, line }) => (line === null ? path : `${path}:${line}`))).toEqual(found);
    expect(state).toBe("found");
    if (whys) expect(where.map(({ why }) => why)).toEqual(whys);
    for (const { path, line, why } of where) {
      expect(why).toMatch(/^[^\x00-\x1f\x7f]{8,110}\.$/);
      if (line !== null && path in has) expect(line).toBeLessThanOrEqual(has[path]!.split("\n").length);
    }
  });

  test.each(CASES)("$rule is not found where it is only mentioned, or not there", ({ rule, ...made }) => {
    const one = ruleNamed(rule);
    for (const files of [made.mentions, made.without]) {
      const repository = repositoryOf(files);
      const { state, where } = evidenceOf(one, repository);
      expect(where).toEqual([]);
      expect(state).toBe(untoldNote(one, repository) === null ? "none" : "unknown");
    }
  });

  test.each(CASES)("$rule is not found in vendored files, in a README, in comments", ({ rule, ...made }) => {
    const one = ruleNamed(rule);
    expect(evidenceOf(one, repositoryOf(vendored(made.has))).where).toEqual([]);
    expect(evidenceOf(one, repositoryOf(quoted(made.has))).where).toEqual([]);
    if (!made.byName) expect(evidenceOf(one, repositoryOf(commentedOut(made.has))).where).toEqual([]);
  });

  test.each(CASES)("$rule never says there is nothing when only paths are known", ({ rule, has }) => {
    const one = ruleNamed(rule);
    const { state } = evidenceOf(one, pathsOf(repositoryOf(has)));
    if (one.reads.length > 0) expect(state).not.toBe("none");
  });

  test.each(UNTOLD)("$rule is never told", ({ rule }) => {
    const { state, note } = evidenceOf(ruleNamed(rule), repositoryOf({ "main.py": "print(1)\n" }));
    expect(state).toBe("unknown");
    expect(note).toMatch(/\.$/);
  });

  const worded = [...CASES, ...UNTOLD].flatMap(({ rule, worded }) => worded.map((item) => ({ rule, item })));
  test.each(worded)("$rule is what '$item' asks for", ({ rule, item }) => {
    const all = gatherEvidence(repositoryOf({}));
    expect(evidenceForItem({ text: item, modules: [] }, all)?.rule).toBe(rule);
  });
});
