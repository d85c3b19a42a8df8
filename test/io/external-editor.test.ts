import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editOutside, type OutsideEnd, type RunningEditor } from "../../src/io/external-editor.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const leftBehind = () => readdirSync(folder()).filter((name) => name.startsWith("report-tui-"));
beforeEach(() => vi.stubEnv("TMPDIR", folder()));
afterEach(() => vi.unstubAllEnvs());

interface Scripted {
  readonly gui?: boolean;
  readonly text?: string;
  readonly name?: string;
  readonly args?: readonly string[];
  readonly saved?: string[];
}

/** Runs an editor that is a script: `file` is the path it was given, `fs` does its work, `wait` takes milliseconds. */
function edit(
  script: string,
  { gui = false, text = "As it was.", name = "q", args, saved = [] }: Scripted = {},
) {
  const path = join(folder(), "editor.mjs");
  const tools = `import fs from "node:fs"; const file = process.argv.at(-1); const wait = (ms) => new Promise((r) => setTimeout(r, ms));`;
  writeFileSync(path, `${tools}\n${script}`);
  const editor = {
    program: process.execPath,
    args: [path, ...(args ?? [])],
    name: "Scripted",
    gui,
    leave: null,
    from: "EDITOR" as const,
  };
  return editOutside({ editor, text, name, onSaved: (text) => saved.push(text) });
}
const end = (running: RunningEditor): Promise<OutsideEnd> => running.done;
const write = (text: string) => `fs.writeFileSync(file, ${JSON.stringify(text)});`;
const ended = (text: string, unchanged = false) => ({ kind: "ended", text, unchanged });

describe("a text in an outside editor", () => {
  it("is in a file of its own that only its owner can read", async () => {
    const running = edit("", { name: "question 7" });
    expect(running.path).toMatch(/question-7\.md$/);
    expect(readFileSync(running.path!, "utf8")).toBe("As it was.\n");
    expect(statSync(running.path!).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(running.path!)).mode & 0o777).toBe(0o700);
    await end(running);
  });

  it.each([
    ["what was saved", write("New."), ended("New.")],
    ["not the line end that editors put behind", write("New.\n\n"), ended("New.")],
    ["line ends as LF", write("a\r\nb\rc\r\n"), ended("a\nb\nc")],
    ["no byte order mark", write("\ufeffNew.\n"), ended("New.")],
    ["what was saved last", `${write("One.")} ${write("Two.")}`, ended("Two.")],
    ["the text as it was", "", ended("As it was.", true)],
    ["the text as it was when only line ends differ", write("As it was.\r\n\r\n"), ended("As it was.", true)],
    [
      "a save that renames over the file",
      `fs.writeFileSync(file + "~", "New."); fs.renameSync(file + "~", file);`,
      ended("New."),
    ],
    [
      "what was saved beside backups and swap files",
      `${write("New.")} fs.writeFileSync(file + "~", "");`,
      ended("New."),
    ],
  ])("comes back as %s", async (_, script, expected) => {
    expect(await end(edit(script))).toEqual(expected);
    expect(leftBehind()).toEqual([]);
  });

  it.each(["", "a\n", "a\r\nb", "\n\na", "half \ud800 a pair"])(
    "comes back as it was given: %j",
    async (text) => {
      expect(await end(edit("", { text }))).toEqual(ended(text, true));
    },
  );

  it("gets its arguments as they are, blanks and all", async () => {
    const args = ["--title=a b", "$HOME", "; exit 3", ""];
    const running = edit("fs.writeFileSync(file, JSON.stringify(process.argv.slice(2, -1)));", { args });
    expect(await end(running)).toEqual(ended(JSON.stringify(args)));
  });
});

