import { describe, expect, test } from "vitest";
import { greeting } from "../../src/plain/standing.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { lineWith } from "../session/session.ts";
import { talk } from "./talk.ts";

const REPORT = buildReport({
  edition: "2026",
  answers: { 1: "7", 2: "s000001", 4: `We used uv. ${words(120)}` },
});

test("the first sentence says where the report stands, the last what to do", () => {
  expect(greeting(talk(REPORT).state)).toEqual([
    expect.stringMatching(
      /^reports\/README\.md: checklist 0 of 4 done, questions 3 of \d+ answered, report\.py check passes \d+ of \d+, \d+ problems?\.$/,
    ),
    "Type a command; help lists them.",
  ]);
});

describe("the checklist", () => {
  test.each([
    [
      "list",
      [
        "Week 1: 0 of 2 done.",
        "1. Open: Open a repository (M5)",
        "2. Open: List what has to be installed, in a file that a newcomer can use (M2+M6)",
        "Week 2: 0 of 2 done.",
        "3. Open: Test the code (M16)",
        "4. Open: Tell everybody",
      ],
    ],
    ["list week 2", ["Week 2: 0 of 2 done.", "3. Open: Test the code (M16)", "4. Open: Tell everybody"]],
    ["li m16", ["Week 2: 0 of 2 done.", "3. Open: Test the code (M16)"]],
    ["LIST open Everybody", ["Week 2: 0 of 2 done.", "4. Open: Tell everybody"]],
    ["list done", ["No item is done."]],
  ])("%s", (line, heard) => {
    expect(talk(REPORT).type(line)).toEqual(heard);
  });

  test("items are ticked by their numbers, several at once, and saved", () => {
    const talking = talk(REPORT);
    expect(talking.type("tick 1 3, 9")).toEqual([
      "There is no item 9; there are 4.",
      "You ticked: Open a repository (M5).",
      "You ticked: Test the code (M16).",
      "Now: checklist 2 of 4 done.",
    ]);
    expect(talking.hears((session) => session.saved())).toEqual(["Saved."]);
    expect(lineWith("Test the code", talking.session.file)).toBe("* [x] Test the code (M16)");
    expect(talking.type("tick 1", "untick 1")).toEqual([
      "Item 1 is ticked already: Open a repository (M5)",
      "You unticked: Open a repository (M5).",
      "Now: checklist 1 of 4 done.",
    ]);
    expect(talking.type("undo")).toEqual([
      "Undone — ticked: Open a repository (M5).",
      "Now: checklist 2 of 4 done.",
    ]);
  });

  test.each([
    ["tick", "Which item? Type tick and its number; list says the numbers."],
    ["tick m16", "Items are named by their numbers: tick 12."],
    ["evidence 9", "There is no item 9; there are 4."],
  ])("%s: says how to name an item", (line, heard) => {
    expect(talk(REPORT).type(line)[0]).toBe(heard);
  });
});

describe("a command", () => {
  test.each([
    ["", []],
    ["p", ["Which one: previous, problems, put back?"]],
    ["dance \u001b[2J", ["Not a command: dance ␛[2J. Type help to hear them."]],
    [
      "help tick",
      [
        "tick NUMBERS: tick items by their numbers in list.",
        "tick 12, or several: tick 12 14. It is saved at once; undo takes it back.",
      ],
    ],
    ["put back", ["Nothing was overwritten or merged that could be put back."]],
    ["open", ["Which question? Open one first: open 7."]],
    ["open 99", ["There is no question 99; questions lists them."]],
    ["fix 400", ["There is no problem 400; problems lists them."]],
    ["find", ["Find what? Type find and some words."]],
    ["find zebra", ['"zebra" is nowhere in the report.']],
  ])("%j", (line, heard) => {
    expect(talk(REPORT).type(line)).toEqual(heard);
  });

  test("every command says what it does in help, and has help of its own", () => {
    const help = talk(REPORT).type("help");
    expect(help.length).toBeGreaterThan(25);
    for (const line of help.slice(0, -1)) {
      const name = /^(put back|leave it|\w+)/.exec(line)![0];
      expect(talk(REPORT).type(`help ${name}`)[0]).toBe(line);
    }
  });
});

