import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/io/read-report.ts";
import { stagedFileSystem, systemError } from "./staged-file-system.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");

describe("readReport opens", () => {
  it.each([
    ["nothing in it", "", ""],
    ["a byte order mark, kept", "\ufeff# Report\r\n", "\ufeff# Report\r\n"],
    ["NUL bytes", "a\0b", "a\0b"],
    ["mixed line ends and no last one", "a\r\nb\nc\rd", "a\r\nb\nc\rd"],
    ["a second byte order mark in the text", "\ufeffa\ufeffb", "\ufeffa\ufeffb"],
  ])("a file with %s", async (_, content, text) => {
    writeFileSync(report(), content);
    expect(await readReport(report())).toMatchObject({ ok: true, text, encoding: "utf-8", readOnly: null });
  });

  it("a file of 20 MB", async () => {
    const text = "a report line\n".repeat((20 * 1024 * 1024) / 14);
    writeFileSync(report(), text);
    const result = await readReport(report());
    expect(result.ok && result.text.length).toBe(text.length);
  });

  it.each([
    ["bytes that are no UTF-8", Buffer.from([0x61, 0xff, 0x62]), "a\ufffdb"],
    ["UTF-16, little endian", Buffer.from("\ufeffäh", "utf16le"), "äh"],
    ["UTF-16, big endian", Buffer.from("\ufeffäh", "utf16le").swap16(), "äh"],
  ])("%s for showing only", async (_, content, text) => {
    writeFileSync(report(), content);
    expect(await readReport(report())).toMatchObject({
      ok: true,
      text,
      encoding: "broken",
      readOnly: "encoding",
    });
  });

  it("a file without a write bit as read-only, for root too", async () => {
    writeFileSync(report(), "text");
    chmodSync(report(), 0o444);
    expect(await readReport(report())).toMatchObject({ ok: true, text: "text", readOnly: "permission" });
  });

  it.each([
    ["EROFS", "mount"],
    ["EACCES", "permission"],
    ["EPERM", "permission"],
  ])("a file whose writing gives %s as read-only: %s", async (code, readOnly) => {
    writeFileSync(report(), "text");
    const fs = stagedFileSystem((_, call) => {
      if (call === "access") throw systemError(code);
    });
    expect(await readReport(report(), null, fs)).toMatchObject({ ok: true, readOnly });
  });

  it("through a symbolic link", async () => {
    writeFileSync(report(), "text");
    symlinkSync("README.md", join(folder(), "link.md"));
    expect(await readReport(join(folder(), "link.md"))).toMatchObject({ ok: true, text: "text" });
  });
});

describe("readReport refuses", () => {
  it.each([
    ["missing", "what is not there", () => {}],
    ["folder", "a folder", () => mkdirSync(report())],
    ["unreadable", "a pipe, without waiting for it", () => execFileSync("mkfifo", [report()])],
    ["unreadable", "links in a circle", () => symlinkSync("README.md", report())],
    [
      "too-large",
      "more than 64 MB",
      () => {
        writeFileSync(report(), "");
        truncateSync(report(), 64 * 1024 * 1024 + 1);
      },
    ],
  ])("as %s: %s", async (reason, _, prepare) => {
    prepare();
    const result = await readReport(report());
    expect(result).toMatchObject({ ok: false, reason });
    expect(!result.ok && result.message).toContain("README.md");
  });

  it.each([
    ["EACCES", "permission"],
    ["EPERM", "permission"],
    ["ENOTDIR", "missing"],
    ["ENXIO", "unreadable"],
    ["EIO", "unreadable"],
  ])("what opening answers with %s: %s", async (code, reason) => {
    writeFileSync(report(), "text");
    const fs = stagedFileSystem((_, call) => {
      if (call === "open") throw systemError(code);
    });
    expect(await readReport(report(), null, fs)).toMatchObject({ ok: false, reason });
  });

  it("with a message that no terminal obeys", async () => {
    const result = await readReport(join(folder(), "\u001b[2Jx.md"));
    expect(!result.ok && result.message).not.toContain("\u001b");
  });
});

describe("readReport with the last text seen", () => {
  it.each([
    ["truncated and then written", (path: string) => writeFileSync(path, "")],
    ["written in two halves", (path: string) => writeFileSync(path, "the whole")],
  ])("waits for a file that is being %s", async (_, begin) => {
    begin(report());
    let opened = 0;
    const fs = stagedFileSystem((_, call) => {
      if (call === "open" && ++opened === 2) writeFileSync(report(), "the whole new text");
    });
    expect(await readReport(report(), "the whole old text", fs)).toMatchObject({
      text: "the whole new text",
    });
  });

  it("waits for a file that was deleted to be created", async () => {
    let looked = 0;
    const fs = stagedFileSystem((_, call) => {
      if (call === "stat" && ++looked === 2) writeFileSync(report(), "new");
    });
    expect(await readReport(report(), "old", fs)).toMatchObject({ ok: true, text: "new" });
  });

  it("believes a shorter text that stands still", async () => {
    writeFileSync(report(), "short");
    expect(await readReport(report(), "something longer")).toMatchObject({ ok: true, text: "short" });
  });
});
