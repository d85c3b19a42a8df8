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
    [
      "list install",
      [
        "Week 1: 0 of 2 done.",
        "2. Open: List what has to be installed, in a file that a newcomer can use (M2+M6)",
      ],
    ],
  ])("%s", (line, heard) => {
    expect(talk(REPORT).type(line)).toEqual(heard);
  });

  test("a week is not those that begin like it", () => {
    const weeks = REPORT.replace("### Week 2", "### Week 10");
    expect(talk(weeks).type("list week 1")[0]).toMatch(/^Week 1: /);
    expect(talk(weeks).type("list week 1").join()).not.toContain("Week 10");
    expect(talk(weeks).type("list week 10")[0]).toMatch(/^Week 10: /);
    expect(talk(weeks).type("list 0")).toEqual(["No item is 0."]);
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
    ["7", ["Not a command: 7. open 7 reads question 7."]],
    ["find zebra", ['"zebra" is nowhere in the report.']],
    ["find TÉLL  everybody", ["Item 4. Open: Tell everybody"]],
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
      "Question 1: within its limits, 1 word; no limits.",
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

  test(".undo takes the last line back and says which, down to what stood there", () => {
    const talking = talk(REPORT);
    talking.type("answer 2", "one", "", "three");
    expect(talking.type(".undo", ".undo")).toEqual(["Taken back: three", "Taken back: a blank line."]);
    expect(talking.session.draft).toBe("one\n");
    expect(talking.type(".undo")).toEqual([
      "Taken back: one",
      "The next line you type replaces what stands there.",
    ]);
    expect(talking.type("", ".undo")[0]).toBe("Taken back: a blank line.");
    expect(talking.type(".undo", ".")).toEqual(["Nothing was typed yet.", "Nothing was changed."]);
    expect(talking.session.text).toBe(REPORT);
  });

  test(".undo before the first line takes nothing: that line still replaces the answer", () => {
    const talking = talk(REPORT);
    talking.type("answer 2", ".undo", "new", ".");
    talking.session.saved();
    expect(talking.session.file).toContain("new\n");
    expect(talking.session.file).not.toContain("s000001");
  });

  test(".undo in what is added leaves the answer before it alone", () => {
    const talking = talk(REPORT);
    talking.type("add 2", "more", ".undo");
    expect(talking.type(".undo", ".undo")).toEqual(["Nothing was typed yet.", "Nothing was typed yet."]);
    talking.type("and s000002", ".");
    talking.session.saved();
    expect(talking.session.file).toContain("s000001\n\nand s000002\n");
  });

  test.each([
    ["added behind", "add 2", "s000001, s000003\n\nmore\n"],
    ["put in place of it", "answer 2", "more\n"],
  ])("what is %s goes by what stands there when it was changed elsewhere meanwhile", (_, line, left) => {
    const talking = talk(REPORT);
    talking.type(line);
    talking.hears((session) => session.elsewhere("s000001", "s000001, s000003"));
    talking.type(".undo", "more", ".");
    expect(talking.session.saved().file).toContain(`\n${left}`);
    expect(talking.session.file?.includes("s000001")).toBe(line === "add 2");
  });

  test("control characters are no part of it, and that is said", () => {
    const talking = talk(REPORT);
    expect(talking.type("answer 2", "a\u001b[31m\tb\u007f").at(-1)).toBe(
      "Left out of that line: 2 control characters.",
    );
    expect(talking.session.draft).toBe("a[31m\tb\n");
    expect(talking.type("\u0007.")).toEqual(["Left out of that line: 1 control character."]);
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
    expect(talking.type("answer 2")).toEqual([
      "This file is shown only: read-only; chmod u+w makes it yours to write.",
    ]);
    expect(talking.type("tick 1")).toEqual([
      "This file is shown only: read-only; chmod u+w makes it yours to write.",
    ]);
  });
});

test("what report.py check says is said before the problems; those of a question are told by its number", () => {
  const [first, ...problems] = talk(REPORT).type("check");
  expect(first).toMatch(/^report\.py check passes \d+ of \d+\.$/);
  expect(problems).toEqual(talk(REPORT).type("problems"));
  const short = talk(buildReport({ answers: { 4: "Too short." } })).type("problems");
  expect(short).toContainEqual(expect.stringMatching(/^\d+\. \w+: Question 4: /));
});

test("help for what is no command says so before it lists them", () => {
  expect(talk(REPORT).type("help zebra")[0]).toBe("Not a command: zebra. These are:");
});

test("an answer that was typed is told with what is asked of it", () => {
  expect(talk(REPORT).type("answer 4", "We used uv.", ".")[3]).toMatch(
    /^Question 4: a limit is missed, 3 words; asked are /,
  );
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
    expect(talking.type("1")[0]).toMatch(/^Fixed — Question 4: .* undo undoes it\.$/);
    expect(talking.session.text).not.toContain("\n## What else");
  });
});
