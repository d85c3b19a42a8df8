import { isDeepStrictEqual } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { openApp } from "./app.ts";
import { editorOf } from "./fixtures/outside.ts";
import { marked } from "./fixtures/reports.ts";
import {
  breakProgram,
  type Fault,
  halfThought,
  inShell,
  isKept,
  startBroken,
  Witnessed,
} from "./fixtures/shell.ts";
import { report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";
import type { Terminal } from "./terminal.ts";

const ORDINARY = {
  alternate: false,
  cursorShown: true,
  wrapping: true,
  pastesMarked: false,
  focusTold: false,
  mouseTold: false,
};
const TAKEN = { ...ORDINARY, alternate: true, wrapping: false, pastesMarked: true, focusTold: true };

/** The terminal is as it was before the program, to the emulator and to the system, and no key protocol was left behind. */
function isAsBefore(app: Witnessed): void {
  expect(app.modes).toEqual(ORDINARY);
  expect(app.noted("after")).toBe(app.noted("before"));
  expect(app.outputSince(0)).not.toMatch(/\x1b\[[>=]\d*u/);
}

/** The app has the terminal, and gets keys as they come. */
async function isTaken(app: Terminal): Promise<void> {
  await app.until("the app to have the terminal", () =>
    isDeepStrictEqual({ ...app.modes, cursorShown: true }, TAKEN),
  );
  await app.takesKeys();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("every way out gives the terminal back as it was", () => {
  test.each([
    ["q", 0],
    ["SIGINT", 130],
    ["SIGQUIT", 131],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGUSR2", 140],
  ] as const)("%s", async (way, code) => {
    const app = new Witnessed(StoryFile.of(report));
    await app.sees("● live");
    await isTaken(app);
    if (way === "q") app.press("q");
    else app.kill(way);
    await app.ends({ code });
    isAsBefore(app);
    expect(app.screen().join("")).toBe("");
  });

  test("a signal right at the start", async () => {
    const app = new Witnessed(StoryFile.of(report));
    await app.until("raw mode", () => app.alternate);
    app.kill("SIGTERM");
    await app.ends({ code: 143 });
    isAsBefore(app);
  });

  test("many signals at once are one", async () => {
    const file = StoryFile.of(report);
    const app = await halfThought(file);
    for (const name of ["SIGTERM", "SIGHUP", "SIGINT", "SIGTERM"] as const) app.kill(name);
    await app.ends({ signal: null });
    isAsBefore(app);
    expect(isKept(file, "Half a thought")).toBe(true);
    expect(app.screen().join("").split(file.home)).toHaveLength(2);
  });
});

describe("a mistake in the program gives the terminal back, keeps what was written and says where", () => {
  const mistakes: [name: string, fault: Fault, happen: (app: Witnessed) => void][] = [
    [
      "in a screen",
      "emoji",
      (app) => app.file.overwrite(report.replace("about topic 5?", "about 😀 topic 5?")),
    ],
    ["in what a key does", "emoji", (app) => app.type("😀")],
    ["in drawing, the last frame too", "frame", (app) => app.type("x")],
    ["in a timer", "timer", () => {}],
    ["in what nobody waits for", "promise", () => {}],
  ];

  test.each(mistakes)("%s", async (_name, fault, happen) => {
    const file = StoryFile.of(report);
    const app = await halfThought(file, { fault });
    await breakProgram(file);
    happen(app);
    await app.ends({ code: 2 });
    isAsBefore(app);
    expect(isKept(file, "Half a thought")).toBe(true);
    const said = app.screen().join("");
    expect(said).toContain("report-tui made a mistake (a fault made for a story).");
    expect(said).toContain(file.home);
    expect(said).not.toContain("    at ");
  });

  test("before the first frame", async () => {
    const app = startBroken(StoryFile.of(report), { fault: "first-frame" });
    await app.ends({ code: 2 });
    isAsBefore(app);
    expect(app.screen().join("")).toContain("report-tui made a mistake (a fault made for a story).");
  });

  test("with --debug also where it was", async () => {
    const file = StoryFile.of(report);
    const app = await halfThought(file, { fault: "timer", options: ["--debug"] });
    await breakProgram(file);
    await app.ends({ code: 2 });
    expect(app.screen().join("\n")).toMatch(/a fault made for a story\n.*\n? {4}at .*faults\.mjs/s);
    expect(isKept(file, "Half a thought")).toBe(true);
  });
});

describe("without a terminal the program ends at once and keeps what was written", () => {
  /** Closes the window and waits for the end of the program, which the shell notes. */
  async function closes(app: Witnessed): Promise<void> {
    app.vanish();
    await vi.waitUntil(() => app.noted("code") !== "", { timeout: 2000, interval: 10 });
    expect(app.noted("code")).toBe("129");
    expect(isKept(app.file, "Half a thought")).toBe(true);
    expect(app.file.text()).toBe(report);
  }

  test("when nobody says so", async () => {
    await closes(await halfThought(StoryFile.of(report)));
  });

  test("while a frame is being written", async () => {
    const app = await halfThought(StoryFile.of(report));
    app.press("enter", "enter", "ctrl+p");
    await closes(app);
  });

  test("when SIGHUP comes as well", async () => {
    const app = await halfThought(StoryFile.of(report));
    app.kill("SIGHUP");
    await closes(app);
  });

  test("while another editor has it", async () => {
    const file = StoryFile.of(report);
    const env = { EDITOR: editorOf(file, "my-editor", "printf 'NOT OURS '; read line") };
    const app = await halfThought(file, { env });
    app.press("ctrl+g");
    await app.sees("NOT OURS");
    await closes(app);
  });

  test("when it is stopped, with the next signal", async () => {
    const app = await halfThought(StoryFile.of(report));
    app.kill("SIGSTOP");
    app.vanish();
    app.kill("SIGCONT");
    await vi.waitUntil(() => app.noted("code") !== "", { timeout: 2000, interval: 10 });
    expect(isKept(app.file, "Half a thought")).toBe(true);
  });
});

describe("the shell gets the terminal as it was, and the app takes all of it back", () => {
  test.each([
    ["ctrl+z", (shell: Terminal) => shell.press("ctrl+z")],
    ["SIGTSTP from outside", (_shell: Terminal, pid: number) => process.kill(pid, "SIGTSTP")],
  ])("after %s", async (_way, stop) => {
    const file = StoryFile.of(report);
    const { shell, pid } = await inShell(file);
    await isTaken(shell);
    shell.press("2");
    await shell.sees("› [ ] Open a repository");
    stop(shell, pid);
    await shell.sees("Stopped");
    expect(shell.modes).toEqual(ORDINARY);
    shell.type("stty -a\r");
    await shell.sees(/ icanon.* echo /s);
    file.overwrite(marked(report, "Open a repository", "x"));
    shell.resize(90, 28);
    shell.type("fg\r");
    await shell.sees("› [x] Open a repository");
    await isTaken(shell);
    expect(shell.line(2)).toBe("─".repeat(90));
    shell.press("q");
    await shell.sees(/fg\n(.|\n)*shell>\s*$/);
    expect(shell.modes).toEqual(ORDINARY);
  });

  test("after a stop and a continuation that nobody told of", async () => {
    const file = StoryFile.of(report);
    const { shell, pid } = await inShell(file);
    shell.press("2");
    await shell.sees("› [ ] Open a repository");
    process.kill(pid, "SIGSTOP");
    await shell.sees("Stopped");
    file.overwrite(marked(report, "Open a repository", "x"));
    // What another program may have left.
    shell.type("printf '\\e[?1049l\\e[?7h\\e[?2004l\\e[?1004l\\e[2J\\e[HWRITTEN OVER\\n'\r");
    await shell.sees(/^WRITTEN OVER/);
    shell.type("fg\r");
    await shell.sees("› [x] Open a repository");
    await isTaken(shell);
    await shell.seesNot("WRITTEN OVER");
    shell.press("q");
    // The shell's screen shows a moment before the last of the modes is back.
    await shell.sees(/WRITTEN OVER\n(.|\n)*shell>\s*$/);
    expect(shell.modes).toEqual(ORDINARY);
    shell.type("stty -a\r");
    await shell.sees(/ icanon.* echo /s);
  });

  test("continued in the background it stays away from the screen", async () => {
    const { shell, pid } = await inShell(StoryFile.of(report));
    process.kill(pid, "SIGSTOP");
    await shell.sees("Stopped");
    shell.type("clear\r");
    await shell.seesNot("Overview");
    const before = shell.mark();
    shell.type("bg; wait; echo still $((40 + 2))\r");
    await shell.sees("still 42");
    expect(shell.outputSince(before)).not.toContain("\x1b[?");
    shell.type("fg\r");
    await shell.sees("Overview");
    await isTaken(shell);
    shell.press("q");
    await shell.seesNot("Overview");
  });

  test("after ctrl+z, kill ends it", async () => {
    const { shell, pid } = await inShell(StoryFile.of(report));
    shell.press("ctrl+z");
    await shell.sees("Stopped");
    shell.type("kill %1\r");
    await vi.waitUntil(() => !isRunning(pid), { timeout: 5000, interval: 10 });
    shell.type(`wait ${pid}; echo code $?\r`);
    await shell.sees("code 143");
    expect(shell.modes).toEqual(ORDINARY);
  });

  test("where there is no shell to come back from, ctrl+z comes back by itself", async () => {
    const app = await openApp(StoryFile.of(report));
    app.press("ctrl+z");
    const ordinary = () => isDeepStrictEqual(app.modes, ORDINARY) && / icanon.* echo /s.test(app.settings);
    await app.until("the terminal as it was", ordinary);
    await app.sees("Overview");
    await isTaken(app);
    await app.quit();
  });
});

describe("when the window comes to the front", () => {
  test("the file is read, also when the system did not tell of a change", async () => {
    const file = StoryFile.of(report);
    const app = await halfThought(file, { fault: "deaf" });
    app.press("ctrl+s");
    await file.becomes(/Half a thought/);
    app.press("esc");
    await app.sees("q quit");
    app.press("2");
    await app.sees("› [ ] Open a repository");
    app.focus(false);
    file.overwrite(marked(file.text(), "Open a repository", "x"));
    await expect(app.sees("› [x] Open a repository", { within: 300 })).rejects.toThrow("did not");
    app.focus(true);
    await app.sees("› [x] Open a repository");
  });

  test("nothing of what the terminal says about it is taken for text", async () => {
    const app = await halfThought(StoryFile.of(report));
    for (const part of ["\x1b[I", "\x1b[O", "\x1b", "[I", "\x1b[", "O", "a\x1b[Ib\x1b[Oc"]) app.type(part);
    await app.sees("Half a thoughtabc");
    app.kill("SIGTERM");
    await app.ends({ code: 143 });
  });
});
