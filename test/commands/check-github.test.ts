import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { check } from "../../src/commands/check.ts";
import { githubPath, plainForGithub } from "../../src/commands/check-github.ts";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";
import { reportFolder, run } from "./run.ts";

const { folder, put } = reportFolder();
const answers = passingAnswers("2026");
const faulty = buildReport({
  answers: { ...answers, 14: words(10, "few"), 8: `--- ${words(120)} ---`, 9: "" },
});
const lineOf = (words: string) => faulty.slice(0, faulty.indexOf(words)).split("\n").length;

const github = (...files: string[]) => run((write) => check({ files, format: "github", table: null }, write));

afterEach(() => vi.unstubAllEnvs());

describe("check --format github", () => {
  test("is an annotation a problem, beside its line, and the summary last", async () => {
    vi.stubEnv("GITHUB_WORKSPACE", folder());
    const file = put("reports/README.md", faulty);
    const { out, code } = await github(file);
    const lines = out.split("\n");
    const kinds = lines.flatMap((line) => /^::(\w+) /.exec(line)?.[1] ?? []);
    expect(kinds).toEqual([
      ...kinds.filter((kind) => kind === "error"),
      ...kinds.filter((kind) => kind === "warning"),
      ...kinds.filter((kind) => kind === "notice"),
    ]);
    expect(lines[0]).toMatch(/^::error /);
    expect(lines[kinds.indexOf("warning")]).toMatch(
      new RegExp(
        `^::warning file=reports/README\\.md,line=${lineOf("--- word0")},col=1,title=Q8%3A .* \\(dashes-kept\\)::.+\\.$`,
      ),
    );
    expect(out).toMatch(/^::notice .*\(placeholder-left\)::/m);
    expect(out).toContain(
      `::error file=reports/README.md,line=${lineOf(words(10, "few"))},col=1,title=Q14%3A Too few words (words-too-few)::Question 14 has 10 words`,
    );
    expect(lines.filter((line) => !line.startsWith("::"))).toEqual([
      expect.stringContaining("README.md: report.py check passes"),
      expect.stringMatching(/^\d of these can be fixed/),
    ]);
    expect(code).toBe(1);
  });

  test("names the file from the root of its repository where GitHub does not say which", async () => {
    vi.stubEnv("GITHUB_WORKSPACE", "");
    mkdirSync(join(folder(), ".git"));
    const { out } = await github(put("team/reports/README.md", faulty));
    expect(out).toContain("file=team/reports/README.md,");
  });

  test("escapes what would end an annotation, and shows nothing that a terminal would obey", async () => {
    vi.stubEnv("GITHUB_WORKSPACE", folder());
    const report = buildReport({
      answers,
      change: { 6: (block) => block.replace("### Question 6", "### Question 6 [] 100% ::stop:: \u001b[2J") },
    });
    const { out } = await github(put("a,b%c/reports/README.md", report));
    expect(out).toMatch(/^::\w+ file=a%2Cb%25c\/reports\/README\.md,.*::.*100%25 ::stop:: ␛\[2J.*$/m);
    expect(out.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f]/);
  });

  test("annotates what could not be read, and ends with 2", async () => {
    const { out, error, code } = await github(join(folder(), "gone.md"));
    expect(out).toMatch(/^::error file=.*gone\.md::There is no file/);
    expect({ error, code }).toEqual({ error: "", code: 2 });
  });

  test("says with --fix what was fixed before it annotates what is left", async () => {
    vi.stubEnv("GITHUB_WORKSPACE", folder());
    const file = put("reports/README.md", faulty);
    const { out } = await run((write) =>
      check({ files: [file], format: "github", table: null, fix: "save" }, write),
    );
    expect(out.split("\n")[0]).toMatch(/README\.md:\d+: Q8 fixed: .* \(dashes-kept\)$/);
    expect(out).not.toContain("(dashes-kept)::");
  });
});

test.each([
  ["a line of text is one", "reports/README.md: 2 errors", "reports/README.md: 2 errors"],
  ["a file cannot be called like a command", "::set-output name=a::b", "./::set-output name=a::b"],
  ["nor after blanks", "  ::error::b", "./  ::error::b"],
  ["nor like one of the older kind", "a ##[error]b", "a ## [error]b"],
])("in the log of a workflow %s", (_, line, shown) => {
  expect(plainForGithub(line)).toBe(shown);
});

test.each([
  ["/work/repo", "/work/repo/reports/README.md", "reports/README.md"],
  ["/work/repo", "/elsewhere/README.md", "/elsewhere/README.md"],
  ["/work/repo", "/work/repo-2/README.md", "/work/repo-2/README.md"],
])("from %s, GitHub knows %s as %s", (root, path, shown) => {
  expect(githubPath(root, path)).toBe(shown);
});
