import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type App, cli, openApp } from "./app.ts";
import { halfWay, marked, placeholder, replaced } from "./fixtures/reports.ts";
import { isKept } from "./fixtures/shell.ts";
import { StoryFile } from "./story-file.ts";
import { Terminal } from "./terminal.ts";

const report = halfWay();
const answered = replaced(report, placeholder(5), "Half a thought");

/** Opens the report with half a thought in the answer to question 5, typed and not saved. */
async function write() {
  const file = StoryFile.of(report);
  const app = await openApp(file);
  app.press("3", "down", "down", "down", "down", "e");
  await app.sees("ctrl+s save");
  app.type("Half a thought");
  await app.sees("Half a thought");
  return { app, file };
}

/** The normal screen is back with its cursor, and there is nothing of a frame on it. */
function leavesNothingBehind(app: Terminal) {
  const clean = () => !app.alternate && app.cursor().visible && !app.screen().join().includes("Overview");
  return app.until("the screen as it was", clean);
}

describe("with everything saved", () => {
  test.each([
    ["q", 0, (app: App) => app.press("q")],
    ["ctrl+c", 0, (app: App) => app.press("ctrl+c")],
    ["SIGINT", 130, (app: App) => app.kill("SIGINT")],
    ["SIGTERM", 143, (app: App) => app.kill("SIGTERM")],
    ["SIGHUP", 129, (app: App) => app.kill("SIGHUP")],
  ])("%s ends with %i and gives the terminal back", async (_way, code, leave) => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    leave(app);
    await app.ends({ code, signal: null });
    await leavesNothingBehind(app);
    expect(app.screen().join("")).toBe("");
    const pastes = app.outputSince(0).match(/\x1b\[\?2004[hl]/g);
    expect(pastes?.at(-1)).toBe("\x1b[?2004l");
    expect(file.text()).toBe(report);
  });

  test("q right behind a tick waits until the tick is on disk", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press("2", "space", "q");
    await app.ends({ code: 0 });
    expect(file.text()).toBe(marked(report, "Open a repository", "x"));
  });
});

describe("with an answer that is not saved", () => {
  test("ctrl+c asks; staying keeps it, leaving leaves the file alone", async () => {
    const { app, file } = await write();
    app.press("ctrl+c");
    await app.sees("Not everything is on disk");
    app.press("esc");
    await app.sees("Half a thought");
    app.press("ctrl+c");
    await app.sees("Not everything is on disk");
    app.press("y");
    await app.ends({ code: 0 });
    await leavesNothingBehind(app);
    expect(file.text()).toBe(report);
  });

  test("saving it and leaving goes without a question", async () => {
    const { app, file } = await write();
    app.press("esc");
    await app.sees("q quit");
    await app.quit();
    expect(file.text()).toBe(answered);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s puts it aside and says where", async (signal, code) => {
    const { app, file } = await write();
    app.kill(signal);
    await app.ends({ code, signal: null });
    await leavesNothingBehind(app);
    expect(isKept(file, "Half a thought")).toBe(true);
    expect(app.screen().join("")).toContain(join(file.home, ".local/state/report-tui"));
    expect(file.text()).toBe(report);
  });
});

test("with a file that cannot be written, q asks before ticks are lost", async () => {
  const file = StoryFile.of(report);
  const app = await openApp(file);
  app.press("2");
  await app.sees("● live");
  file.remove();
  await app.sees("the file is gone");
  app.press("space");
  await app.sees("› [x] Open a repository");
  app.press("q");
  await app.sees("Not everything is on disk");
  app.press("y");
  await app.ends({ code: 0 });
});

test("ctrl+z goes to the shell, fg comes back to the same place and sees what happened meanwhile", async () => {
  const file = StoryFile.of(report);
  const shell = Terminal.start({
    command: "bash",
    args: ["--norc", "-i"],
    cwd: file.folder,
    env: { PS1: "shell> " },
    home: file.home,
  });
  onTestFinished(() => shell.close());
  await shell.sees("shell>");
  shell.type(`'${process.execPath}' '${cli}' reports/README.md\r`, "the command");
  await shell.sees("● live");
  shell.press("2", "down", "down", "down");
  await shell.sees("› [ ] Put the training");
  shell.press("ctrl+z");
  await shell.sees("Stopped");
  await leavesNothingBehind(shell);
  shell.type("echo still $((40 + 2))\r");
  await shell.sees("still 42");
  file.overwrite(marked(report, "Put the training", "x"));
  shell.type("fg\r");
  await shell.sees("› [x] Put the training");
  expect(shell.alternate).toBe(true);
  shell.press("space");
  await file.equals(report);
  shell.press("q");
  await shell.sees(/fg\n.*\nshell>\s*$/);
  shell.type("echo code $?\r");
  await shell.sees("code 0");
});
