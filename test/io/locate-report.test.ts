import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type LocateResult, locateReports } from "../../src/io/locate-report.ts";
import { git } from "./git.ts";
import { temporaryFolder } from "./temp-folder.ts";

const REPORT =
  "# Exam\n\n### Question 1\n\n> What?\n>\n> Answer:\n\nyes\n\n### Question 2\n\n> Why?\n>\n> Answer:\n\nno\n";
const OTHER = "# A project\n\nwith a description\n";

const folder = temporaryFolder();

/** Makes files, by path below the temporary folder. */
function make(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder(), name)), { recursive: true });
    writeFileSync(join(folder(), name), text);
  }
}

/** What was found, with paths below the temporary folder. */
async function locate(cwd: string, argument?: string): Promise<LocateResult> {
  const result = await locateReports(join(folder(), cwd), argument);
  const short = (path: string) => path.slice(folder().length + 1);
  if (result.kind === "found") return { ...result, path: short(result.path) };
  if (result.kind === "several") return { ...result, paths: result.paths.map(short) };
  if (result.kind === "none")
    return {
      ...result,
      lookedIn: result.lookedIn.map(short),
      passedOver: result.passedOver.map(short),
    };
  return result;
}

const found = (path: string, atUsualPlace: boolean) => ({ kind: "found", path, atUsualPlace });

/** Each case holds with git, with a repository but no git program, and without either, unless it says otherwise. */
describe.each(["git", "no git program"])("in a repository, with %s", (way) => {
  async function locateIn(files: Readonly<Record<string, string>>, cwd: string, argument?: string) {
    make({ "team/x/.keep": "", ...files });
    git(join(folder(), "team"), "init");
    if (way !== "git") vi.stubEnv("PATH", folder());
    mkdirSync(join(folder(), cwd), { recursive: true });
    return await locate(cwd, argument).finally(() => vi.unstubAllEnvs());
  }

  it.each([
    ["at the root", "team"],
    ["in the report's folder", "team/reports"],
    ["deep in the code", "team/src/a/b"],
  ])("finds reports/README.md from %s, whatever else looks like a report", async (_, cwd) => {
    const files = {
      "team/reports/README.md": REPORT,
      "team/README.md": REPORT,
      "team/src/README.md": REPORT,
    };
    expect(await locateIn(files, cwd)).toEqual(found("team/reports/README.md", true));
  });

  it.each([
    ["README.md in the root", "team/README.md", "team/src"],
    ["another name beside it", "team/reports/reports.md", "team"],
    ["a project in the repository", "team/project/reports/README.md", "team"],
    ["the current folder, however deep", "team/a/b/c/d/exam.markdown", "team/a/b/c/d"],
    ["a folder above, however deep", "team/a/b/c/reports/README.md", "team/a/b/c/d"],
    ["a name with blanks and umlauts", "team/reports/Übung 1.md", "team"],
  ])("finds %s", async (_, path, cwd) => {
    const files = { "team/docs/README.md": OTHER, [path]: REPORT };
    expect(await locateIn(files, cwd)).toEqual(found(path, false));
  });

  it("passes over reports/README.md when that is something else", async () => {
    const files = { "team/reports/README.md": OTHER, "team/reports/exam.md": REPORT };
    expect(await locateIn(files, "team")).toEqual(found("team/reports/exam.md", false));
  });

  it("asks when there are several, the nearest first", async () => {
    const files = {
      "team/README.md": REPORT,
      "team/src/exam.md": REPORT,
      "team/docs/a/b.md": REPORT,
      "team/a.md": REPORT,
    };
    const paths = ["team/src/exam.md", "team/README.md", "team/a.md", "team/docs/a/b.md"];
    expect(await locateIn(files, "team/src")).toEqual({ kind: "several", paths });
  });

  it("counts a file once that has two paths", async () => {
    make({ "team/docs/exam.md": REPORT });
    symlinkSync("docs/exam.md", join(folder(), "team", "exam.md"));
    expect(await locateIn({}, "team")).toEqual(found("team/exam.md", false));
  });

  it.each([
    ["three folders down", { "team/a/b/c/exam.md": REPORT }],
    ["in node_modules", { "team/node_modules/exam.md": REPORT }],
    ["in a dot folder", { "team/.cache/exam.md": REPORT }],
    ["larger than 4 MB", { "team/exam.md": REPORT + " ".repeat(4 * 1024 * 1024) }],
    ["outside the repository", { "exam.md": REPORT }],
    ["not Markdown", { "team/exam.txt": REPORT }],
  ])("finds none where the only report is %s, and says where it looked", async (_, files) => {
    const lookedIn = ["team/src", "team"];
    const result = await locateIn(files as Record<string, string>, "team/src");
    expect(result).toMatchObject({ kind: "none", lookedIn });
  });

  it("tells what is there instead of a report, the nearest first", async () => {
    const files = { "team/README.md": OTHER, "team/docs/notes.md": OTHER, "team/src/todo.md": OTHER };
    const passedOver = ["team/src/todo.md", "team/README.md", "team/docs/notes.md"];
    expect(await locateIn(files, "team/src")).toMatchObject({ kind: "none", passedOver });
  });

  it.each([
    ["a report", "reports/README.md", found("team/reports/README.md", true)],
    ["any file", "docs/notes.txt", found("team/docs/notes.txt", false)],
    ["a folder with its own reports/README.md", "project", found("team/project/reports/README.md", false)],
    ["a folder with a report in it", "docs", found("team/docs/exam.md", false)],
    ["the root", ".", found("team/reports/README.md", true)],
  ])("takes an argument at its word: %s", async (_, argument, expected) => {
    const files = {
      "team/reports/README.md": REPORT,
      "team/docs/notes.txt": OTHER,
      "team/docs/exam.md": REPORT,
      "team/project/reports/README.md": REPORT,
      "team/project/README.md": REPORT,
    };
    expect(await locateIn(files, "team", argument)).toEqual(expected);
  });
});

