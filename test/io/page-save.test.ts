import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPage } from "../../src/io/page-open.ts";
import { savePage } from "../../src/io/page-save.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const MARK = "<made by us>";

function save(name: string, named = false) {
  const report = join(folder(), "README.md");
  writeFileSync(report, "the report");
  const path = join(folder(), name);
  return savePage(`${MARK} new`, { path, report, named, mark: MARK });
}

const content = (name: string) => readFileSync(join(folder(), name), "utf8");

test("a page is written, and nothing else is left", async () => {
  expect(await save("report.html")).toEqual({ ok: true });
  expect(content("report.html")).toBe(`${MARK} new`);
  expect(readdirSync(folder()).sort()).toEqual(["README.md", "report.html"]);
});

test("over a page of ours, with its rights kept", async () => {
  writeFileSync(join(folder(), "report.html"), `x ${MARK} old`);
  chmodSync(join(folder(), "report.html"), 0o640);
  expect(await save("report.html")).toEqual({ ok: true });
  expect(content("report.html")).toBe(`${MARK} new`);
  expect(statSync(join(folder(), "report.html")).mode & 0o777).toBe(0o640);
});

test("over another file only where it was named", async () => {
  writeFileSync(join(folder(), "report.html"), "somebody's own");
  const refused = await save("report.html");
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("is no page of report-tui") });
  expect(content("report.html")).toBe("somebody's own");
  expect(await save("report.html", true)).toEqual({ ok: true });
});

test("never over the report, by whatever name", async () => {
  await save("other.html");
  symlinkSync("README.md", join(folder(), "link.html"));
  linkSync(join(folder(), "README.md"), join(folder(), "hard.html"));
  for (const name of ["README.md", "link.html", "hard.html"])
    expect(await save(name, true)).toMatchObject({
      message: expect.stringContaining("is the report itself"),
    });
  expect(content("README.md")).toBe("the report");
});

test("a link stays a link", async () => {
  writeFileSync(join(folder(), "real.html"), MARK);
  symlinkSync("real.html", join(folder(), "link.html"));
  expect(await save("link.html")).toEqual({ ok: true });
  expect(content("real.html")).toBe(`${MARK} new`);
});

test.each([
  ["a folder", "sub", /is a folder; name a file in it, such as -o .*sub\/report\.html\.$/],
  ["no folder", "gone/a.html", /There is no folder .*gone; name/],
  ["a file for a folder", "README.md/a.html", /There is no folder .*README\.md; name/],
  ["a name that is too long", `${"a".repeat(300)}.html`, /too long for a path/],
  ["a link that leads nowhere", "dangling.html", /is a link that leads nowhere/],
])("%s is told in one sentence", async (_, name, message) => {
  mkdirSync(join(folder(), "sub"));
  symlinkSync("nowhere", join(folder(), "dangling.html"));
  const saved = await save(name, true);
  expect(saved).toMatchObject({ ok: false, message: expect.stringMatching(message) });
});

test.skipIf(process.platform === "win32")("what is no file is not written to", async () => {
  const report = join(folder(), "README.md");
  const saved = await savePage("x", { path: "/dev/null", report, named: true, mark: MARK });
  expect(saved).toMatchObject({ message: expect.stringContaining("print the page with -o -") });
});

test.each([
  ["runs on", async () => null, true],
  ["ends well", async () => 0, true],
  ["gives up", async () => 3, false],
  ["is not there", async () => Promise.reject(new Error("none")), false],
])("a program that opens it and %s", async (_, start, ok) => {
  expect((await openPage("/a.html", start)).ok).toBe(ok);
});
