import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Hunk } from "../../src/session/problem-preview.ts";
import { problemRows } from "../../src/session/problem-rows.ts";
import { buildReport, image, words } from "../fixtures/report-builder.ts";
import { open } from "../session/session.ts";
import { linesOf, screenOf, show, sized } from "./screen.tsx";

const cut = `${words(60)}\n\n### Reviews\n\n${words(60, "more")}`;
const report = buildReport({
  answers: { 4: words(400), 7: cut, 20: `${image("map")} ${image("gone")}` },
  change: { 6: (block) => block.replace("### Question 6", "### Question 6 [] Jo") },
});
const lineOf = (words: string) => report.split("\n").findIndex((line) => line.includes(words)) + 1;
const flat = (text: string) => text.replace(/\s+/g, " ");

const windows = [
  [60, 16],
  [80, 24],
  [100, 30],
  [160, 50],
] as const;

describe.each(windows)("in a window of %i×%i, the problems", (columns, rows) => {
  const opened = (...keys: string[]) => sized(columns, rows, report).press("5", ...keys);

  test("stand by weight, counted, each with its question and whether a key mends it", () => {
    const rows = linesOf(opened().state)
      .slice(3, -3)
      .map((line) => line.split("│")[0]!.trimEnd());
    expect(rows[0]).toBe(" Errors 2");
    expect(rows[1]).toMatch(/^ › ✗ Q4 {2}400 words, at most 200/);
    expect(rows[2]).toMatch(/^ {3}✗ Q7 {2}`###` cuts the answer.*f$/);
    expect(rows.slice(3).join("\n")).toMatch(/^ Notes \d+$/m);
  });

  test("say of the selected one that f fixes it, beside it and in the footer", () => {
    const lines = linesOf(opened("down").state);
    expect(lines.find((line) => line.includes("›"))).toContain("f fixes it");
    expect(lines.at(-1)).toContain("f fix it");
    expect(linesOf(opened().state).at(-1)).not.toContain("f fix it");
  });

  test("fill their window and no more, also while a fix is looked at", () => {
    for (const keys of [["down"], ["down", "tab"], ["end"], ["down", "f"]]) {
      const lines = linesOf(opened(...keys).state);
      expect(lines).toHaveLength(rows);
      expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    }
  });

  test("are shown as before and after by f, with what comes of it", () => {
    const screen = flat(screenOf(opened("down", "f")).replaceAll("│", " "));
    expect(screen).toContain("## cuts the answer (Question 7)");
    expect(screen).toContain(`${lineOf("### Reviews")} − ### Reviews`);
    expect(screen).toContain("+ **Reviews**");
    expect(screen).toContain("Then: Question 7 has 121 words, at most 100 asked: 21 too many.");
    expect(screen).toMatch(/› f +makes it bold text/);
    expect(screen).toMatch(/esc +leave it as it is/);
  });
});

