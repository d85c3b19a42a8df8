import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readFigures } from "../../src/io/figures.ts";
import { readReportFiles } from "../../src/io/report-files.ts";
import { git } from "./git.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const at = (path: string) => join(folder(), "team", "reports", path);

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), path);
  }
}

const look = async (...named: string[]) =>
  await readReportFiles(at("README.md"), named, await readFigures(at("README.md")));

beforeEach(() => put("README.md", "figures/a.png", "figures/week1/B.jpg", "image.png", "notes.txt"));

describe("without git", () => {
  it("knows the figures and the images beside the report", async () => {
    expect(await look()).toEqual({ files: ["figures/a.png", "figures/week1/B.jpg", "image.png"] });
  });

  it("looks for what the report names, in its folder and the one above", async () => {
    put("notes.txt", "sub/deep/c.png", "../d.png", "../../e.png");
    const named = ["notes.txt", "sub/deep/c.png", "../d.png", "../../e.png", "none.png", "sub"];
    const { files } = (await look(...named))!;
    expect(files).toEqual(expect.arrayContaining(["notes.txt", "sub/deep/c.png", "../d.png"]));
    expect(files).toHaveLength(6);
  });
});

describe("in a repository", () => {
  beforeEach(() => {
    git(at(".."), "init");
    put("../docs/plan.PNG", "../out.png", "figures/new.png", "figures/ignored.png", "figures/data");
    put("../gone.png");
    writeFileSync(at("../.gitignore"), "*ignored*\n");
    git(at(".."), "add", "docs", "reports/figures/a.png", "gone.png", "out.png");
    rmSync(at("../gone.png"));
  });

  it("knows its images too, those that are still there, and which of all of them git knows", async () => {
    expect(await look()).toEqual({
      files: [
        "../docs/plan.PNG",
        "../out.png",
        "figures/a.png",
        "figures/data",
        "figures/ignored.png",
        "figures/new.png",
        "figures/week1/B.jpg",
        "image.png",
      ],
      tracked: ["../docs/plan.PNG", "../out.png", "figures/a.png"],
    });
  });

  it("asks git about files that are called like no image", async () => {
    git(at(".."), "add", "reports/figures/data");
    expect((await look())!.tracked).toContain("figures/data");
  });

  it("does not take a path for a pattern, nor an option", async () => {
    put("*.txt", "--stdin", ":(top)x");
    expect((await look("*.txt", "--stdin", ":(top)x"))!.tracked).toHaveLength(3);
  });

  it("looks at nothing outside", async () => {
    put("../../outside.png");
    symlinkSync(at("../../outside.png"), at("figures/link.png"));
    const { files } = (await look("../../outside.png", "figures/link.png", "a\0b.png"))!;
    expect(files.filter((path) => /outside|link|b\.png/.test(path))).toEqual([]);
  });

  it("takes a link within it for a file", async () => {
    symlinkSync("../../docs/plan.PNG", at("figures/link.png"));
    expect((await look("figures/link.png"))!.files).toContain("figures/link.png");
  });

  it("leaves out the images of a data set", async () => {
    put(...Array.from({ length: 501 }, (_, i) => `../data/${i}.png`));
    git(at(".."), "add", "data");
    const { files } = (await look("../data/7.png"))!;
    expect(files.filter((path) => path.startsWith("../data/"))).toEqual(["../data/7.png"]);
  });
});

describe("says that it does not know", () => {
  it.each([
    ["there is no report", () => rmSync(at("README.md"))],
    [
      "there are too many figures",
      () => put(...Array.from({ length: 2001 }, (_, i) => `figures/many${i}.png`)),
    ],
  ])("when %s", async (_, prepare) => {
    prepare();
    expect(await look()).toBe(null);
  });

  it("when too many paths are named", async () => {
    expect(await look(...Array.from({ length: 501 }, (_, i) => `${i}.png`))).toBe(null);
  });
});
