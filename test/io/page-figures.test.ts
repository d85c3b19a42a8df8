import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readPageFigures } from "../../src/io/page-figures.ts";
import { png, RED_GIF } from "../fixtures/images.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
afterEach(() => vi.unstubAllEnvs());
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(...paths: string[]) {
  const report = put("team/reports/README.md", "");
  return Object.fromEntries(await readPageFigures(report, paths));
}

const addressed = (type: string) => ({ ok: true, address: expect.stringMatching(`^data:${type};base64,.`) });

test("figures come with their bytes, by what is in them and not by their names", async () => {
  const bytes = png(3, 2, () => [1, 2, 3]);
  put("team/reports/figures/a.png", bytes);
  put("team/reports/figures/b.png", RED_GIF);
  put("team/reports/figures/c", SVG);
  const found = await read("figures/a.png", "figures/b.png", "figures/c");
  const address = `data:image/png;base64,${bytes.toString("base64")}`;
  expect(found["figures/a.png"]).toEqual({ ok: true, address, size: { width: 3, height: 2 } });
  expect(found["figures/b.png"]).toMatchObject(addressed("image/gif"));
  expect(found["figures/c"]).toMatchObject({ ...addressed("image/svg\\+xml"), size: null });
});

test("what cannot be shown says why", async () => {
  put("team/reports/figures/a.png", "no image");
  put("team/reports/figures/b.bmp", "BM      ");
  put("team/reports/figures/empty.png", "");
  truncateSync(
    put(
      "team/reports/figures/c.png",
      png(1, 1, () => [0, 0, 0]),
    ),
    11 * 1024 * 1024,
  );
  mkdirSync(join(folder(), "team/reports/figures/d.png"));
  execFileSync("mkfifo", [join(folder(), "team/reports/figures/pipe.png")]);
  put(
    "secret.png",
    png(1, 1, () => [0, 0, 0]),
  );
  symlinkSync(join(folder(), "secret.png"), join(folder(), "team/reports/figures/e.png"));
  const names = ["a.png", "b.bmp", "c.png", "d.png", "e.png", "gone.png", "pipe.png", "empty.png", "a\0.png"];
  const paths = [...names.map((name) => `figures/${name}`), "../../secret.png", "figures/a.png/b"];
  const whys = Object.values(await read(...paths)).map((figure) => (figure.ok ? figure : figure.why));
  expect(whys).toEqual([
    "not an image",
    "browsers do not all show BMP",
    "too large for a page, 11.5 MB",
    "not a file",
    "outside the repository",
    "not found",
    "not a file",
    "not an image",
    "cannot be read",
    "outside the repository",
    "not found",
  ]);
});

test.each([
  ["in a folder of another name", "team/report.md", "../secret.png", "outside the repository"],
  ["beside it", "team/report.md", "b.png", null],
  ["in reports, which belongs to a project", "team/reports/README.md", "../b.png", null],
  [
    "in reports right below a home folder",
    "home/reports/README.md",
    "../pictures/me.png",
    "outside the repository",
  ],
  [
    "in a home folder, which is nobody's project",
    "home/report.md",
    "../secret.png",
    "outside the repository",
  ],
  ["below a home folder", "home/report.md", "pictures/me.png", null],
])("without git, a report %s: %s shows %s: %s", async (_, report, path, why) => {
  vi.stubEnv("HOME", join(folder(), "home"));
  for (const name of ["secret.png", "team/b.png", "home/pictures/me.png"]) put(name, RED_GIF);
  const figure = (await readPageFigures(put(report, ""), [path])).get(path)!;
  expect(figure.ok ? null : figure.why).toBe(why);
});

test("nothing of git's own folder is shown, nor what a link leads to there", async () => {
  put(".git/a.png", RED_GIF);
  put("sub/.GIT/a.png", RED_GIF);
  mkdirSync(join(folder(), "team/reports/figures"), { recursive: true });
  symlinkSync(join(folder(), ".git/a.png"), join(folder(), "team/reports/figures/a.png"));
  const paths = ["../../.git/a.png", "../../sub/.GIT/a.png", "figures/a.png"];
  for (const figure of Object.values(await read(...paths)))
    expect(figure).toEqual({ ok: false, why: "outside the repository" });
});

test("a head without an image is no image", async () => {
  put("team/reports/figures/b.png", Buffer.from("89504e470d0a1a0a0000000000000000", "hex"));
  expect(await read("figures/b.png")).toEqual({
    "figures/b.png": { ok: false, why: "a broken PNG" },
  });
});

test("a figure elsewhere in the repository is shown", async () => {
  put("docs/a.png", RED_GIF);
  mkdirSync(join(folder(), ".git"));
  expect(await read("../../docs/a.png")).toMatchObject({ "../../docs/a.png": addressed("image/gif") });
});

test("together they are at most 60 MB", async () => {
  const names = Array.from({ length: 8 }, (_, i) => `figures/${i}.png`);
  for (const name of names)
    truncateSync(
      put(
        `team/reports/${name}`,
        png(1, 1, () => [0, 0, 0]),
      ),
      9 * 1024 * 1024,
    );
  const figures = Object.values(await read(...names));
  expect(figures.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, false, false]);
  expect(figures.at(-1)).toEqual({ ok: false, why: "left out, the page is large already" });
});
