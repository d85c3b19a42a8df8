import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readFirstVersion, readHead } from "../../src/io/first-version.ts";
import { lookForFirstVersion } from "../../src/session/effects/first-version.ts";
import type { Message } from "../../src/session/message.ts";
import { startSession } from "../../src/session/start.ts";
import { createStore } from "../../src/session/store.ts";
import { buildReport, passingAnswers } from "../fixtures/report-builder.ts";
import { git } from "./git.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const team = () => join(folder(), "team");
const report = (name = "README.md") => join(team(), "reports", name);

const TEMPLATE = buildReport();
const WRITTEN = buildReport({ answers: passingAnswers("2026") });

function commit(text?: string): void {
  if (text !== undefined) writeFileSync(report(), text);
  git(team(), "add", "--all");
  git(team(), "commit", "--allow-empty", "-m", "work");
}

beforeEach(() => {
  mkdirSync(join(team(), "reports"), { recursive: true });
  git(team(), "init");
});

describe("the first committed version of a report", () => {
  it("is that of the first commit, whatever came after", async () => {
    commit(TEMPLATE);
    commit(WRITTEN);
    writeFileSync(report(), "not committed");
    expect(await readFirstVersion(report())).toBe(TEMPLATE);
  });

  it("is found where a pipe stands in the mailmap's place, which git would wait for", async () => {
    commit(TEMPLATE);
    execFileSync("mkfifo", [join(team(), ".mailmap")]);
    git(team(), "config", "mailmap.file", join(team(), ".mailmap"));
    const start = performance.now();
    expect(await readFirstVersion(report())).toBe(TEMPLATE);
    expect(performance.now() - start).toBeLessThan(2_500);
  });

  it("may have been added later than other files", async () => {
    writeFileSync(join(team(), "code.py"), "");
    commit();
    commit(TEMPLATE);
    commit(WRITTEN);
    expect(await readFirstVersion(report())).toBe(TEMPLATE);
  });

  it("is found under the name the file had then", async () => {
    commit(TEMPLATE);
    renameSync(report(), report("report ø.md"));
    commit();
    writeFileSync(report("report ø.md"), TEMPLATE.replace("A report to fill in", "Our report"));
    commit();
    expect(await readFirstVersion(report("report ø.md"))).toBe(TEMPLATE);
  });

  it("is the oldest of a file that was deleted in between", async () => {
    commit(TEMPLATE);
    rmSync(report());
    commit();
    commit(WRITTEN);
    expect(await readFirstVersion(report())).toBe(TEMPLATE);
  });

  it("keeps its line ends and its letters", async () => {
    const text = buildReport({ lineEnd: "\r\n" }).replace("A report", "Én rapport");
    commit(text);
    expect(await readFirstVersion(report())).toBe(text);
  });

  it("is found although the repository's config would hide it", async () => {
    commit(TEMPLATE);
    const config = { "log.showRoot": "false", "log.showSignature": "true", "diff.renames": "false" };
    for (const [name, value] of Object.entries({
      ...config,
      "format.pretty": "fuller",
      "diff.noprefix": "true",
    }))
      git(team(), "config", name, value);
    expect(await readFirstVersion(report())).toBe(TEMPLATE);
  });
});

describe("there is none", () => {
  it("for a file that is gone, and for one git does not know", async () => {
    expect(await readFirstVersion(join(folder(), "gone.md"))).toBeNull();
    writeFileSync(report(), TEMPLATE);
    git(team(), "commit", "--allow-empty", "-m", "empty");
    expect(await readFirstVersion(report())).toBeNull();
  });

  it("when more than half of its questions were answered already", async () => {
    commit(WRITTEN);
    expect(await readFirstVersion(report())).toBeNull();
  });

  it("when it is no report, or not UTF-8", async () => {
    commit("# Our project\n");
    expect(await readFirstVersion(report())).toBeNull();
    git(team(), "rm", "-f", "reports/README.md");
    mkdirSync(join(team(), "reports"), { recursive: true });
    writeFileSync(report("latin.md"), Buffer.from(TEMPLATE.replace("A report", "\xc9n rapport"), "latin1"));
    commit();
    expect(await readFirstVersion(report("latin.md"))).toBeNull();
  });

  it("in a clone that begins in the middle of the history", async () => {
    commit(TEMPLATE);
    commit(WRITTEN);
    git(folder(), "clone", "--depth", "1", `file://${team()}`, "clone");
    expect(await readFirstVersion(join(folder(), "clone", "reports", "README.md"))).toBeNull();
  });
});

