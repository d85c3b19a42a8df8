import { describe, expect, test } from "vitest";
import { type App, type AppOptions, startApp } from "./app.ts";
import { draftsKept } from "./fixtures/kept.ts";
import { Piped, typed } from "./fixtures/piped.ts";
import { halfWay, replaced } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay({ answers: { 5: "Nobody knows yet." } });

/** Starts the plain mode in a terminal and waits for its prompt. */
async function talk(file: StoryFile, options: AppOptions = {}): Promise<App> {
  const app = startApp(file, { args: ["--plain", file.name], ...options });
  await app.sees(/Type a command; help lists\s+them\.\n+>$/m);
  return app;
}

/** Types a line, and enter once it stands there. */
async function say(app: App, line: string): Promise<void> {
  app.type(line);
  if (line !== "") await app.sees(line);
  app.press("enter");
}

const WINDOWS: readonly AppOptions[] = [
  { cols: 100, rows: 30 },
  { cols: 40, rows: 30 },
  { cols: 80, rows: 24, env: { TERM: "dumb" } },
];

describe.each(WINDOWS)("line by line, in %o", (options) => {
  test("an item is ticked and a question answered, on no other screen than the shell's", async () => {
    const file = StoryFile.of(report);
    const app = await talk(file, options);
    const mark = app.mark();
    await say(app, "tick 1");
    await app.sees("Saved.");
    await say(app, "answer 5");
    await app.sees(/^Question 5:$/m);
    await say(app, "We met on Mondays.");
    await say(app, ".");
    await file.becomes((text) => text.includes("We met on Mondays.") && !text.includes("Nobody knows"));
    expect(file.text()).toMatch(/^[*-] \[x\] Open a repository/m);
    await app.sees(/Saved\.\n+>\s*$/);
    await say(app, "quit");
    await app.ends({ code: 0, signal: null });
    expect(app.alternate).toBe(false);
    if (options.env?.TERM === "dumb") expect(app.outputSince(mark)).not.toContain("\u001b");
    expect(app.outputSince(mark)).not.toMatch(/[─│┌╭█]/);
  });
});

test("what is wrong with the settings is said first, each in a line", async () => {
  const file = StoryFile.of(report);
  file.set({ toured: true, theem: "dark", mouse: "yes" });
  const { out } = await typed(file, ["--plain"], ["quit"]);
  const [first, second, third] = out.split("\n");
  expect([first, second].join()).toMatch(/theem.*mouse|mouse.*theem/);
  expect(third).toMatch(/: checklist \d+ of \d+ done/);
});

test("a terminal that draws no screens gets it unasked, and is told why", async () => {
  const file = StoryFile.of(report);
  const app = await talk(file, { args: [file.name], env: { TERM: "dumb" } });
  await app.sees("This terminal draws no screens (TERM=dumb); line by line, then.");
  await say(app, "quit");
  await app.ends({ code: 0, signal: null });
});

test("a change from outside is said above what is being typed", async () => {
  const file = StoryFile.of(report);
  const app = await talk(file);
  app.type("open 5 and what is typed he");
  await app.sees("what is typed he");
  file.renameOver(replaced(report, "Nobody knows yet.", "Somebody knows."));
  await app.sees(/Question 5: .*saved elsewhere\.\n(?:.*\n)*?> open 5 and what is typed he/);
  app.press("backspace");
  await app.sees(/> open 5 and what is typed h$/m);
});

test("also where it takes up several rows of a narrow window", async () => {
  const file = StoryFile.of(report);
  const app = await talk(file, { cols: 40, rows: 24 });
  const long = "find what is typed takes three rows of this window, as a sentence of an answer may well do";
  app.type(long);
  await app.sees("may well do");
  file.renameOver(replaced(report, "Nobody knows yet.", "Somebody knows."));
  const shown = () => app.screen().join("");
  await app.until("the change, and the line once below it", () =>
    /them\.Question 5: 1 word fewer, saved elsewhere\.> find what [^>]*may well do$/.test(shown()),
  );
  expect(shown().split("find what")).toHaveLength(2);
});

test("the same words changed here and on disk are asked about, and written as answered", async () => {
  const file = StoryFile.of(report);
  const app = await talk(file);
  await say(app, "answer 5");
  await app.sees(/^Question 5:$/m);
  await say(app, "We met on Mondays.");
  file.renameOver(replaced(report, "Nobody knows yet.", "Models ran weekly."));
  await app.sees("saved elsewhere");
  await say(app, ".");
  await app.sees("1 or mine: keep mine.");
  await say(app, "both");
  await app.sees("All is decided; done writes it.");
  await say(app, "done");
  await file.becomes((text) => text.includes("We met on Mondays.\nModels ran weekly."));
});

test("ctrl+c leaves, and asks first where something would be left behind", async () => {
  const file = StoryFile.of(report);
  const app = await talk(file);
  await say(app, "answer 5");
  await app.sees(/^Question 5:$/m);
  await say(app, "Half a sentence");
  app.press("ctrl+c");
  await app.sees("Not everything is on disk.");
  app.press("ctrl+c");
  await app.ends({ code: 0, signal: null });
  expect(file.text()).toBe(report);
  expect(draftsKept(file)).toHaveLength(1);
});