describe("a question", () => {
  test("is read with where it stands, what it asks, and its answer", () => {
    const heard = talk(REPORT).type("open 2");
    expect(heard[0]).toMatch(/^Question 2: within its limits, 1 word; .*\. It is 2 of \d+\.$/);
    expect(heard.slice(-3)).toEqual([
      "The answer:",
      "s000001",
      "It has an example; type example to hear it.",
    ]);
  });

  test("next and previous go on from the one that is open", () => {
    const talking = talk(REPORT);
    expect(talking.type("next")[0]).toMatch(/^Question 1:/);
    expect(talking.type("next")[0]).toMatch(/^Question 2:/);
    expect(talking.type("prev")[0]).toMatch(/^Question 1:/);
    expect(talking.type("prev")).toEqual(["This is the first question."]);
  });
});

describe("an answer", () => {
  test("is typed line by line, and saved by a dot", () => {
    const talking = talk(REPORT);
    expect(talking.type("answer 1")).toEqual([
      "Question 1.",
      "The first line you type replaces the answer that is there.",
      expect.stringMatching(/^Type it line by line\. A line with only a dot saves it;/),
    ]);
    expect(talking.prompt).toBe("Question 1: ");
    expect(talking.type("Group 42", "", "help, quit and tick 1 are words here", ".read")).toEqual([
      "Group 42",
      "",
      "help, quit and tick 1 are words here",
    ]);
    expect(talking.type(".")).toContain("You: Question 1: 9 words more.");
    talking.session.saved();
    expect(talking.session.file).toContain("Group 42\n\nhelp, quit and tick 1 are words here\n");
    expect(talking.prompt).toBe("> ");
  });

  test("add puts a paragraph behind it, of the question that is open", () => {
    const talking = talk(REPORT);
    talking.type("open 2", "add", "and s000002", ".");
    talking.session.saved();
    expect(talking.session.file).toContain("s000001\n\nand s000002\n");
  });

  test("a dot at once, or .back before the first line, changes nothing", () => {
    for (const end of [".", ".back"]) {
      const talking = talk(REPORT);
      talking.type("answer 2", end);
      expect([talking.prompt, talking.session.text]).toEqual(["> ", REPORT]);
    }
  });

  test(".undo takes the last line back, and an answer is not emptied by that", () => {
    const talking = talk(REPORT);
    talking.type("answer 2", "one", "two", ".undo");
    expect(talking.session.draft).toBe("one\n");
    expect(talking.type(".undo", ".")).toEqual(["Nothing was typed; the answer stays as it was."]);
    expect(talking.session.text).toBe(REPORT);
  });

  test(".back asks, and keeps what was typed aside", () => {
    const talking = talk(REPORT);
    expect(talking.type("answer 2", "half an", ".back").slice(-4)).toEqual([
      "Leave without saving?",
      "The answer stays as it was. What you wrote is kept aside: report-tui drafts lists it.",
      "1 or back: go back.",
      "2 or yes: leave without saving.",
    ]);
    expect(talking.prompt).toBe("1 to 2? ");
    expect([talking.type("no"), talking.prompt]).toEqual([[], "Question 2: "]);
    talking.type(".back", "y");
    expect(talking.session.last("keep-left").draft.text).toBe("half an\n");
    expect(talking.session.text).toBe(REPORT);
  });

  test("a line that would be taken for the report's own is asked about", () => {
    const talking = talk(REPORT);
    const heard = talking.type("answer 2", "### Question 3", ".");
    expect(heard).toContain("1 or yes: save with a backslash.");
    expect(talking.type("what?")[0]).toBe("Not one of the choices: what?");
    talking.type("yes");
    talking.session.saved();
    expect(talking.session.file).toContain("\\### Question 3");
  });

  test("nothing is written where the file can only be read", () => {
    const talking = talk(REPORT, { readOnly: "permission" });
    expect(talking.type("answer 2")).toEqual(["This file is shown only: read-only."]);
    expect(talking.type("tick 1")).toEqual(["This file is shown only: read-only."]);
  });
});

describe("a problem", () => {
  const ANSWER = `${words(120)}\n\n## What else\n\nmore`;
  test("is fixed after what that changes was said", () => {
    const talking = talk(buildReport({ answers: { 4: ANSWER } }));
    const listed = talking.type("problems");
    const number = listed.findIndex((line) => /Question 4|##/.test(line) && line.includes("Type fix")) + 1;
    expect(number).toBeGreaterThan(0);
    const heard = talking.type(`fix ${number}`);
    expect(heard).toContainEqual(expect.stringMatching(/^Line \d+ now: ## What else$/));
    expect(heard).toContainEqual(expect.stringMatching(/^1 or yes: /));
    expect(heard.at(-1)).toBe("2 or back: leave it as it is.");
    expect(talking.type("1")[0]).toMatch(/^Fixed — Question 4: .* Type undo to take it back\.$/);
    expect(talking.session.text).not.toContain("\n## What else");
  });
});