describe("it cannot be told", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("outside git, and before the first commit", async () => {
    writeFileSync(join(folder(), "alone.md"), TEMPLATE);
    expect(await readFirstVersion(join(folder(), "alone.md"))).toBeUndefined();
    writeFileSync(report(), TEMPLATE);
    expect(await readFirstVersion(report())).toBeUndefined();
  });

  it("where git is not installed", async () => {
    commit(TEMPLATE);
    vi.stubEnv("PATH", folder());
    expect(await readFirstVersion(report())).toBeUndefined();
  });

  it.each(["log", "cat-file"])("where git %s does not get to an end", async (command) => {
    commit(TEMPLATE);
    failing(command);
    expect(await readFirstVersion(report())).toBeUndefined();
  });
});

describe("reading it runs nothing that the repository names", () => {
  it("no signature program, text converter, filter, external difference or pager", async () => {
    commit(TEMPLATE);
    const ran = join(folder(), "ran");
    const program = `touch ${ran}; cat`;
    writeFileSync(join(team(), ".gitattributes"), "*.md diff=own filter=own\n");
    commit();
    for (const name of ["gpg.program", "diff.own.textconv", "diff.own.command", "diff.external"])
      git(team(), "config", name, program);
    for (const name of ["filter.own.smudge", "filter.own.clean", "filter.own.process", "core.pager"])
      git(team(), "config", name, program);
    git(team(), "config", "log.showSignature", "true");
    expect(await readFirstVersion(report())).toBe(TEMPLATE);
    expect(() => rmSync(ran)).toThrow();
  });
});

describe("HEAD names what the history holds", () => {
  it("and moves with each commit", async () => {
    expect(await readHead(report())).toBeNull();
    commit(TEMPLATE);
    const first = await readHead(report());
    expect(first).toMatch(/^[0-9a-f]{40}/);
    commit(WRITTEN);
    expect(await readHead(report())).not.toBe(first);
  });

  it("is none where a history begins anew, and moves when a program that keeps no log commits", async () => {
    commit(TEMPLATE);
    commit(WRITTEN);
    const before = git(team(), "rev-parse", "HEAD~1").trim();
    writeFileSync(join(team(), ".git", "refs", "heads", "main"), `${before}\n`);
    expect(await readHead(report())).toBe(before);
    git(team(), "checkout", "--orphan", "anew");
    expect(await readHead(report())).toBeNull();
  });
});

/** A git that does all but one command, as one does that takes too long for it. */
function failing(command: string): void {
  const own = join(folder(), "bin");
  mkdirSync(own);
  const found = process.env.PATH;
  const script = `#!/bin/sh\ncase " $* " in *" ${command} "*) exit 1;; esac\nPATH='${found}' exec git "$@"\n`;
  writeFileSync(join(own, "git"), script, { mode: 0o755 });
  vi.stubEnv("PATH", `${own}:${found}`);
}

describe("a session looks for it", () => {
  afterEach(() => vi.unstubAllEnvs());

  /** A session with the report, and what it is told. */
  function opened() {
    const file = { text: WRITTEN, utf8: true, readOnly: null, doings: null };
    const size = { columns: 80, rows: 24 };
    const path = report();
    const usual = { path, shown: path, file, reportPy: null, atUsualPlace: true, sample: false, size };
    const store = createStore(startSession(usual), () => {});
    const sent: Message[] = [];
    return { store: { ...store, dispatch: (message: Message) => sent.push(message) }, sent };
  }

  it("once, and again when HEAD has moved", async () => {
    commit(TEMPLATE);
    const { store, sent } = opened();
    await lookForFirstVersion(store);
    await lookForFirstVersion(store);
    expect(sent).toEqual([{ type: "first-version", text: TEMPLATE }]);
    commit(WRITTEN);
    await lookForFirstVersion(store);
    expect(sent).toHaveLength(2);
  });

  it("again where git could not tell, and forgets nothing for that", async () => {
    commit(TEMPLATE);
    const { store, sent } = opened();
    failing("log");
    await lookForFirstVersion(store);
    expect(sent).toEqual([]);
    vi.unstubAllEnvs();
    await lookForFirstVersion(store);
    expect(sent).toEqual([{ type: "first-version", text: TEMPLATE }]);
  });

  it("once where there is none", async () => {
    commit(WRITTEN);
    const { store, sent } = opened();
    await lookForFirstVersion(store);
    await lookForFirstVersion(store);
    expect(sent).toEqual([{ type: "first-version", text: null }]);
  });
});
