import { describe, expect, test } from "vitest";
import type { KeptDraft } from "../../src/model/drafts/draft.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { type Talk, talk } from "./talk.ts";

const REPORT = buildReport({ answers: { 2: "Two is old.", 6: "Six is old." } });

/** Types an answer over the one of a question. */
const write = (talking: Talk, number: number, text: string) =>
  talking.type(`answer ${number}`, ...text.split("\n"), ".");
const elsewhere = (talking: Talk, from: string, to: string) =>
  talking.hears((session) => session.elsewhere(from, to));

describe("a change from outside", () => {
  test("is said once, in a line, with the numbers that are others now", () => {
    const talking = talk(REPORT);
    expect(elsewhere(talking, "Two is old.", "Two is old, and longer now.")).toEqual([
      "Question 2: 3 words more, saved elsewhere.",
    ]);
    expect(elsewhere(talking, "* [ ] Tell", "* [x] Tell")).toEqual([
      "Ticked: Tell everybody, saved elsewhere.",
      "Now: checklist 1 of 4 done.",
    ]);
    expect(talking.hears((session) => session.disk(session.file!))).toEqual([]);
  });

  test("of very many things is said in few lines", () => {
    const answers = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [i + 1, `Answer ${i}.`]));
    const heard = talk(REPORT).hears((session) => session.disk(buildReport({ answers })));
    expect(heard.length).toBeLessThan(12);
    expect(heard).toContain("And 22 more changes.");
  });
});

describe("a clash of two versions", () => {
  const clash = () => {
    const talking = talk(REPORT);
    talking.type("answer 2", "Two is mine.");
    elsewhere(talking, "Two is old.", "Two is theirs.");
    return { talking, heard: talking.type(".") };
  };

  test("says both, and what can be answered", () => {
    const { talking, heard } = clash();
    expect(heard).toEqual([
      "Question 2: the same words were changed here and on disk.",
      "Mine, being written: Two is mine.",
      "Theirs, on disk: Two is theirs.",
      "To decide is only: mine. or: theirs.",
      "1 to decide; nothing is written until then.",
      "1 or mine: keep mine.",
      "2 or theirs: keep theirs.",
      "3 or both: keep both, theirs below mine.",
      "4 or write: type your own words in place of both.",
      "5 or back: decide later.",
    ]);
    expect(talking.prompt).toBe("1 to 5? ");
  });

  test.each([
    [["mine"], "Two is mine."],
    [["2"], "Two is theirs."],
    [["both"], "Two is mine.\nTwo is theirs."],
    [["write", "ours!", "."], "Two is ours!"],
    [["write", "wrong", ".back", "m"], "Two is mine."],
  ])("%j, then done, leaves %j", (lines, left) => {
    const { talking } = clash();
    expect(talking.type(...lines)).toContain("All is decided; done writes it.");
    talking.type("done");
    // Theirs is on disk already.
    if (left !== "Two is theirs.") talking.session.saved();
    const { report } = talking.state.reading;
    expect(report.questions.find(({ number }) => number === 2)?.answerText).toBe(left);
    expect(talking.prompt).toBe("> ");
  });

  test("of the report comes up while an answer is typed, and what is typed on goes into that", () => {
    const talking = talk(REPORT);
    write(talking, 2, "Two is mine.");
    talking.session.fails();
    talking.type("answer 6", "Six is mine,");
    const heard = elsewhere(talking, "Two is old.", "Two is theirs.");
    expect(heard).toContain("1 or mine: keep mine.");
    expect(talking.type("and the rest of it")).toEqual([
      "That went into the answer; the choice still stands open.",
    ]);
    expect(talking.type(".")).toEqual(["The answer is saved behind this: choose first."]);
    talking.type("mine", "done");
    expect(talking.prompt).toBe("Question 6: ");
    expect(talking.session.draft).toBe("Six is mine,\nand the rest of it\n");
  });
});

describe("an old copy saved over what was made here", () => {
  const overwritten = () => {
    const talking = talk(REPORT);
    write(talking, 2, "Two is mine.");
    talking.session.saved();
    return { talking, heard: talking.hears((session) => session.disk(REPORT)) };
  };

  test("is said with what to type, and put back by it", () => {
    const { talking, heard } = overwritten();
    expect(heard.filter((line) => line.includes("put back"))).toEqual([
      "Type put back to bring yours back, or leave it.",
    ]);
    expect(talking.type("put back")[0]).toMatch(/^Put back: /);
    expect(talking.session.saved().file).toContain("Two is mine.");
  });

  test("can be left", () => {
    const { talking } = overwritten();
    talking.type("leave it");
    expect(talking.type("put back")).toEqual(["Nothing was overwritten or merged that could be put back."]);
  });
});

describe("a draft that was kept", () => {
  const draft: KeptDraft = {
    file: "/team/reports/README.md",
    branch: null,
    question: { number: 2, turn: 0 },
    base: "Two is old.",
    text: "Two is begun",
    time: new Date(2026, 0, 12, 9, 5).getTime(),
    left: false,
    name: "a-draft",
    path: "/state/a-draft",
  };
  const found = () => {
    const talking = talk(REPORT);
    return { talking, heard: talking.hears((session) => session.finds(draft)) };
  };

  test("is offered, read, and gone on with", () => {
    const { talking, heard } = found();
    expect(heard[0]).toBe(
      "This was not saved when report-tui last ended. Question 2, 3 words, of 2026-01-12 at 09:05.",
    );
    expect(talking.type("read")).toEqual(["Two is begun"]);
    expect(talking.type("restore")[0]).toBe("Your draft is back, and not saved yet.");
    talking.type("and done", ".");
    expect(talking.session.saved().file).toContain("Two is begun\nand done\n");
  });

  test("is thrown away after a question", () => {
    const { talking } = found();
    expect(talking.type("discard")).toContain("2 or yes: throw it away.");
    talking.type("yes");
    expect(talking.session.last("drop-draft").name).toBe("a-draft");
  });

  test("stands in nobody's way: another command leaves it for later", () => {
    const { talking } = found();
    expect(talking.type("open 6")[0]).toMatch(/^Question 6:/);
    expect(talking.type("drafts")[0]).toMatch(/^This was not saved/);
  });
});

test("where a copy is to go is asked, with a path that would do", () => {
  const talking = talk(REPORT);
  talking.type("copy");
  const heard = talking.hears((session) => session.send({ type: "copy-suggested", path: "/tmp/a copy.md" }));
  expect(heard.slice(0, 2)).toEqual([
    "Where is the copy of the report to go? Type a path, or:",
    "1 or yes: write it to /tmp/a copy.md.",
  ]);
  talking.type("/elsewhere/report.md");
  expect(talking.session.last("write-copy").path).toBe("/elsewhere/report.md");
});

test("who leaves with something unsaved is asked; it is kept", () => {
  const talking = talk(REPORT);
  write(talking, 2, "Two is mine.");
  talking.session.fails();
  expect(talking.type("quit")[0]).toBe("Not everything is on disk.");
  expect(talking.type("back", "quit", "yes")).not.toEqual([]);
  expect(talking.session.count("quit")).toBe(1);
});
