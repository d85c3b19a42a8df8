import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findRoot } from "../../../src/io/scan/find-root.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { write } from "./written.ts";

const folder = temporaryFolder();
const at = (path: string) => join(folder(), path);
afterEach(() => vi.unstubAllEnvs());

describe("the repository of a report", () => {
  it("is git's, however deep the report is", async () => {
    write(folder(), { "team/docs/exam/reports/README.md": "" });
    git(at("team"), "init");
    expect(await findRoot(at("team/docs/exam/reports/README.md"))).toEqual({
      ok: true,
      root: at("team"),
      report: "docs/exam/reports/README.md",
      inGit: true,
    });
  });

  it.each([
    ["reports/README.md", ""],
    ["Report/README.md", ""],
    ["exam/README.md", "exam"],
  ])("without git, for %s, is the folder %j", async (path, root) => {
    write(at("team"), { [path]: "" });
    expect(await findRoot(at(`team/${path}`))).toMatchObject({ root: join(at("team"), root), inGit: false });
  });

  it("is that of the file a link leads to", async () => {
    write(folder(), { "team/reports/README.md": "" });
    git(at("team"), "init");
    symlinkSync(at("team/reports/README.md"), at("report.md"));
    expect(await findRoot(at("report.md"))).toMatchObject({ root: at("team"), report: "reports/README.md" });
  });

  it("is never a home folder, what is above it, or the whole disk", async () => {
    write(folder(), {
      "home/ada/README.md": "",
      "home/README.md": "",
      "home/ada/team/reports/README.md": "",
    });
    vi.stubEnv("HOME", at("home/ada"));
    const message = "README.md is not in a project: around it is a home folder, or the whole disk.";
    expect(await findRoot(at("home/ada/README.md"))).toEqual({ ok: false, message });
    expect(await findRoot(at("home/README.md"))).toEqual({ ok: false, message });
    // A home folder whose settings are kept in git.
    git(at("home/ada"), "init");
    expect(await findRoot(at("home/ada/README.md"))).toEqual({ ok: false, message });
    expect(await findRoot(at("home/ada/team/reports/README.md"))).toMatchObject({
      root: at("home/ada/team"),
      inGit: false,
    });
  });

  it("is nowhere for a report that is gone", async () => {
    const message = "go\u241bne.md is not there, so neither is a project around it.";
    expect(await findRoot(at("go\x1bne.md"))).toEqual({ ok: false, message });
  });
});
