import { describe, expect, test } from "vitest";
import type { Where } from "../../src/model/repository/repository.ts";
import { placeName } from "../../src/model/repository/where.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings/settings.ts";
import { describePicture } from "../../src/session/describe-picture.ts";
import { repositoryFacts } from "../../src/session/repository.ts";
import { selectedSource, shownExcerpt, shownPlace, sourceList } from "../../src/session/source-rows.ts";
import { linesLayout } from "../../src/session/sources-layout.ts";
import type { Size } from "../../src/session/state.ts";
import { excerptOf, found, repositoryReading, topic } from "../fixtures/repository-reading.ts";
import { answers, down, drawn, looking, reading, report, tests, toQuestion7 } from "./looking.ts";
import { open, type Session } from "./session.ts";

const narrow = { columns: 80, rows: 24 };

const rowsOf = ({ state }: Session) =>
  state.sources ? sourceList(state, state.sources.of).rows.map(({ text }) => text) : null;
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
    expect(session.notice).toBe("No repository is read here.");
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

  const again = (session: Session, next: Parameters<typeof repositoryReading>[0]) =>
    session.send({ type: "repository-read", reading: repositoryReading(next) });
  const twice = ["a.py:4 It trains.", "b.py:90 It trains.", "b.py:95 It trains."];

  test.each([
    ["nothing about them changed", twice, "b.py:90"],
    ["one came before them", ["x.py:1 It tests.", ...twice], "b.py:90"],
    ["its line moved", ["a.py:4 It trains.", "b.py:94 It trains.", "b.py:99 It trains."], "b.py:94"],
    ["it says something else by now", ["a.py:4 It trains.", "b.py:90 It tests."], "b.py:90"],
    ["its file has another name", ["c.py:90 It trains.", "d.py:1 It tests."], "c.py:90"],
  ])("stays on one of several that say the same, where %s", (_, next, there) => {
    const session = open(report).send({
      type: "repository-read",
      reading: repositoryReading({ evidence: [found("open", twice)] }),
    });
    again(session.press("2", "r", "down"), { evidence: [found("open", next)] });
    expect(placeName(shownPlace(session.state)!)).toBe(there);
  });

  test("stays on a fact whose number changed, and on the place of it that is looked at", () => {
    const session = looking([...toQuestion7, "r", "right"]);
    const more = topic("topic 7", "Tests", {
      "Run by `tests.yaml`": [".github/workflows/tests.yaml:9"],
      "13 tests in 3 files": ["tests/test_data.py:3", "tests/a.py:1", "tests/test_model.py:9"],
    });
    again(session, { facts: [more] });
    expect(selectedSource(session.state)?.text).toBe("13 tests in 3 files");
    expect(shownPlace(session.state)).toEqual({ path: "tests/test_model.py", line: 9 });
  });

  test("keeps the lines of a file, and how far they were scrolled, while its place moved", () => {
    const session = answer(looking(["2", "r"]), { path: "a.py", line: 4 }, 90).press("pgdn");
    const { scroll } = session.state.sources!;
    again(session, { evidence: [found("open", ["a.py:9 It opens."])] });
    expect(asked(session).at(-1)).toEqual({ path: "a.py", line: 9 });
    expect(shownExcerpt(session.state)).toEqual(excerptOf(90));
    expect(scroll).toBeGreaterThan(0);
    expect(session.state.sources).toMatchObject({ scroll });
  });

  test("keeps nothing of it for another file", () => {
    const session = answer(looking(["2", "r"]), { path: "a.py", line: 4 }, 90).press("pgdn");
    again(session, { evidence: [found("open", ["b.py:90 It opens, too."])] });
    expect(session.state.sources).toMatchObject({ at: 0, place: 0, scroll: null });
    expect(shownExcerpt(session.state)).toBeNull();
    const facts = looking([...toQuestion7, "r", "right", "right"]);
    again(facts, { facts: [topic("topic 7", "Coverage", { "80 %": ["c.xml", "d.xml"] })] });
    expect(facts.state.sources).toMatchObject({ at: 0, place: 0, scroll: null });
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

describe("a picture", () => {
  test("has no lines, and none are asked for; it is told what it is", () => {
    const session = drawn().press("3", ...down(13), "r", "end");
    expect(place(session)).toBe("reports/figures/a.png");
    expect(asked(session)).toEqual([]);
    expect(describePicture(session.state, shownPlace(session.state)!)).toBe(
      "a.png is a picture (1 kB): there are no lines to show. 4 Figures shows it.",
    );
    expect(describePicture(session.state, { path: "docs/a.png", line: null })).toBe(
      "a.png is a picture: there are no lines to show.",
    );
    expect(describePicture(session.state, { path: "a.py", line: 1 })).toBeNull();
  });

  test("changes nothing for the questions that want none, and the same is told in every frame", () => {
    const { state } = drawn();
    const facts = (number: number) => repositoryFacts(state, state.reading.report.questions[number - 1]!);
    expect(facts(7).map(({ title }) => title)).toEqual(["Tests", "Branches"]);
    expect(facts(14).map(({ title }) => title)).toEqual(["Figures"]);
    for (const number of [7, 8, 14]) expect(facts(number)).toBe(facts(number));
  });
});

describe("of what is gone from the report", () => {
  test.each([
    ["an item", ["2", "r"], /\* \[ \] Open.*\n/],
    ["a question", [...toQuestion7, "r"], /### Question 7\n[\s\S]*?(?=### Question 8)/],
    [
      "the question being answered",
      [...toQuestion7, "e", "ctrl+o"],
      /### Question 7\n[\s\S]*?(?=### Question 8)/,
    ],
  ])("nothing is shown, and nothing of its neighbour: %s", (_, keys, gone) => {
    const other = topic("topic 8", "Branches", { "3 branches were merged": [] });
    const session = open(report).send({
      type: "repository-read",
      reading: repositoryReading({
        evidence: [found("open", ["a.py:4 It opens."]), found("list", ["b.py:1 It lists."])],
        facts: [tests, other],
      }),
    });
    session.press(...keys);
    expect(rowsOf(session)).not.toEqual([]);
    const draft = () => session.state.editing && session.draft;
    const before = draft();
    session.elsewhere(gone, "");
    expect(rowsOf(session)).toEqual([]);
    session.elsewhere("Question 9", "Question 9 and more").press("i");
    expect(rowsOf(session)).toEqual([]);
    expect(draft()).toBe(before);
  });

  test("the editor says why it has no facts", () => {
    const session = looking([...toQuestion7, "e"]);
    session.elsewhere(/### Question 7\n[\s\S]*?(?=### Question 8)/, "").press("ctrl+o");
    expect(session.state.sources).toBeNull();
    expect(session.notice).toBe("This question is not in the report any more.");
  });
});

test("who looks closely is not taken elsewhere by what is saved there", () => {
  const session = looking(["2", "r"]).send({
    type: "settings",
    settings: { ...DEFAULT_SETTINGS, follow: true },
    complaints: [],
    time: 0,
  });
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

  test("can be read to the end of the line that is meant, which takes the rows of others", () => {
    const session = looking(["2", "r"], { columns: 100, rows: 30 });
    const lines = Array.from({ length: 60 }, (_, i) => `line ${i + 1}${" and on".repeat(i === 3 ? 20 : 0)}`);
    session.send({
      type: "excerpt-read",
      where: { path: "a.py", line: 4 },
      excerpt: { ok: true, from: 1, lines },
    });
    const { marked, limit, height } = linesLayout(session.state);
    expect(marked.join("")).toBe(lines[3]);
    expect(marked.length).toBeGreaterThan(2);
    expect(limit + height).toBe(60 + marked.length - 1);
  });

  test("stand beside the list in a wide one, as enter says", () => {
    const session = shownFrom({ columns: 100, rows: 30 }, 1, 60, 1).press("enter");
    expect(session.notice).toBe("The lines stand beside it.");
  });
});
