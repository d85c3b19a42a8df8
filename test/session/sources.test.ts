import { describe, expect, test } from "vitest";
import type { Where } from "../../src/model/repository/repository.ts";
import { selectedSource, shownExcerpt, shownPlace, shownSources } from "../../src/session/source-rows.ts";
import { linesLayout } from "../../src/session/sources-layout.ts";
import type { Size } from "../../src/session/state.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import {
  excerptOf,
  found,
  nothing,
  repositoryReading,
  topic,
  untold,
} from "../fixtures/repository-reading.ts";
import { open, type Session } from "./session.ts";

const tests = topic("topic 7", "Tests", {
  "12 tests in 2 files": ["tests/test_data.py:3", "tests/test_model.py:8", "tests/test_api.py:1"],
  "Run by `tests.yaml`": [".github/workflows/tests.yaml:9"],
});
const branches = topic("topic 7", "Branches", { "3 branches were merged": [] });
const reading = repositoryReading({
  evidence: [
    found("open", ["a.py:4 It opens.", "b.py:90 It opens, too."], 5),
    nothing("list"),
    untold("test", "Tests are run by people."),
  ],
  facts: [tests, branches],
});
const answers = { 7: words(60) };
const report = buildReport({ answers });

function looking(keys: readonly string[], size?: Size): Session {
  const session = open(report, size ? { size } : {});
  return session.send({ type: "repository-read", reading }).press(...keys);
}
const toQuestion7 = ["3", ...Array<string>(6).fill("down")];
const narrow = { columns: 80, rows: 24 };

const rowsOf = ({ state }: Session) =>
  state.sources ? shownSources(state, state.sources.of).rows.map(({ text }) => text) : null;
const place = ({ state }: Session) => shownPlace(state)?.path;
const asked = (session: Session) =>
  session.asked.flatMap((effect) => (effect.type === "read-excerpt" ? [effect.where] : []));
const answer = (session: Session, where: Where, count: number, from = 1) =>
  session.send({ type: "excerpt-read", where, excerpt: excerptOf(count, from) });

describe("what the repository shows is opened", () => {
  const ofItem = ["It opens.", "It opens, too."];
  const ofQuestion = ["12 tests in 2 files", "Run by `tests.yaml`", "3 branches were merged"];
  test.each([
    ["by r from the checklist", ["2", "r"], ofItem],
    ["by r from all about an item", ["2", "enter", "r"], ofItem],
    ["by enter from all about an item", ["2", "enter", "enter"], ofItem],
    ["by r from the questions", [...toQuestion7, "r"], ofQuestion],
    ["by r from the walk", [...toQuestion7, "enter", "r"], ofQuestion],
    ["by enter from the walk", [...toQuestion7, "enter", "enter"], ofQuestion],
    ["by ctrl+o from the editor", [...toQuestion7, "e", "ctrl+o"], ofQuestion],
  ])("%s, and esc goes back there", (_, keys, rows) => {
    const session = looking(keys.slice(0, -1));
    const { view, editing } = session.state;
    expect(rowsOf(session.press(keys.at(-1)!))).toEqual(rows);
    session.press("esc");
    expect(session.state).toMatchObject({ sources: null, view, editing });
  });

  test.each([
    ["an item nothing speaks for", ["2", "down", "r"], "Nothing in the repository shows this."],
    ["an item nobody can tell of", ["2", "down", "down", "r"], "Tests are run by people."],
    ["an item no rule knows", ["2", "end", "r"], "What in a repository would show this is not known."],
    ["a question without facts", ["3", "r"], "The repository has nothing to say to this question."],
    ["a question that is open", ["3", "enter", "enter"], "It is open already; e writes the answer."],
    [
      "the editor of a question without facts",
      ["3", "e", "ctrl+o"],
      "The repository has nothing to say to this question.",
    ],
  ])("not for %s, which says why", (_, keys, why) => {
    const session = looking(keys);
    expect(session.state.sources).toBeNull();
    expect(session.notice).toBe(why);
  });

  test("not before it was read, which says how far that is", () => {
    const session = open(report).press("2", "r");
    expect(session.notice).toBe("No repository was read around this report.");
    session.send({ type: "repository-progress", done: 5, of: 1_000 }).press("r");
    expect(session.notice).toBe("Reading the repository … 5 of 1,000 files");
  });
});