describe("all about one problem", () => {
  test("is the list's own sentence where there is none, in a narrow window, too", () => {
    const session = sized(80, 24, "").press("5", "tab");
    const { reading } = session.state;
    session.state = { ...session.state, reading: { ...reading, problems: [] } };
    expect(screenOf(session)).toContain("No problems found.");
  });

  test("begins at its top when another one takes its place, and else stays where it is", () => {
    const session = sized(60, 16, report).press("5", "down", "tab", "down", "down");
    expect(session.state.view.scroll).toBe(2);
    session.elsewhere("Question 1", "Question 1 ");
    expect(session.state.view).toMatchObject({ pane: "detail", scroll: 2 });
    session.press("f", "f");
    expect(session.state.view).toMatchObject({ pane: "detail", scroll: 0 });
  });

  test("is why it matters, where it is between its neighbours, and what its fix does", () => {
    const screen = flat(screenOf(sized(80, 30, report).press("5", "down", "enter")));
    const line = lineOf("### Reviews");
    expect(screen).toContain("Error: it changes the verdict or loses text");
    expect(screen).toContain("The checker ends an answer at the first `##`");
    expect(screen).toContain(`reports/README.md, line ${line}`);
    expect(screen).toContain(`${line - 2} │ word0 word1`);
    expect(screen).toContain(`${line} │ ### Reviews`);
    expect(screen).toContain(`${line + 2} │ more0 more1`);
    expect(screen).toContain(`f makes it bold text ${line} − ### Reviews + **Reviews**`);
    expect(screen).toContain("heading-cuts-answer");
  });

  test("says what people have to do where no key mends it", () => {
    expect(flat(screenOf(sized(80, 30, report).press("5", "enter")))).toContain(
      "Yours to do: Say it in fewer words.",
    );
  });

  test("does not tell what a fix does that there is not", () => {
    const items = (count: number) => "* [ ] Do it (M1)\n".repeat(count);
    const lacking = buildReport({
      checklist: `## List\n\n### Week 1\n\n${items(20)}\n### Week 2\n\n${items(17)}`,
    });
    const session = sized(80, 30, lacking).press("5");
    const at = problemRows(session.state).findIndex(({ rule }) => rule === "item-missing");
    expect(problemRows(session.state)[at]?.fix).toBeUndefined();
    const screen = flat(screenOf(session.press(...Array(at).fill("down"), "enter")));
    expect(screen).toContain("Yours to do: No key can do it here.");
    expect(screen).not.toContain("Puts the items back");
  });

  test("offers no key in a file that is shown only", () => {
    const session = open(report, { readOnly: "permission", size: { columns: 100, rows: 30 } });
    const screen = flat(screenOf(session.press("5", "down")));
    expect(screen).toMatch(/shown only: read-only; chmod u\+w\W+makes it yours to write\./);
    expect(screen).not.toContain("f makes it bold text");
  });

  test("of a marker of git that stands alone is to delete it: there is nothing to decide", () => {
    const alone = buildReport({ answers: { 7: "Ten.\n\n>>>>>>> main" } });
    const session = sized(100, 30, alone).press("5", "down");
    const screen = screenOf(session);
    expect(screen).toContain("Yours to do: Delete the line.");
    expect(screen).not.toMatch(/f fix/);
    expect(screenOf(session.press("1"))).not.toMatch(/\(f.fixes.it\)|f fix it/);
    expect(session.press("5", "f").notice).toBe("This one is up to you. Delete the line.");
    expect(session.state.deciding).toBeNull();
  });

  test("comes before its place in a narrow window, which enter goes to from there", () => {
    const session = sized(80, 24, report).press("5", "enter");
    expect(session.state.view).toMatchObject({ screen: "problems", pane: "detail" });
    expect(session.press("enter").state.view).toMatchObject({ screen: "questions", questions: { at: 3 } });
    expect(sized(100, 24, report).press("5", "enter").state.view.screen).toBe("questions");
  });

  test("shows of a line of a megabyte the place alone", () => {
    const long = `${"a ".repeat(200_000)}## ${"b ".repeat(200_000)}`;
    const session = sized(100, 30, buildReport({ answers: { 7: long } })).press("5");
    const at = session.state.reading.problems.findIndex(({ rule }) => rule === "heading-cuts-answer");
    expect(at).toBeGreaterThanOrEqual(0);
    const started = performance.now();
    const screen = screenOf(session.press("down"));
    expect(screen).toContain("… a a a");
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("the fix of what stops the checker", () => {
  test("is that of its cause, from its own row, too", () => {
    const broken = buildReport({ change: { 9: (block) => block.replace("> Answer:\n", "") } });
    const session = sized(100, 40, broken).press("5");
    const row = linesOf(session.state).findIndex((line) => line.includes("report.py check stops"));
    expect(linesOf(session.state)[row]).toMatch(/f(?: fixes it)? *│/);
    const screen = screenOf(session.press("home", ...Array(row - 4).fill("down"), "f"));
    expect(screen).toContain("+ > Answer:");
  });
});

describe("a dialog too small for all it has to say", () => {
  const before = "The first plan.";
  const hunk = { line: 7, before, after: "The second plan." };
  const long = ["one", "two", "three", "four"].map((word) => `Then: ${word} is amiss, and more.`);

  function asked(hunks: readonly Hunk[], brings: readonly string[]) {
    const session = sized(60, 16, report).press("5", "down", "f");
    const { dialog } = session.state;
    if (dialog?.kind !== "fix") throw new Error("no fix is asked about");
    const preview = { ...dialog.asked.preview, hunks, brings };
    session.state = { ...session.state, dialog: { ...dialog, asked: { ...dialog.asked, preview } } };
    return session;
  }

  test("keeps a change of two lines whole, and cuts what comes of it", () => {
    const screen = screenOf(asked([hunk], long));
    expect(screen).toContain("7 − The first plan.");
    expect(screen).toContain("+ The second plan.");
    expect(screen).toContain("one is amiss");
    expect(screen).toMatch(/ … +│/);
    expect(screen).not.toContain("four");
    expect(screen).not.toContain("more lines");
  });

  test("keeps the first lines of a longer one, and says how many more there are", () => {
    const screen = screenOf(asked([hunk, { ...hunk, line: 9 }], long));
    expect(screen).toContain("7 − The first plan.");
    expect(screen).toContain("+ The second plan.");
    expect(screen).toContain("… 2 more lines");
  });

  test("shows all of a longer one page by page", async () => {
    const lines = Array.from({ length: 9 }, (_, i) => ({ ...hunk, line: 10 + i }));
    const window = show(asked(lines, []).state);
    const seen = new Set<string>();
    for (let page = 0; page < 9; page++) {
      for (const [number] of window.text().matchAll(/\d+(?= − )/g)) seen.add(number);
      await window.press("pgdn");
    }
    expect([...seen]).toEqual(lines.map(({ line }) => String(line)));
    expect(window.text()).toContain("pgup shows the lines above");
    for (let page = 0; page < 9; page++) await window.press("pgup");
    expect(window.text()).toContain("10 − The first plan.");
    expect(window.state().dialog?.kind).toBe("fix");
  });
});

describe("a fix that was looked at", () => {
  test("is made by enter", async () => {
    const window = show(sized(80, 24, report).press("5", "down").state);
    await window.press("f", "enter");
    expect(window.state().document.text).toBe(report.replace("### Reviews", "**Reviews**"));
    expect(window.text()).toContain("Fixed — Q7: makes it bold text. u undoes it.");
  });

  test("is left by esc", async () => {
    const window = show(sized(80, 24, report).press("5", "down").state);
    await window.press("f", "esc");
    expect(window.state().document.text).toBe(report);
    expect(window.state().dialog).toBeNull();
  });
});

describe("problems on the other screens", () => {
  const marker = (block: string) => block.replace("> Answer:\n", "");
  const broken = buildReport({
    answers: { 7: cut, 9: words(150) },
    change: { 9: marker },
    checklist: "## List\n\n### Week 1\n\n* [ ] One\n* [] Two\n",
  });

  test("stand behind their question in the list, and under its limits", () => {
    const screen = screenOf(sized(100, 40, broken).press("3", ...Array(8).fill("down")));
    expect(screen).toMatch(/› {2}9 .*✗ *│/);
    expect(flat(screen.replaceAll("│", " "))).toContain("✗ Question 9 has no `Answer:` line");
  });

  test("stand behind their item in the list", () => {
    const twice = "## List\n\n### Week 1\n\n* [ ] Write unit tests (M16)\n* [x] Write unit tests (M16)\n";
    const screen = screenOf(sized(80, 24, buildReport({ checklist: twice })).press("2"));
    expect(screen).toMatch(/Write unit tests \(M16\) +▲/);
  });

  test("stand in the pane of their item", () => {
    const screen = screenOf(sized(80, 24, broken).press("2", "down", "enter"));
    expect(screen).toContain("`[]` is no box in Markdown");
  });

  test("stand above the text of an answer they are not about, where saving does not mend them", () => {
    const screen = screenOf(sized(80, 24, broken).press("3", ...Array(8).fill("down"), "e"));
    expect(screen).toMatch(/^ ✗ Question 9 has no `Answer:` line/m);
  });

  test("are told once where the text of the answer is the cause, and no longer once it is mended there", () => {
    const stops = buildReport({ answers: { 9: "The Answer: is so." } });
    const session = sized(100, 30, stops).press("3", ...Array(8).fill("down"), "e");
    expect(screenOf(session)).toContain("counts as the start of another answer");
    expect(screenOf(session)).not.toContain("report.py check stops");
    expect(screenOf(session.press("ctrl+r"))).not.toMatch(/^ ✗/m);
  });
});

describe("the list of problems", () => {
  test("counts in its tab what it lists", () => {
    const session = sized(100, 30, report);
    const listed = session.state.reading.problems.length;
    expect(screenOf(session)).toMatch(new RegExp(`5 Problems ${listed}\\b`));
  });

  test("is told to be empty where nothing is wrong", () => {
    expect(screenOf(sized(60, 20, "* [ ] one\n").press("5"))).toContain("✓ No problems found.");
  });

  test("stays in view in a small window, down to the last", () => {
    const screen = screenOf(sized(60, 16, report).press("5", "end"));
    expect(screen).toMatch(/› · /);
    expect(screen).toContain("Notes");
  });
});
