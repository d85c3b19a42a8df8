import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseEditor } from "../../src/model/outside/choose-editor.ts";
import { knownEditor, usualEditors } from "../../src/model/outside/known-editors.ts";
import { shellWords } from "../../src/model/outside/shell-words.ts";

/** The choice where every program exists that does not begin with "no". */
const choose = async (environment: { VISUAL?: string; EDITOR?: string }, windows = false) =>
  await chooseEditor({
    environment,
    windows,
    find: async (program) => (/^no|\s-/.test(program) ? null : `/bin/${program}`),
  });
const chosen = async (command: string, windows = false) => {
  const choice = await choose({ EDITOR: command }, windows);
  if (!choice.ok) throw new Error(choice.message);
  return choice.editor;
};

describe("shellWords", () => {
  it.each<[string, string[] | null]>([
    ["vim", ["vim"]],
    ["  code   --wait\t-n ", ["code", "--wait", "-n"]],
    ["'/opt/my editor/run' -x", ["/opt/my editor/run", "-x"]],
    ['"/opt/my editor/run" "a \\"b\\""', ["/opt/my editor/run", 'a "b"']],
    ["/opt/my\\ editor/run", ["/opt/my editor/run"]],
    ["emacsclient -a ''", ["emacsclient", "-a", ""]],
    ["a'b'\"c\"d", ["abcd"]],
    ["'a\\b'", ["a\\b"]],
    ['"a\\b"', ["a\\b"]],
    ["$HOME/x; rm *", ["$HOME/x;", "rm", "*"]],
    ["a\\", ["a\\"]],
    ["", []],
    ["'vim", null],
    ['vim "-c', null],
  ])("makes of %j %j", (line, words) => {
    expect(shellWords(line, false)).toEqual(words);
  });

  it.each([
    ["C:\\Tools\\micro.exe -x", ["C:\\Tools\\micro.exe", "-x"]],
    ['"C:\\Program Files\\Vim\\gvim.exe" -f', ["C:\\Program Files\\Vim\\gvim.exe", "-f"]],
  ])("leaves the back slashes of Windows: %j", (line, words) => {
    expect(shellWords(line, true)).toEqual(words);
  });

  it("gives back any words that were quoted", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
        const line = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
        expect(shellWords(line, false)).toEqual(words);
      }),
    );
  });
});

describe("the choice of an editor", () => {
  it.each([
    [{ VISUAL: "hx", EDITOR: "nano" }, "Helix", "VISUAL"],
    [{ EDITOR: "nano" }, "nano", "EDITOR"],
    [{ VISUAL: " ", EDITOR: "vim" }, "Vim", "EDITOR"],
    [{}, "micro", "found"],
  ])("for %j is %s, from %s", async (environment, name, from) => {
    expect(await choose(environment)).toMatchObject({ ok: true, editor: { name, from } });
  });

  it.each([
    [["vi", "nano", "code"], "nano", []],
    [["emacs", "vi"], "Emacs", ["-nw"]],
    [["vi", "code"], "vi", []],
    [["code", "kate"], "Visual Studio Code", ["--wait"]],
    [["kate"], "Kate", ["--block"]],
  ])("of what is installed, %j, is %s", async (installed, name, args) => {
    const find = async (program: string) => (installed.includes(program) ? program : null);
    const choice = await chooseEditor({ environment: {}, windows: false, find });
    expect(choice).toMatchObject({ ok: true, editor: { name, args, from: "found" } });
  });

  it("on a bare Windows is Notepad", async () => {
    const find = async (program: string) => (program === "notepad" ? "C:\\Windows\\notepad.exe" : null);
    const choice = await chooseEditor({ environment: {}, windows: true, find });
    expect(choice).toMatchObject({ ok: true, editor: { name: "Notepad", gui: true, args: [] } });
  });

  it.each([
    [
      { VISUAL: "nope -w" },
      "VISUAL names the editor nope, which was not found; install it, or set VISUAL to one you have.",
    ],
    [
      { EDITOR: "nope", VISUAL: "" },
      "EDITOR names the editor nope, which was not found; install it, or set EDITOR to one you have.",
    ],
    [{ EDITOR: "'vim -x" }, "EDITOR has a quote that is not closed ('vim -x); close it and start again."],
    [
      { EDITOR: "no\u001b[2J" },
      "EDITOR names the editor no␛[2J, which was not found; install it, or set EDITOR to one you have.",
    ],
  ])("for %j is none, and it says why", async (environment, message) => {
    expect(await choose(environment)).toEqual({ ok: false, message });
  });

  it("is none where nothing is installed, and it says what to do", async () => {
    const choice = await chooseEditor({ environment: {}, windows: false, find: async () => null });
    expect(choice).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^No editor was found; install/),
    });
  });

  it("keeps a message short", async () => {
    const choice = await choose({ EDITOR: `no${"e".repeat(1e6)}` });
    expect(choice.ok ? "" : choice.message.length).toBeLessThan(200);
  });
});

