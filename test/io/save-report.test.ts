import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileSystem, nodeFileSystem } from "../../src/io/file-system.ts";
import { readReport } from "../../src/io/read-report.ts";
import { saveReport } from "../../src/io/save-report.ts";
import { mergeLines } from "./merge-lines.ts";
import { stagedFileSystem, systemError } from "./staged-file-system.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");
const onDisk = () => readFileSync(report(), "utf8");
const save = (base: string, mine: string, fs?: Parameters<typeof saveReport>[1], path = report()) =>
  saveReport({ path, base, mine, merge: mergeLines }, fs);

/** A file system whose folders take no new files, but for the temporary one. */
function takingNoFiles(code: string): FileSystem {
  return {
    ...nodeFileSystem,
    open: async (path, flags, mode) => {
      if (flags === "wx" && path.startsWith(folder())) throw systemError(code);
      return nodeFileSystem.open(path, flags, mode);
    },
  };
}

const leftInTemporaryFolder = () => readdirSync(tmpdir()).filter((name) => name.startsWith(".README.md."));

describe("saveReport writes", () => {
  it.each([
    ["plain text", "old", "new"],
    ["a byte order mark and CRLF", "\ufeffold\r\n", "\ufeffnew\r\n"],
    ["a text that shrinks to nothing", "old", ""],
    ["NUL, emoji, U+2028", "old", "\0 👩‍👩‍👧 \u2028"],
    ["megabytes", "old", "x".repeat(5_000_000)],
  ])("%s, every byte, and says what is there", async (_, base, mine) => {
    writeFileSync(report(), base);
    const result = await save(base, mine);
    const read = await readReport(report());
    expect(result).toEqual({ ok: true, text: mine, merged: false, stamp: read.ok && read.stamp });
    expect(onDisk()).toBe(mine);
    expect(readdirSync(folder())).toEqual(["README.md"]);
  });

  it("nothing when the file holds the text already", async () => {
    writeFileSync(report(), "same");
    const before = statSync(report());
    expect(await save("other", "same")).toMatchObject({ ok: true, text: "same" });
    expect(statSync(report()).ino).toBe(before.ino);
  });

  it("both changes when the file moved on", async () => {
    writeFileSync(report(), "a\ntheirs\n");
    expect(await save("a\nb\n", "ours\nb\n")).toMatchObject({
      ok: true,
      text: "ours\ntheirs\n",
      merged: true,
    });
    expect(onDisk()).toBe("ours\ntheirs\n");
  });

  it.each([0o600, 0o640, 0o755])("with the mode that was there: %o", async (mode) => {
    writeFileSync(report(), "old");
    chmodSync(report(), mode);
    await save("old", "new");
    expect(statSync(report()).mode & 0o777).toBe(mode);
  });

  it("the file behind symbolic links, which stay", async () => {
    mkdirSync(join(folder(), "docs"));
    writeFileSync(join(folder(), "docs", "real.md"), "old");
    symlinkSync("docs/real.md", join(folder(), "middle.md"));
    symlinkSync("middle.md", report());
    expect(await save("old", "new")).toMatchObject({ ok: true });
    expect(lstatSync(report()).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder(), "docs", "real.md"), "utf8")).toBe("new");
    expect(readdirSync(join(folder(), "docs"))).toEqual(["real.md"]);
  });

  it("a file with two names in place, so that both stay one", async () => {
    writeFileSync(report(), "old and long");
    linkSync(report(), join(folder(), "twin.md"));
    expect(await save("old and long", "new")).toMatchObject({ ok: true, text: "new" });
    expect(readFileSync(join(folder(), "twin.md"), "utf8")).toBe("new");
    expect(readdirSync(folder())).toEqual(["README.md", "twin.md"]);
  });

  it("beside a name that leaves no room for a longer one", async () => {
    const path = join(folder(), `${"n".repeat(252)}.md`);
    writeFileSync(path, "old");
    expect(await save("old", "new", undefined, path)).toMatchObject({ ok: true });
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it.each(["EACCES", "EPERM", "EROFS", "ENAMETOOLONG"])(
    "in place, where the folder takes no new file: %s",
    async (code) => {
      writeFileSync(report(), "old and long");
      const before = statSync(report());
      expect(await save("old and long", "new", takingNoFiles(code))).toMatchObject({ ok: true, text: "new" });
      expect(onDisk()).toBe("new");
      expect(statSync(report()).ino).toBe(before.ino);
      expect(leftInTemporaryFolder()).toEqual([]);
    },
  );

  it.each(["EPERM", "EBUSY", "EACCES"])(
    "in place, where nothing may take the file's place: %s",
    async (code) => {
      writeFileSync(report(), "old");
      const before = statSync(report());
      const fs = stagedFileSystem((_, call) => {
        if (call === "renameSync") throw systemError(code);
      });
      expect(await save("old", "new", fs)).toMatchObject({ ok: true, text: "new" });
      expect(statSync(report()).ino).toBe(before.ino);
      expect(readdirSync(folder())).toEqual(["README.md"]);
    },
  );

  it.skipIf(process.getuid?.() === 0)("in place in a real folder without permission", async () => {
    writeFileSync(report(), "old");
    chmodSync(folder(), 0o555);
    const result = await save("old", "new");
    chmodSync(folder(), 0o755);
    expect(result).toMatchObject({ ok: true, text: "new" });
  });

  it("on Windows, on a drive without hard links too", async () => {
    writeFileSync(report(), "old");
    const fs = stagedFileSystem((_, call) => {
      if (call === "link") throw systemError("EPERM");
    }, "win32");
    expect(await save("old", "new", fs)).toMatchObject({ ok: true, text: "new" });
    expect(readdirSync(folder())).toEqual(["README.md"]);
  });

  it("on Windows after a scanner lets go of the file", async () => {
    writeFileSync(report(), "old");
    let refused = 0;
    const fs = stagedFileSystem((_, call) => {
      if (call === "renameSync" && ++refused < 4) throw systemError("EPERM");
    }, "win32");
    expect(await save("old", "new", fs)).toMatchObject({ ok: true });
    expect(onDisk()).toBe("new");
  });

  it("a report that another program is just rewriting only when that is done", async () => {
    writeFileSync(report(), "");
    let opened = 0;
    const fs = stagedFileSystem((_, call) => {
      if (call === "open" && ++opened === 3) writeFileSync(report(), "a\ntheirs\n");
    });
    expect(await save("a\nb\n", "ours\nb\n", fs)).toMatchObject({ ok: true, text: "ours\ntheirs\n" });
  });
});

