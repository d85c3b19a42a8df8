import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readFigures } from "../../src/io/figures.ts";
import { copyFigure } from "../../src/io/figures-copy.ts";
import { findImage } from "../../src/io/figures-image.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const report = () => join(folder(), "reports", "README.md");
const figure = (name: string) => join(folder(), "reports", "figures", name);
const elsewhere = (name: string) => join(folder(), name);
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const image = (more: string) => Buffer.concat([PNG, Buffer.from(more)]);
beforeEach(() => {
  mkdirSync(join(folder(), "reports"));
  writeFileSync(report(), "# Report\n");
});

describe("readFigures", () => {
  const names = async () => (await readFigures(report())).figures.map(({ name }) => name);

  it("reads ordinary files on two levels, sorted, with their size and time", async () => {
    mkdirSync(figure("week1/deep"), { recursive: true });
    for (const name of ["overview.png", "My Bucket.JPG", "week1/a.png", "week1/deep/lost.png"])
      writeFileSync(figure(name), "12345");
    utimesSync(figure("overview.png"), 0, 1000);
    symlinkSync("/etc", figure("away"));
    symlinkSync("overview.png", figure("link.png"));
    expect(await names()).toEqual(["My Bucket.JPG", "overview.png", "week1/a.png"]);
    const { figures, complete } = await readFigures(report());
    expect(figures[1]).toEqual({ name: "overview.png", size: 5, modified: 1_000_000 });
    expect(complete).toBe(true);
  });

  it.each([
    [2000, true],
    [2001, false],
  ])("reads at most 2,000: of %i files, complete is %s", async (count, complete) => {
    mkdirSync(figure(""));
    for (let i = 0; i < count; i++) writeFileSync(figure(`${i}.png`), "");
    const read = await readFigures(report());
    expect(read.figures).toHaveLength(2000);
    expect(read.complete).toBe(complete);
  });

  it.each([
    ["there is no folder", () => {}],
    ["the folder is a link", () => symlinkSync("/etc", figure(""))],
    ["it is a file", () => writeFileSync(figure(""), "")],
  ])("reads nothing when %s", async (_, prepare) => {
    prepare();
    expect(await readFigures(report())).toEqual({ figures: [], complete: true });
  });

  it("reads nothing for a report that is not there", async () => {
    expect(await readFigures(elsewhere("gone/README.md"))).toEqual({ figures: [], complete: true });
  });
});