describe("what git ignores", () => {
  it("is passed over, but not in a folder that was named", async () => {
    make({ "team/.gitignore": "venv\n", "team/venv/exam.md": REPORT, "team/docs/exam.md": REPORT });
    git(join(folder(), "team"), "init");
    expect(await locate("team")).toEqual(found("team/docs/exam.md", false));
    expect(await locate("team", "venv")).toEqual(found("team/venv/exam.md", false));
  });
});

describe("outside git", () => {
  it.each([
    ["the usual place", "reports/README.md", true],
    ["the folder itself", "exam.md", false],
    ["two folders down", "a/reports/README.md", true],
  ])("finds a report at %s", async (_, path, atUsualPlace) => {
    make({ [`work/${path}`]: REPORT, "work/notes.md": OTHER });
    expect(await locate("work")).toEqual(found(`work/${path}`, atUsualPlace));
  });

  it("looks neither up nor through links to folders", async () => {
    make({ "exam.md": REPORT, "else/exam.md": REPORT, "work/x.txt": "" });
    symlinkSync("../else", join(folder(), "work", "link"));
    expect(await locate("work")).toEqual({ kind: "none", lookedIn: ["work"], passedOver: [] });
  });
});

describe("a bad argument", () => {
  it("that is not there says so", async () => {
    const result = await locate("", "gone.md");
    expect(result).toMatchObject({ kind: "bad", reason: "missing" });
    expect(result.kind === "bad" && result.message).toContain("gone.md");
  });

  it("that is a pipe does not hang", async () => {
    execFileSync("mkfifo", [join(folder(), "pipe.md")]);
    expect(await locate("", "pipe.md")).toMatchObject({ kind: "bad", reason: "unreadable" });
    expect(await locate("")).toMatchObject({ kind: "none" });
  });
});