describe("saveReport refuses, and the file stays", () => {
  it("a conflict, with the other text", async () => {
    writeFileSync(report(), "theirs");
    expect(await save("base", "ours")).toMatchObject({ ok: false, reason: "conflict", disk: "theirs" });
    expect(onDisk()).toBe("theirs");
  });

  it("a file that is gone, unless it may be created again", async () => {
    expect(await save("old", "new")).toMatchObject({ ok: false, reason: "missing" });
    expect(readdirSync(folder())).toEqual([]);
    const path = join(folder(), "reports", "README.md");
    const recreated = await saveReport({ path, base: "old", mine: "new", merge: mergeLines, recreate: true });
    expect(recreated).toMatchObject({ ok: true, text: "new", merged: false });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(join(folder(), "reports"))).toEqual(["README.md"]);
  });

  it("a folder that is gone, or has become a file, by its own name", async () => {
    const path = join(folder(), "reports", "README.md");
    expect(await save("old", "new", undefined, path)).toMatchObject({ ok: false, reason: "folder-gone" });
    writeFileSync(join(folder(), "reports"), "");
    expect(await save("old", "new", undefined, path)).toMatchObject({ ok: false, reason: "folder-gone" });
  });

  it("to create what came back in the meantime: it merges", async () => {
    const fs = stagedFileSystem((_, call) => {
      if (call === "realpathSync" && !existsSync(report())) writeFileSync(report(), "a\ntheirs\n");
    });
    const request = { path: report(), base: "a\nb\n", mine: "ours\nb\n", merge: mergeLines, recreate: true };
    expect(await saveReport(request, fs)).toMatchObject({ ok: true, text: "ours\ntheirs\n" });
  });

  it("a link to a file that is gone, and creates the file behind it", async () => {
    symlinkSync("behind.md", report());
    expect(await save("old", "new")).toMatchObject({ ok: false, reason: "missing" });
    await saveReport({ path: report(), base: "old", mine: "new", merge: mergeLines, recreate: true });
    expect(lstatSync(report()).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder(), "behind.md"), "utf8")).toBe("new");
  });

  it("a folder in the file's place", async () => {
    mkdirSync(report());
    expect(await save("old", "new")).toMatchObject({ ok: false, reason: "folder" });
  });

  it("a file without a write bit, for root too", async () => {
    writeFileSync(report(), "old");
    chmodSync(report(), 0o444);
    expect(await save("old", "new")).toMatchObject({ ok: false, reason: "read-only" });
    expect(onDisk()).toBe("old");
  });

  it("a file that is not UTF-8", async () => {
    writeFileSync(report(), Buffer.from([0x61, 0xff]));
    expect(await save("a\ufffd", "new")).toMatchObject({ ok: false, reason: "encoding" });
    expect([...readFileSync(report())]).toEqual([0x61, 0xff]);
  });

  it("half a surrogate pair", async () => {
    writeFileSync(report(), "old");
    expect(await save("old", "\ud83d")).toMatchObject({ ok: false, reason: "encoding" });
    expect(onDisk()).toBe("old");
  });

  it.each([
    ["ENOSPC", "no-space"],
    ["EDQUOT", "quota"],
    ["EROFS", "read-only-mount"],
    ["EACCES", "read-only"],
    ["EPERM", "read-only"],
    ["ENAMETOOLONG", "name-too-long"],
    ["EMFILE", "busy"],
    ["EIO", "unreadable"],
  ])("when the file beside cannot be created: %s is %s", async (code, reason) => {
    writeFileSync(report(), "old");
    let opened = 0;
    const fs = stagedFileSystem((_, call) => {
      // The lock, the reading, and then what is written.
      if (call === "open" && ++opened > 2) throw systemError(code);
    });
    const result = await save("old", "new", fs);
    expect(result).toMatchObject({ ok: false, reason });
    expect(!result.ok && result.message).toContain("README.md");
    expect(onDisk()).toBe("old");
  });

  it("a file that never stands still, as busy", async () => {
    writeFileSync(report(), "old");
    let writes = 0;
    const fs = stagedFileSystem((_, call) => {
      if (call === "realpathSync") writeFileSync(report(), `old${"!".repeat(++writes)}`);
    });
    const merge = (_: string, mine: string) => ({ text: mine, conflicts: [] });
    const result = await saveReport({ path: report(), base: "old", mine: "new", merge }, fs);
    expect(result).toMatchObject({ ok: false, reason: "busy" });
    expect(writes).toBe(5);
    expect(readdirSync(folder())).toEqual(["README.md"]);
  });

  it("and keeps the old text beside when it could neither write nor put back", async () => {
    writeFileSync(report(), "old");
    linkSync(report(), join(folder(), "twin.md"));
    const fs = stagedFileSystem((_, call) => {
      if (call === "ftruncateSync") throw systemError("EIO");
    });
    const result = await save("old", "something new", fs);
    rmSync(report());
    rmSync(join(folder(), "twin.md"));
    const [backup] = readdirSync(folder());
    expect(!result.ok && result.message).toContain(backup);
    expect(readFileSync(join(folder(), backup!), "utf8")).toBe("old");
  });

  it("which it keeps in the temporary folder, for its owner alone, where the folder takes no new file", async () => {
    writeFileSync(report(), "old");
    const fs = stagedFileSystem((_, call) => {
      if (call === "ftruncateSync") throw systemError("EIO");
    });
    const result = await save("old", "something new", {
      ...takingNoFiles("EACCES"),
      ftruncateSync: fs.ftruncateSync,
    });
    const [backup] = leftInTemporaryFolder();
    const path = join(tmpdir(), backup!);
    const [kept, mode] = [readFileSync(path, "utf8"), statSync(path).mode & 0o777];
    rmSync(path);
    expect(!result.ok && result.message).toContain(path);
    expect(kept).toBe("old");
    expect(mode).toBe(0o600);
  });
});