describe("the lines of a place", () => {
  test("are asked for when it is selected, and once", () => {
    const session = looking(["2", "r"]);
    expect(asked(session)).toEqual([{ path: "a.py", line: 4 }]);
    session.send({ type: "look-again" }).press("down");
    expect(asked(session)).toHaveLength(2);
    answer(answer(session, { path: "a.py", line: 4 }, 9), { path: "b.py", line: 90 }, 9);
    session.press("up", "down", "end", "home");
    expect(asked(session)).toHaveLength(2);
  });

  test("come for the place they are of", () => {
    const session = answer(looking(["2", "r"]), { path: "b.py", line: 90 }, 9);
    expect(shownExcerpt(session.state)).toBeNull();
    expect(shownExcerpt(session.press("down").state)).toEqual(excerptOf(9));
  });

  test("that come when nobody looks any more are dropped", () => {
    const session = answer(looking(["2", "r", "esc"]), { path: "a.py", line: 4 }, 9);
    expect(session.state.sources).toBeNull();
  });

  test("of each place of a fact are gone through with the arrows, round the end", () => {
    const session = looking([...toQuestion7, "r"]);
    const seen = [place(session)];
    for (const key of ["right", "l", "right", "left", "h"]) seen.push(place(session.press(key)));
    expect(seen.map((path) => /_(.*)\.py/.exec(path ?? "")?.[1])).toEqual([
      "data", "model", "api", "data", "api", "model",
    ]); // biome-ignore format: one glance shows them all
    expect(place(session.press("down"))).toBe(".github/workflows/tests.yaml");
    expect(session.press("right").notice).toBe("This is the only place.");
    expect(place(session.press("up"))).toBe("tests/test_data.py");
  });

  test("of what is from git's history are none, and none are asked for", () => {
    const session = looking([...toQuestion7, "r", "end"]);
    expect(selectedSource(session.state)?.text).toBe("3 branches were merged");
    expect(asked(session)).toHaveLength(1);
    expect(session.press("right").notice).toBe("This is from git's history: there are no lines to show.");
  });

  test("are read anew after a new reading, those that are looked at staying until then", () => {
    const session = answer(looking(["2", "r"]), { path: "a.py", line: 4 }, 9);
    answer(session.press("down"), { path: "b.py", line: 90 }, 9);
    session.send({ type: "repository-read", reading: { ...reading } });
    expect(asked(session).at(-1)).toEqual({ path: "b.py", line: 90 });
    expect(asked(session)).toHaveLength(3);
    expect(shownExcerpt(session.state)?.ok).toBe(true);
    session.press("up");
    expect(asked(session)).toHaveLength(4);
  });
});

describe("the place in the list", () => {
  test("follows what is selected into a new reading", () => {
    const session = looking([...toQuestion7, "r", "down"]);
    const before = topic("topic 7", "Tests", {
      "1 doctest": ["a.py:1"],
      ...{ "Run by `tests.yaml`": ["x.yaml:9"] },
    });
    session.send({ type: "repository-read", reading: repositoryReading({ facts: [before] }) });
    expect(selectedSource(session.state)?.text).toBe("Run by `tests.yaml`");
    expect(asked(session).at(-1)?.path).toBe("x.yaml");
  });

  test("is on what is left when a new reading has less", () => {
    const session = looking([...toQuestion7, "r", "end"]);
    const less = topic("topic 7", "Tests", { "1 test": ["a.py:1"] });
    session.send({ type: "repository-read", reading: repositoryReading({ facts: [less] }) });
    expect(selectedSource(session.state)?.text).toBe("1 test");
    session.send({ type: "repository-read", reading: repositoryReading({}) });
    expect(selectedSource(session.state)).toBeNull();
    expect(session.press("down", "right", "pgdn", "i", "enter").press("esc").state.sources).toBeNull();
  });

  test("stays with its item and its question when the report changes on disk", () => {
    const item = looking(["2", "r"]).elsewhere("* [ ] Open", "* [ ] First of all (M1)\n* [ ] Open");
    expect(rowsOf(item)).toEqual(["It opens.", "It opens, too."]);
    const question = looking([...toQuestion7, "r"]).elsewhere(
      /### Question 3\n[\s\S]*?(?=### Question 4)/,
      "",
    );
    expect(rowsOf(question)).toHaveLength(3);
  });
});

test("who looks closely is not taken elsewhere by what is saved there", () => {
  const session = looking(["2", "r"]).send({ type: "follow", follow: true });
  session.elsewhere(answers[7], "Something else.");
  expect(session.state.view.screen).toBe("checklist");
  expect(rowsOf(session)).toHaveLength(2);
});

