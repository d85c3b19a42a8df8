import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findImage } from "../../src/io/figures-image.ts";
import { saveCopy, suggestCopyPath } from "../../src/io/save-copy.ts";
import { temporaryFolder } from "./temp-folder.ts";

/** Whether the system knows of no home for the user, as in many containers. */
const homeless = vi.hoisted(() => ({ is: false }));
vi.mock("node:os", async (original) => {
  const os = await original<typeof import("node:os")>();
  const homedir = () => {
    if (homeless.is) throw Object.assign(new Error("uv_os_homedir"), { code: "ERR_SYSTEM_ERROR" });
    return os.homedir();
  };
  return { ...os, homedir };
});

const folder = temporaryFolder();
const isRoot = process.getuid?.() === 0;
const home = process.env.HOME;

beforeEach(() => {
  process.env.HOME = folder();
});
afterEach(() => {
  process.env.HOME = home;
  homeless.is = false;
});

describe("saveCopy writes", () => {
  it("to a path in the home folder, every byte, for its owner alone", async () => {
    expect(await saveCopy(" ~/copy.md ", "\ufeffa\r\nb\u2028")).toEqual({
      ok: true,
      path: join(folder(), "copy.md"),
    });
    expect(readFileSync(join(folder(), "copy.md"), "utf8")).toBe("\ufeffa\r\nb\u2028");
    expect(statSync(join(folder(), "copy.md")).mode & 0o777).toBe(0o600);
  });

  it("to a path from where the program was started", async () => {
    const from = process.cwd();
    process.chdir(folder());
    try {
      expect(await saveCopy("copy.md", "text")).toEqual({ ok: true, path: join(folder(), "copy.md") });
    } finally {
      process.chdir(from);
    }
  });
});

describe("saveCopy refuses", () => {
  it.each([
    ["nothing", () => "  ", "Type the path of a new file"],
    ["what is no path", () => "a\0b", "Type the path of a new file"],
    ["a file that exists", () => join(folder(), "there.md"), "exists already and was left as it is"],
    ["a link that leads nowhere", () => join(folder(), "dangling"), "exists already"],
    ["a folder", () => folder(), "is a folder; add the name"],
    ["a home folder alone", () => "~", "is a folder; add the name"],
    ["a folder that is not there", () => join(folder(), "none", "x.md"), "There is no folder"],
    ["a file for a folder", () => join(folder(), "there.md", "x.md"), "is no folder"],
    ["a name that is too long", () => join(folder(), "x".repeat(300)), "is too long"],
    [
      "control characters, which it does not print",
      () => join(folder(), "none\u001b[2J", "x"),
      "There is no",
    ],
  ])("%s", async (_, path, sentence) => {
    writeFileSync(join(folder(), "there.md"), "old");
    symlinkSync("nowhere", join(folder(), "dangling"));
    const end = await saveCopy(path(), "text");
    expect(end.ok).toBe(false);
    expect(!end.ok && end.message).toContain(sentence);
    expect(!end.ok && end.message).not.toContain("\u001b");
    expect(readFileSync(join(folder(), "there.md"), "utf8")).toBe("old");
    expect(existsSync(join(folder(), "nowhere"))).toBe(false);
  });

  it.skipIf(isRoot)("a folder without permission, which the administrator has everywhere", async () => {
    mkdirSync(join(folder(), "closed"), { mode: 0o555 });
    expect(await saveCopy(join(folder(), "closed", "x.md"), "text")).toMatchObject({ ok: false });
  });

  it.skipIf(!existsSync("/dev/full"))("a device that is always full, which it leaves alone", async () => {
    expect(await saveCopy("/dev/full", "text")).toMatchObject({ ok: false });
  });
});

describe("without a home folder", () => {
  beforeEach(() => {
    homeless.is = true;
  });

  it("a path below ~ is refused", async () => {
    const message = "There is no home folder here; type a path without ~.";
    expect(await saveCopy("~/copy.md", "text")).toEqual({ ok: false, message });
  });

  it("the temporary folder is offered", async () => {
    expect(await suggestCopyPath("README.md", Date.now())).toContain(tmpdir());
  });

  it("an image below ~ is not there", async () => {
    expect(await findImage("~/a.png", join(folder(), "README.md"))).toEqual({ ok: false });
  });
});

describe("suggestCopyPath", () => {
  const NOW = new Date(2026, 10, 21, 23, 14).getTime();

  it("names the report and the minute, in the home folder", async () => {
    expect(await suggestCopyPath("/team/reports/README.md", NOW)).toBe("~/README-2026-11-21-2314.md");
  });

  it("takes the next name when that one is taken", async () => {
    await saveCopy("~/README-2026-11-21-2314.md", "first");
    const path = await suggestCopyPath("README.md", NOW);
    expect(path).toBe("~/README-2026-11-21-2314-2.md");
    expect(await saveCopy(path, "second")).toMatchObject({ ok: true });
  });

  it("takes the temporary folder when there is no home to write in", async () => {
    process.env.HOME = join(folder(), "gone");
    expect(await suggestCopyPath("README.md", NOW)).toBe(join(tmpdir(), "README-2026-11-21-2314.md"));
  });

  it.skipIf(isRoot)("or the home folder may not be written", async () => {
    chmodSync(folder(), 0o555);
    expect(await suggestCopyPath("README.md", NOW)).toContain(tmpdir());
    chmodSync(folder(), 0o755);
  });
});
