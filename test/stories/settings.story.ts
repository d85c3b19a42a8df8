import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openApp } from "./app.ts";
import { run } from "./fixtures/run.ts";
import { report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const settingsIn = (file: StoryFile) => JSON.parse(readFileSync(file.settingsPath, "utf8"));

const reopenApp = (file: StoryFile, args = [file.name]) => openApp(file, { args, whereLeft: true });

describe("the settings file", () => {
  test("what it says holds: a key, and what is changed in the app is kept beside it", async () => {
    const settings = { toured: true, keys: { "app.follow": ["f"] }, ours: 1 };
    const file = StoryFile.of(report, { settings });
    const app = await openApp(file);
    app.press("f");
    await app.sees("Following:");
    await app.quit();
    expect(settingsIn(file)).toEqual({ ...settings, follow: true });
    const again = await openApp(file);
    again.press("f");
    await again.sees("Not following any more");
  });

  test("what is wrong there is told and left out, and all else holds", async () => {
    const file = StoryFile.of(report, { settings: { toured: true, theme: "blue", mose: true } });
    const app = await openApp(file);
    await app.sees('The setting theme is "blue"; it can be auto, dark');
    app.press("2", "down", "space");
    await app.sees("› [ ] Choose an editor");
    await app.quit();
    const { out, error, code } = await run(file, "config");
    expect(out).toMatch(/^Settings file: .*config\.json$/m);
    expect(error.split("\n").slice(0, 2)).toEqual([
      'The setting theme is "blue"; it can be auto, dark, light, high-contrast or none.',
      'There is no setting "mose"; did you mean mouse?',
    ]);
    expect(code).toBe(1);
  });

  test("a broken one is told, with where, and never written over", async () => {
    const broken = '{\n  "theme": "dark",\n}\n';
    const file = StoryFile.of(report, { settings: broken });
    const app = await openApp(file);
    await app.sees(/config\.json, line 3, column 1: a name in quotes is missing/);
    app.press("F");
    await app.sees("Not kept for the next start");
    app.press("F");
    await app.sees("Not following any more");
    await app.quit();
    expect(readFileSync(file.settingsPath, "utf8")).toBe(broken);
    expect((await run(file, "config")).code).toBe(2);
  });

  test("somebody who starts for the first time has none; then it holds that the hints were seen, and nothing else", async () => {
    const file = StoryFile.of(report, { settings: null });
    expect((await run(file, "config")).out).toContain("(not there yet)");
    const app = await openApp(file);
    await app.sees("● live");
    await app.quit();
    expect(settingsIn(file)).toEqual({ toured: true });
  });
});

describe("the next start is where the last one ended", () => {
  test("left by q", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press("2", "m", "v", "3", "down", "down", "enter");
    await app.sees(/Question 3 .*unfinished/);
    await app.quit();
    const again = await reopenApp(file);
    await again.sees(/Question 3 .*unfinished/);
    again.press("2");
    await again.sees("M5 Git");
    await again.seesNot("[x]");
  });

  test("ended by a signal, in the middle of an answer", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press("3", "down", "down", "down", "enter", "e");
    await app.sees("ctrl+s save");
    app.kill("SIGTERM");
    await app.ends({ code: 143 });
    await (await reopenApp(file)).sees(/Question 4/);
  });

  test("killed, a second after", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press("5", "down");
    await app.sees("› ·     28 questions");
    await new Promise((later) => setTimeout(later, 1_500));
    app.kill("SIGKILL");
    await app.ends({ signal: "SIGKILL" });
    await (await reopenApp(file)).sees("› ·     28 questions");
  });

  test("in a report that others have edited meanwhile", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press("2", "down", "down");
    await app.sees("› [ ] List what has");
    await app.quit();
    file.overwrite(report.replace("* [ ] Open a repository", "* [ ] Something new\n* [ ] Open a repository"));
    await (await reopenApp(file)).sees("› [ ] List what has");
  });

  test("of two windows on two reports, each has its own", async () => {
    const [here, there] = ["a/README.md", "b/README.md"];
    const file = StoryFile.of(report, { name: here });
    file.put(there, report);
    const [one, two] = [await openApp(file), await openApp(file, { args: [there] })];
    one.press("2", "down", "down");
    await one.sees("› [ ] List what has");
    two.press("3", "enter", "]");
    await two.sees(/Question 2 .*unfinished/);
    await one.quit();
    await two.quit();
    await (await reopenApp(file)).sees("› [ ] List what has");
    await (await reopenApp(file, [there])).sees(/Question 2 .*unfinished/);
  });
});