describe("what an editor is started with", () => {
  it.each([
    ["code", ["--wait"]],
    ["code --wait -n", ["--wait", "-n"]],
    ["code -n -w", ["-n", "-w"]],
    ["/usr/local/bin/code", ["--wait"]],
    ["code-insiders", ["--wait"]],
    ["codium", ["--wait"]],
    ["cursor", ["--wait"]],
    ["windsurf", ["--wait"]],
    ["zed", ["--wait"]],
    ["subl -n", ["--wait", "-n"]],
    ["mate", ["--wait"]],
    ["atom", ["--wait"]],
    ["gedit", ["--wait"]],
    ["kate", ["--block"]],
    ["kate -b", ["-b"]],
    ["kwrite", []],
    ["gvim", ["-f"]],
    ["gvim --nofork", ["--nofork"]],
    ["mvim", ["-f"]],
    ["idea", ["--wait"]],
    ["pycharm.sh", ["--wait"]],
    ["bbedit", ["--wait"]],
    ["open -n -a TextEdit", ["-W", "-n", "-a", "TextEdit"]],
    ["open -W -n", ["-W", "-n"]],
    ["emacsclient -c", ["-c"]],
  ])("%s has a window and gets %j", async (command, args) => {
    expect(await chosen(command)).toMatchObject({ gui: true, args });
  });

  it.each([
    ["C:\\Tools\\Code.exe", "Visual Studio Code"],
    ["C:\\Tools\\code.cmd -n", "Visual Studio Code"],
    ["pycharm64.exe", "PyCharm"],
    ["C:\\WINDOWS\\NOTEPAD.EXE", "Notepad"],
  ])("%s is known on Windows as %s", async (command, name) => {
    expect(await chosen(command, true)).toMatchObject({ name, gui: true });
  });

  it.each([
    ["vim", "Vim", "esc, then :wq and enter"],
    ["/usr/bin/vim.basic", "Vim", "esc, then :wq and enter"],
    ["vi", "vi", "esc, then :wq and enter"],
    ["nvim -u NONE", "Neovim", "esc, then :wq and enter"],
    ["nano", "nano", "ctrl+o and enter, then ctrl+x"],
    ["emacs -nw", "Emacs", "ctrl+x ctrl+s, then ctrl+x ctrl+c"],
    ["emacsclient -t", "Emacs", "ctrl+x ctrl+s, then ctrl+x #"],
    ["emacsclient -c -nw", "Emacs", "ctrl+x ctrl+s, then ctrl+x #"],
    ["my-editor --fast", "my-editor", null],
    ["constructor", "constructor", null],
  ])("%s gets the terminal, is called %s and is left by %j", async (command, name, leave) => {
    expect(await chosen(command)).toMatchObject({ name, leave, gui: false });
  });

  it("takes a path with blanks that is a program as it stands", async () => {
    expect(await chosen("/opt/Sublime Text/subl")).toMatchObject({
      program: "/bin//opt/Sublime Text/subl",
      args: ["--wait"],
    });
  });

  it("knows every editor it would choose by itself", () => {
    for (const windows of [false, true])
      for (const usual of usualEditors(windows)) expect(knownEditor(usual.split(" ")[0]!)).not.toBe(null);
  });
});

describe("the editor of the settings", () => {
  const set = (setting: string | null) =>
    chooseEditor({
      setting,
      environment: { VISUAL: "nano" },
      windows: false,
      find: async (program) => (/^no|\s-/.test(program) ? null : `/bin/${program}`),
    });

  it("comes before those of the environment", async () => {
    expect(await set("code -n")).toMatchObject({
      ok: true,
      editor: { from: "editor", args: ["--wait", "-n"], gui: true },
    });
    expect(await set(null)).toMatchObject({ ok: true, editor: { from: "VISUAL" } });
    expect(await set(" ")).toMatchObject({ ok: true, editor: { from: "VISUAL" } });
  });

  it("is told of when it is not there, and no other is taken", async () => {
    expect(await set("nope")).toEqual({
      ok: false,
      message:
        "The setting editor names the editor nope, which was not found; install it, or set editor to one you have.",
    });
  });
});
