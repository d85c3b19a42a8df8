import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, test } from "vitest";
import { openOutside } from "../../src/io/open-outside.ts";
import { png } from "../fixtures/images.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");
const image = png(1, 1, () => [0, 0, 0]);
beforeEach(() => {
  mkdirSync(join(folder(), "figures"));
  writeFileSync(report(), "# Report\n");
});

const put = (name: string, bytes: Buffer | string = image) =>
  writeFileSync(join(folder(), "figures", name), bytes);

async function openWith(name: string, start: (path: string) => Promise<number | null>) {
  const started: string[] = [];
  const end = await openOutside(name, report(), (path) => {
    started.push(path);
    return start(path);
  });
  return { end, started };
}

describe("opening a figure outside", () => {
  it("hands its full path over as it is, whatever it looks like", async () => {
    const name = "a $(touch x); `b` & 'c'.png";
    put(name);
    const { end, started } = await openWith(name, async () => null);
    expect(end).toEqual({ ok: true });
    expect(started).toEqual([join(folder(), "figures", name)]);
  });

  test.each<[string, string, () => void]>([
    ["a file that is gone", "gone.png", () => {}],
    ["a program with the name of an image", "run.png", () => put("run.png", "#!/bin/sh\n")],
    ["an image with the name of a program", "run.exe", () => put("run.exe")],
    ["a link", "link.png", () => symlinkSync(report(), join(folder(), "figures", "link.png"))],
    ["a file outside of figures", "../README.md", () => {}],
    ["a folder behind a link", "away/a.png", () => symlinkSync(folder(), join(folder(), "figures", "away"))],
  ])("starts nothing for %s", async (_, name, prepare) => {
    prepare();
    const { end, started } = await openWith(name, async () => null);
    expect(started).toEqual([]);
    expect(end.ok).toBe(false);
  });

  test.each<[string, () => Promise<number | null>]>([
    ["gives up at once", async () => 3],
    ["is not there", () => Promise.reject(new Error("spawn xdg-open ENOENT"))],
  ])("says in one sentence when the system's program %s", async (_, start) => {
    put("a.png");
    const { end } = await openWith("a.png", start);
    expect(end.ok || end.message).toMatch(/^[^.]+program[^.]+\.$/);
  });
});