test("ctrl+c leaves where it is asked which report, too", async () => {
  const file = StoryFile.of(report, { name: "one.md" });
  file.put("two.md", report);
  const app = startApp(file, { args: ["--plain"] });
  await app.sees(/^1 to 2\?/m);
  app.press("ctrl+c");
  await app.ends({ code: 0, signal: null });
  expect(app.screen().join("\n")).not.toContain("Nothing was chosen");
});

test("the answer goes to the editor of the shell, and comes back", async () => {
  const file = StoryFile.of(report);
  file.put("editor.sh", '#!/bin/sh\nprintf "From outside.\\n" > "$1"\n');
  const app = await talk(file, { env: { EDITOR: `sh ${file.folder}/editor.sh` } });
  await say(app, "edit 5");
  await file.becomes((text) => text.includes("From outside."));
  await app.sees(/Saved\.\n+>\s*$/);
});

describe("in a pipe", () => {
  test("lines are taken one after the other, and the end of them is the end", async () => {
    const file = StoryFile.of(report);
    const { code, out, error } = await typed(
      file,
      ["--plain"],
      ["tick 1", "answer 5", "We met.", ".", "undo", "status"],
    );
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("You ticked: ");
    expect(out).toContain("Undone — Question 5");
    expect(out).not.toMatch(/\u001b|^> /m);
    expect(file.text()).toContain("Nobody knows yet.");
    expect(file.text()).not.toBe(report);
  });

  test("an answer that nobody ended is kept, and it is said where", async () => {
    const file = StoryFile.of(report);
    const { code, error } = await typed(file, ["--plain"], ["answer 5", "half a"]);
    expect(code).toBe(0);
    expect(error).toMatch(/^Question 5: what was not saved is kept in .*offered at the next start/);
    expect(file.text()).toBe(report);
    const next = await typed(file, ["--plain"], ["restore", "and the rest", "."]);
    expect(next.out).toContain("This was not saved when report-tui last ended.");
    expect(file.text()).toContain("half a\nand the rest\n");
    expect(draftsKept(file)).toEqual([]);
  });

  test("what the repository shows is waited for", async () => {
    const { out } = await typed(StoryFile.of(report), ["--plain"], ["evidence 1"]);
    expect(out).toMatch(/being read; one moment\.\n1\. /);
  });

  test("quit ends it although more could come", async () => {
    const piped = new Piped(StoryFile.of(report), ["--plain"]);
    piped.type("quit");
    expect((await piped.ended).code).toBe(0);
  });

  test("what stands behind quit is neither done nor written", async () => {
    const file = StoryFile.of(report);
    const after = ["quit", "tick 1", "answer 5", "No answer at all.", ".", "tick 2"];
    const { code, out, error } = await typed(file, ["--plain"], after);
    expect({ code, error, last: out.trimEnd().split("\n").at(-1) }).toEqual({
      code: 0,
      error: "",
      last: "Type a command; help lists them.",
    });
    expect(file.text()).toBe(report);
  });

  test("a signal ends it at once, whatever is still to be done", async () => {
    const file = StoryFile.of(report);
    const piped = new Piped(file, ["--plain"]);
    piped.type(...Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? "tick 1" : "untick 1")));
    await piped.says("You unticked");
    const sent = Date.now();
    piped.kill("SIGTERM");
    expect((await piped.ended).code).toBe(128 + 15);
    expect(Date.now() - sent).toBeLessThan(5_000);
    expect((piped.out.match(/^You /gm) ?? []).length).toBeLessThan(100);
  });

  test("control characters get into no answer", async () => {
    const file = StoryFile.of(report);
    const { out } = await typed(file, ["--plain"], ["answer 5", "hello \u001b[31m \u0000there", "."]);
    expect(out).toContain("Left out of that line: 2 control characters.");
    expect(file.text()).toContain("hello [31m there\n");
  });

  test("a report that is not there ends it with 2", async () => {
    const { code, error } = await typed(StoryFile.of(report), ["--plain", "nowhere.md"], ["list"]);
    expect([code, error]).toEqual([2, expect.stringContaining("nowhere.md")]);
  });

  test("which of several reports, and whether the sample will do, are questions to be answered", async () => {
    const file = StoryFile.of(report, { name: "one.md" });
    file.put("two.md", report);
    const { out, code } = await typed(file, ["--plain"], ["3", "2", "status"]);
    expect(out).toContain("1: one.md\n2: two.md\nType the number");
    expect(out).toContain("Not one of the choices: 3\ntwo.md: checklist");
    expect(code).toBe(0);
    const none = StoryFile.of("# No report", { name: "notes.md" });
    const sample = await typed(none, ["--plain"], ["1"]);
    expect(sample.out).toMatch(/^No report found[\s\S]*1: a copy of the sample[\s\S]*\nsample: /);
    expect((await typed(none, ["--plain"], [])).code).toBe(2);
  });
});