describe("an outside editor in trouble", () => {
  it.each([
    ["exit", "ends with a code", `${write("New.")} process.exit(3);`, "New.", /exit code 3/],
    [
      "signal",
      "is killed",
      `${write("New.")} process.kill(process.pid, "SIGKILL"); await wait(1e6);`,
      "New.",
      /SIGKILL/,
    ],
    ["empty", "leaves nothing", write("\n"), "", /empty/],
    ["gone", "deletes the file", "fs.unlinkSync(file);", null, /no file/],
  ])("%s: it %s", async (what, _, script, text, message) => {
    expect(await end(edit(script))).toEqual({
      kind: "trouble",
      what,
      text,
      message: expect.stringMatching(message),
    });
    expect(leftBehind()).toEqual([]);
  });

  it.each([
    ["not-utf8", "saves what is not UTF-8", "fs.writeFileSync(file, Buffer.from([0x66, 0xff]));"],
    ["too-large", "saves more than 8 MB", "fs.writeFileSync(file, Buffer.alloc(8 * 1024 * 1024 + 1, 97));"],
    ["unreadable", "puts a folder in the file's place", "fs.unlinkSync(file); fs.mkdirSync(file);"],
  ])("%s: it %s, and what it saved stays", async (what, _, script) => {
    const running = edit(script);
    const trouble = await end(running);
    expect(trouble).toMatchObject({ kind: "trouble", what, text: null });
    expect("message" in trouble && trouble.message).toContain(running.path);
    expect(existsSync(running.path!)).toBe(true);
  });

  it("keeps what an editor that was killed left beside the file", async () => {
    const running = edit(
      'fs.writeFileSync(file + ".swp", "unsaved"); process.kill(process.pid, "SIGTERM"); await wait(1e6);',
    );
    const trouble = await end(running);
    expect("message" in trouble && trouble.message).toContain(dirname(running.path!));
    expect(readFileSync(`${running.path}.swp`, "utf8")).toBe("unsaved");
  });

  it("does not start what is no program", async () => {
    const editor = {
      program: join(folder(), "gone"),
      args: [],
      name: "Gone",
      gui: false,
      leave: null,
      from: "EDITOR" as const,
    };
    const running = editOutside({ editor, text: "a", name: "q", onSaved: () => {} });
    expect(await running.done).toEqual({
      kind: "not-started",
      message: "Gone could not be started (ENOENT).",
    });
    running.close();
    expect(leftBehind()).toEqual([]);
  });

  it("does not start when the text cannot be written", async () => {
    vi.stubEnv("TMPDIR", join(folder(), "gone"));
    expect(await end(edit(""))).toMatchObject({
      kind: "not-started",
      message: expect.stringMatching(/ENOENT/),
    });
  });
});

describe("closing an outside editor", () => {
  const started = (running: RunningEditor) =>
    vi.waitFor(() => expect(readFileSync(running.path!, "utf8")).toBe("New."), {
      timeout: 5000,
      interval: 10,
    });

  it.each([false, true])("ends it and gives what it had saved (with a window: %s)", async (gui) => {
    const running = edit(`${write("New.")} await wait(1e6);`, { gui });
    await started(running);
    running.close();
    running.close();
    expect(await end(running)).toMatchObject({
      what: "signal",
      text: "New.",
      message: expect.stringMatching(/SIGTERM/),
    });
    expect(leftBehind()).toEqual([]);
  });

  it("ends by force, after 2 s, one that does not listen", async () => {
    const running = edit(`process.on("SIGTERM", () => {}); ${write("New.")} await wait(1e6);`);
    await started(running);
    const start = performance.now();
    running.close();
    expect(await end(running)).toMatchObject({ what: "signal", message: expect.stringMatching(/SIGKILL/) });
    expect(performance.now() - start).toBeGreaterThan(1900);
  });

  it("ends what a script around an editor with a window has started", async () => {
    const child = `setInterval(() => {}, 1e6);`;
    const running = edit(
      `import { spawn } from "node:child_process";
      const child = spawn(process.execPath, ["-e", ${JSON.stringify(child)}]);
      fs.writeFileSync(${JSON.stringify(join(folder(), "pid"))}, String(child.pid));
      ${write("New.")} await wait(1e6);`,
      { gui: true },
    );
    await started(running);
    running.close();
    await end(running);
    const pid = Number(readFileSync(join(folder(), "pid"), "utf8"));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 5000 });
  });
});

describe("an editor with a window", () => {
  it("tells each save that changed the text, also by renaming, and nothing after its end", async () => {
    const saved: string[] = [];
    const script = `await wait(300);
      const save = async (text) => { fs.writeFileSync(file + "~", text); fs.renameSync(file + "~", file); await wait(300); };
      await save("One.\\n"); await save("One.\\n"); await save("Two.\\n"); await save("As it was.\\n"); ${write("Three.\n")}`;
    expect(await end(edit(script, { gui: true, saved }))).toEqual(ended("Three."));
    const told = [...saved];
    expect(told.slice(0, 3)).toEqual(["One.", "Two.", "As it was."]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(saved).toEqual(told);
  });

  it("is not believed to be empty while it writes", async () => {
    const saved: string[] = [];
    const script = `await wait(200); ${write("")} await wait(200); ${write("New.")} await wait(200);`;
    await end(edit(script, { gui: true, saved }));
    expect(saved).toEqual(["New."]);
  });

  it("that returns at once has not waited, and its file stays", async () => {
    const running = edit("", { gui: true });
    const trouble = await end(running);
    expect(trouble).toMatchObject({
      what: "returned-at-once",
      text: null,
      message: expect.stringMatching(/EDITOR/),
    });
    expect("message" in trouble && trouble.message).toContain(running.path);
    expect(existsSync(running.path!)).toBe(true);
  });

  it("that is quick but has saved is believed", async () => {
    expect(await end(edit(write("New."), { gui: true }))).toEqual(ended("New."));
  });

  it("tells no saves when it has the terminal: the screen is not ours", async () => {
    const saved: string[] = [];
    await end(edit(`await wait(200); ${write("New.")} await wait(200);`, { saved }));
    expect(saved).toEqual([]);
  });
});