describe("the lines in a window", () => {
  const shownFrom = (size: Size, line: number, count: number, from: number) => {
    const session = open(report, { size }).send({
      type: "repository-read",
      reading: repositoryReading({ evidence: [found("open", [`a.py:${line} It opens.`])] }),
    });
    return answer(session.press("2", "r"), { path: "a.py", line }, count, from);
  };

  test.each([
    ["the first of a short file", 1, 5, 1, 0],
    ["in the midst", 100, 200, 1, 92],
    ["of a part of a long file", 900, 200, 800, 93],
    ["at the end", 200, 200, 1, 179],
    ["no longer there", 300, 20, 1, 0],
  ])("have their place in sight: %s", (_, line, count, from, top) => {
    const layout = linesLayout(shownFrom({ columns: 100, rows: 30 }, line, count, from).state);
    expect(layout.height).toBe(21);
    expect(layout.top).toBe(top);
    if (line < from + count) {
      expect(line - from).toBeGreaterThanOrEqual(top);
      expect(line - from).toBeLessThan(top + layout.height);
    }
  });

  test("are scrolled by pages beside the list, no further than their ends", () => {
    const session = shownFrom({ columns: 100, rows: 30 }, 1, 60, 1);
    const tops = () => linesLayout(session.state).top;
    session.press("pgdn");
    expect(tops()).toBe(20);
    session.press("pgdn", "pgdn", "pgdn");
    expect(tops()).toBe(39);
    session.press("pgup");
    expect(tops()).toBe(19);
    expect(session.state.sources?.at).toBe(0);
  });

  test("take turns with the list in a narrow window, where every movement is theirs", () => {
    const session = shownFrom(narrow, 1, 60, 1);
    session.press("enter", "down", "down");
    expect(session.state.sources).toMatchObject({ pane: "lines", at: 0, scroll: 2 });
    session.press("end", "esc");
    expect(session.state.sources).toMatchObject({ pane: "list" });
    expect(session.press("esc").state.sources).toBeNull();
  });

  test("stand beside the list in a wide one, as enter says", () => {
    const session = shownFrom({ columns: 100, rows: 30 }, 1, 60, 1).press("enter");
    expect(session.notice).toBe("The lines stand beside it.");
  });
});

describe("a fact", () => {
  const phrase = "12 tests in 2 files ([test_data.py](../tests/test_data.py))";
  const writing = (answer: string, ...keys: string[]) => {
    const session = open(buildReport({ answers: { 7: answer } }));
    return session.send({ type: "repository-read", reading }).press(...toQuestion7, "e", ...keys);
  };

  test.each([
    ["behind a word", "We test.", [], `We test. ${phrase}`],
    ["before a full stop", "We have.", ["left"], `We have ${phrase}.`],
    ["between two words", "We have them", Array<string>(5).fill("left"), `We have ${phrase} them`],
    ["behind a bracket", "We test ()", ["left"], `We test (${phrase})`],
    ["on an empty line", "We test:\n\nEnd", ["up"], `We test:\n${phrase}\nEnd`],
  ])("goes to the caret, %s", (_, answer, keys, draft) => {
    const session = writing(answer, ...keys, "ctrl+o", "i");
    expect(session.draft).toBe(draft);
    expect(session.state.sources).toBeNull();
    expect(session.notice).toBe("The fact is in the answer; ctrl+z takes it out.");
    expect(session.press("ctrl+z").draft).toBe(answer);
    expect(session.press("ctrl+y").draft).toBe(draft);
  });

  test("replaces nothing that is selected", () => {
    const session = writing("Keep all of it", "alt+a", "ctrl+o", "i");
    expect(session.draft).toBe(`Keep all of it ${phrase}`);
  });

  test("and what is typed behind it are undone apart", () => {
    const session = writing("We test.").type(" Well").press("ctrl+o", "i").type("x");
    expect(session.press("ctrl+z").draft).toBe(`We test. Well ${phrase}`);
    expect(session.press("ctrl+z").draft).toBe("We test. Well");
  });

  test("from the walk goes to the end of the answer, which opens, and into the report when that is saved", () => {
    const session = looking([...toQuestion7, "enter", "r", "down", "i"]);
    const added = "Run by `tests.yaml` ([tests.yaml](../.github/workflows/tests.yaml))";
    expect(session.draft).toBe(`${answers[7]}\n\n${added}`);
    expect(session.notice).toBe("The fact is at the end of Q7; esc saves it.");
    expect(session.text).toBe(report);
    expect(session.press("esc").text).toBe(report.replace(answers[7], `${answers[7]}\n\n${added}`));
    expect(session.press("u").text).toBe(report);
  });

  test("goes into an answer that is not begun as its first words", () => {
    const session = open(buildReport()).send({ type: "repository-read", reading });
    session.press(...toQuestion7, "r", "end", "i");
    expect(session.draft).toBe("3 branches were merged");
  });

  test("is not what speaks for an item", () => {
    const session = looking(["2", "r", "i"]);
    expect(session.notice).toBe("This speaks for an item; facts for answers are under 3 Questions.");
    expect(session.text).toBe(report);
  });

  test("goes nowhere in a file that is shown only", () => {
    const session = open(report, { readOnly: "permission" }).send({ type: "repository-read", reading });
    expect(session.press(...toQuestion7, "r", "i").notice).toBe("This file is shown only: read-only.");
    expect(session.state.editing).toBeNull();
  });

  test("is never put in by typing, nor what is typed over it", () => {
    const session = writing("We test.", "ctrl+o").type("xyz");
    session.send({ type: "pasted", text: "pasted", time: 0 });
    expect(session.notice).toBe("Nothing can be pasted here.");
    expect(session.press("esc").draft).toBe("We test.");
  });
});