describe("findImage", () => {
  it.each([
    ["PNG", PNG],
    ["JPEG", Buffer.from("ffd8ffe000104a464946", "hex")],
    ["GIF", Buffer.from("GIF89a")],
    ["WebP", Buffer.from("RIFF\n\x00\x00\x01WEBPVP8 ", "latin1")],
    ["SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["SVG behind a declaration and a comment", Buffer.from("\ufeff<?xml version='1.0'?>\n<!-- a -->\n<svg>")],
  ])("knows a %s by what is in it", async (_, bytes) => {
    writeFileSync(elsewhere("picture"), bytes);
    const path = elsewhere("picture");
    expect(await findImage(path, report())).toEqual({ ok: true, path, name: "picture", inFigures: null });
  });

  it.each([
    ["text with the name of an image", () => writeFileSync(elsewhere("a.png"), "hello")],
    ["a web page with an SVG", () => writeFileSync(elsewhere("a.png"), "<html><svg></svg></html>")],
    ["an empty file", () => writeFileSync(elsewhere("a.png"), "")],
    ["a folder", () => mkdirSync(elsewhere("a.png"))],
    ["a pipe", () => execFileSync("mkfifo", [elsewhere("a.png")])],
    [
      "more than 50 MB",
      () => writeFileSync(elsewhere("a.png"), Buffer.concat([PNG, Buffer.alloc(50 * 1024 * 1024)])),
    ],
    ["nothing", () => {}],
  ])("does not take %s for an image", async (_, prepare) => {
    prepare();
    expect(await findImage(elsewhere("a.png"), report())).toEqual({ ok: false });
  });

  it("says what an image in the figures folder is called there", async () => {
    mkdirSync(figure("week1"), { recursive: true });
    writeFileSync(figure("week1/a.png"), PNG);
    symlinkSync(figure("week1"), elsewhere("link"));
    for (const path of [figure("week1/a.png"), elsewhere("link/a.png")])
      expect(await findImage(path, report())).toMatchObject({ ok: true, inFigures: "week1/a.png" });
  });

  it("looks for a relative path beside the report", async () => {
    mkdirSync(figure(""));
    writeFileSync(figure("a.png"), PNG);
    expect(await findImage("figures/a.png", report())).toMatchObject({
      path: figure("a.png"),
      inFigures: "a.png",
    });
  });

  it("looks for a relative path in the working folder first, and takes ~ for the home", async () => {
    writeFileSync(elsewhere("a.png"), PNG);
    const path = elsewhere("a.png");
    expect(await findImage(relative(process.cwd(), path), report())).toMatchObject({ path });
    expect(await findImage(`~/${relative(homedir(), path)}`, report())).toMatchObject({ path });
  });
});

describe("copyFigure", () => {
  const copy = async (name: string, bytes: Buffer) => {
    writeFileSync(elsewhere(name), bytes);
    return await copyFigure(elsewhere(name), report());
  };

  it("copies an image into a figures folder that it makes", async () => {
    expect(await copy("plot.png", image("1"))).toEqual({ ok: true, name: "plot.png" });
    expect(readFileSync(figure("plot.png"))).toEqual(image("1"));
    expect(readdirSync(figure(""))).toEqual(["plot.png"]);
  });

  it("uses a file with the same bytes, and numbers one with others", async () => {
    const copies = [await copy("plot.png", image("1")), await copy("plot.png", image("1"))];
    copies.push(
      await copy("plot.png", image("2")),
      await copy("plot.png", image("3")),
      await copy("plot.png", image("2")),
    );
    expect(copies.map((copied) => copied.ok && copied.name)).toEqual([
      "plot.png",
      "plot.png",
      "plot-2.png",
      "plot-3.png",
      "plot-2.png",
    ]);
    expect(readFileSync(figure("plot.png"))).toEqual(image("1"));
    expect(readdirSync(figure("")).sort()).toEqual(["plot-2.png", "plot-3.png", "plot.png"]);
  });

  it("loses nothing of copies made at the same time", async () => {
    const paths = Array.from({ length: 8 }, (_, i) => {
      mkdirSync(elsewhere(`${i}`));
      writeFileSync(elsewhere(`${i}/plot.png`), image(`${i}`));
      return elsewhere(`${i}/plot.png`);
    });
    const copied = await Promise.all(paths.map((path) => copyFigure(path, report())));
    for (const [i, result] of copied.entries())
      expect(result.ok && readFileSync(figure(result.name))).toEqual(image(`${i}`));
    expect(readdirSync(figure(""))).toHaveLength(8);
  });

  it("writes through no link that has the name", async () => {
    mkdirSync(figure(""));
    symlinkSync("../../victim.png", figure("plot.png"));
    writeFileSync(elsewhere("victim.png"), "as it was");
    expect(await copy("plot.png", image("1"))).toEqual({ ok: true, name: "plot-2.png" });
    expect(readFileSync(elsewhere("victim.png"), "utf8")).toBe("as it was");
  });

  it.each([
    ["is no image", () => writeFileSync(elsewhere("a.png"), "text"), /not an image/],
    ["is gone", () => {}, /is gone/],
    [
      "goes to a file",
      () => {
        writeFileSync(elsewhere("a.png"), PNG);
        writeFileSync(figure(""), "");
      },
      /not a folder/,
    ],
    [
      "goes through a link",
      () => {
        writeFileSync(elsewhere("a.png"), PNG);
        symlinkSync("..", figure(""));
      },
      /is a link/,
    ],
    [
      "is too large",
      () => writeFileSync(elsewhere("a.png"), Buffer.concat([PNG, Buffer.alloc(50 * 1024 * 1024)])),
      /larger than 50 MB/,
    ],
  ])("says in one sentence that what should be copied %s", async (_, prepare, message) => {
    prepare();
    const copied = await copyFigure(elsewhere("a.png"), report());
    expect(copied.ok ? "" : copied.message).toMatch(message);
    expect(copied.ok ? "" : copied.message).toMatch(/\.$/);
  });

  it.skipIf(process.getuid?.() === 0)("says that a folder may not be written", async () => {
    mkdirSync(figure(""));
    chmodSync(figure(""), 0o500);
    expect(await copy("a.png", PNG)).toMatchObject({ ok: false, message: /may not write/ });
  });
});
