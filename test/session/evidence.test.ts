import { describe, expect, test } from "vitest";
import type { RepositoryReading } from "../../src/model/facts/repository-reading.ts";
import { checklistRows, selectedItem } from "../../src/session/lists.ts";
import { nextSteps } from "../../src/session/next-steps.ts";
import {
  describeProgress,
  evidenceOf,
  REPOSITORY_AHEAD,
  repositoryFacts,
  whyUnread,
} from "../../src/session/repository.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, passingAnswers } from "../fixtures/report-builder.ts";
import { found, nothing, repositoryReading, topic, untold } from "../fixtures/repository-reading.ts";
import { open, type Session } from "./session.ts";

const CHECKLIST = [
  "## List",
  "",
  "### Week 1",
  "",
  "* [x] Pack (M5)",
  "* [x] Ship (M2+M6)",
  "* [ ] Sail (M16)",
  "* [t] Swim (M9)",
  "",
  "### Week 2",
  "",
  "* [ ] Sink (M17)",
  "* [ ] Rest",
  "",
].join("\n");
const report = buildReport({ checklist: CHECKLIST, answers: passingAnswers("2026") });
const reading = repositoryReading({
  evidence: [
    found("pack", ["a.py:1 It packs."]),
    nothing("ship"),
    found("sail", ["b.py:1 It sails."]),
    found("swim", ["c.py:1 It swims."]),
    found("sink", ["d.py:1 It sinks."]),
    untold("rest"),
  ],
});

const read = (session: Session, reading: RepositoryReading) =>
  session.send({ type: "repository-read", reading });
const shown = ({ state }: Session) =>
  checklistRows(state).map((row) => (row.kind === "group" ? row.title : row.item.text.split(" ")[0]));
const selected = ({ state }: Session) => selectedItem(state)?.text.split(" ")[0];
const stepsOf = ({ state }: Session) => nextSteps(state).map(({ text }) => text);
const doubtful = (keys = "") => read(open(report), reading).press("2", ..."vvvv", ...keys);

describe("the doubtful items", () => {
  test("are those ticked without evidence and those with evidence and no tick", () => {
    expect(shown(doubtful())).toEqual(["Week 1", "Ship", "Sail", "Week 2", "Sink"]);
  });

  test("are as many by module, each under each of its modules", () => {
    expect(shown(doubtful("m")).filter((text) => text === "Ship")).toHaveLength(2);
  });

  test("come before all items again", () => {
    expect(shown(doubtful("v"))).toHaveLength(8);
  });

  test("ticked away, are followed by the next one", () => {
    const session = doubtful().press("home", "down");
    expect(selected(session)).toBe("Sail");
    expect(selected(session.press("space"))).toBe("Sink");
    expect(shown(session)).toEqual(["Week 1", "Ship", "Week 2", "Sink"]);
    expect(session.text).toContain("* [x] Sail");
  });

  test("are none before the repository was read, and come with the reading", () => {
    const session = open(report).press("2", ..."vvvv");
    expect(shown(session)).toEqual([]);
    expect(shown(read(session, reading))).toContain("Sail");
  });

  test("that are so no more after a new reading leave the selection beside them", () => {
    const session = doubtful().press("home", "down");
    read(session, repositoryReading({ evidence: [nothing("ship"), found("sink", ["d.py:1 It sinks."])] }));
    expect(shown(session)).toEqual(["Week 1", "Ship", "Week 2", "Sink"]);
    expect(selected(session)).toBe("Sink");
    expect(selected(session.press("v"))).toBe("Sink");
  });

  test("and the place among them outlive a change on disk", () => {
    const session = doubtful().press("end").elsewhere("* [x] Pack", "* [ ] Pack");
    expect(shown(session)).toEqual(["Week 1", "Pack", "Ship", "Sail", "Week 2", "Sink"]);
    expect(selected(session)).toBe("Sink");
  });
});

describe("evidence nobody has ticked", () => {
  const steps = (reading: RepositoryReading) => nextSteps(read(open(report), reading).state);

  test("is one of the next steps, and enter goes to it among the doubtful ones", () => {
    const session = read(open(report), reading);
    const at = stepsOf(session).indexOf("Evidence found, not ticked: 2 items (M16, M17)");
    session.press("home", ...Array<string>(at).fill("down"), "enter");
    expect(at).toBeGreaterThanOrEqual(0);
    expect(selected(session)).toBe("Sail");
    expect(session.state.view.checklist.filter).toBe("doubtful");
    expect(session.state.view.screen).toBe("checklist");
  });

  test.each([
    ["of one module", ["sail"], "M16 evidence found, not ticked: 1 item"],
    ["without a module", ["rest"], "Evidence found, not ticked: 1 item"],
    ["of some modules", ["sail", "sink"], "Evidence found, not ticked: 2 items (M16, M17)"],
  ])("%s is named by it", (_, words, text) => {
    const evidence = words.map((word) => found(word, ["a.py:1 There."]));
    expect(steps(repositoryReading({ evidence })).map((step) => step.text)).toContain(text);
  });

  test("stands for all that is open, and where there is none the open items are named again", () => {
    expect(steps(reading).map((step) => step.text)).not.toContainEqual(expect.stringMatching(/^Tick what/));
    const others = steps(repositoryReading({ evidence: [nothing("ship")] })).map((step) => step.text);
    expect(others).toContainEqual("Tick what is done: Sail (M16) (and 2 more)");
  });

  test("is no step where there is none, nor before the repository was read", () => {
    const named = (step: { text: string }) => /evidence found/i.test(step.text);
    expect(steps(repositoryReading({ evidence: [nothing("sail")] })).filter(named)).toEqual([]);
    expect(nextSteps(open(report).state).filter(named)).toEqual([]);
  });
});

describe("ticks without evidence", () => {
  test("are one of the next steps, before evidence without ticks, and enter goes to the first", () => {
    const session = read(open(report), reading);
    const steps = stepsOf(session);
    const at = steps.indexOf("Ticked without evidence: 1 item (M2, M6)");
    expect(steps[at + 1]).toMatch(/^Evidence found, not ticked/);
    session.press("home", ...Array<string>(at).fill("down"), "enter");
    expect(selected(session)).toBe("Ship");
    expect(session.state.view.checklist.filter).toBe("doubtful");
  });

  test("do not keep open items from being named", () => {
    const session = read(open(report), repositoryReading({ evidence: [nothing("pack"), nothing("ship")] }));
    expect(stepsOf(session).slice(-2)).toEqual([
      "Ticked without evidence: 2 items (M5, M2, M6)",
      "Tick what is done: Sail (M16) (and 2 more)",
    ]);
  });
});

describe("the step that is selected", () => {
  const short = { 4: "Too short.", 7: undefined, 12: "Too short." };
  const answers = Object.fromEntries(
    Object.entries({ ...passingAnswers("2026"), ...short }).flatMap(([number, text]) =>
      text === undefined ? [] : [[number, text]],
    ),
  );
  const at = (words: RegExp, session: Session) => {
    const step = stepsOf(session).findIndex((text) => words.test(text));
    expect(step).toBeGreaterThanOrEqual(0);
    return session.press("home", ...Array<string>(step).fill("down"));
  };
  const chosen = (session: Session) => stepsOf(session)[session.state.view.overview.at];
  const session = () => open(buildReport({ checklist: CHECKLIST, answers }));

  test.each([
    ["a question", /^Q7/, reading, /^Q7/],
    ["an error", /^Q4/, reading, /^Q4/],
    ["items to tick that the repository shows", /^Tick what/, reading, /^Evidence found/],
    ["items to tick", /^Tick what/, repositoryReading({ evidence: [nothing("pack")] }), /^Tick what/],
  ])("stays when the first reading brings others: %s", (_, words, reading, after) => {
    expect(chosen(read(at(words, session()), reading))).toMatch(after);
  });

  test("stays when another item has become its first", () => {
    const before = at(/^Evidence found/, read(session(), reading));
    const evidence = [nothing("pack"), nothing("ship"), found("sink", ["d.py:1 It sinks."])];
    expect(chosen(read(before, repositoryReading({ evidence })))).toBe(
      "M17 evidence found, not ticked: 1 item",
    );
  });

  test("that is gone leaves the one at its place", () => {
    const before = at(/^Ticked without/, read(session(), reading));
    const after = read(before, repositoryReading({ evidence: [] }));
    expect(chosen(after)).toMatch(/^Tick what/);
  });
});

describe("what is known of the repository", () => {
  test("stays while it is read again, and when that fails", () => {
    const session = read(open(report), reading);
    const evidence = () => evidenceOf(session.state, session.state.reading.report.checklist.items[0]!)?.state;
    session.send({ type: "repository-progress", done: 10, of: 2_000 });
    expect(evidence()).toBe("found");
    session.send({ type: "repository-failed", message: "git did not answer." });
    expect(evidence()).toBe("found");
    expect(whyUnread(session.state)).toBeNull();
  });

  test("is told to be old once nothing new comes", () => {
    const session = read(open(report), reading).send({ type: "repository-failed", message: "It took long." });
    expect(session.notice).toBe("It took long. What is shown of it was read before.");
  });

  test("that was never read is no news", () => {
    expect(open(report).send({ type: "repository-failed", message: "It took long." }).notice).toBe("");
  });

  test("is found once for each item, however often the report is read", () => {
    const session = read(open(report), reading);
    const item = () => session.state.reading.report.checklist.items[0]!;
    const [before, evidence] = [item(), evidenceOf(session.state, item())];
    session.press("2", "space");
    expect(item()).not.toBe(before);
    expect(evidenceOf(session.state, item())).toBe(evidence);
  });

  test("is found once for each question", () => {
    const facts = [topic("topic 7", "Tests", { "12 tests": [] })];
    const { state } = read(open(report), repositoryReading({ facts }));
    const questions = state.reading.report.questions;
    expect(repositoryFacts(state, questions[6]!)).toHaveLength(1);
    expect(repositoryFacts(state, questions[6]!)).toBe(repositoryFacts(state, questions[6]!));
    expect(repositoryFacts(state, questions[7]!)).toEqual([]);
  });

  test("is told in words while there is nothing yet", () => {
    const session = open(report);
    expect(whyUnread(session.state)).toBe("No repository is read here.");
    session.state = { ...session.state, repository: REPOSITORY_AHEAD };
    expect(whyUnread(session.state)).toBe("Reading the repository …");
    session.send({ type: "repository-progress", done: 1_240, of: 20_000 });
    expect(whyUnread(session.state)).toBe("Reading the repository … 1,240 of 20,000 files");
    expect(describeProgress(session.state.repository)).toBe(whyUnread(session.state));
    session.send({ type: "repository-failed", message: "git did not answer." });
    expect(whyUnread(session.state)).toBe("git did not answer.");
  });
});

describe("figures that no answer uses", () => {
  const asking = open(
    buildReport({
      change: { 14: (block) => block.replace(/> \*\*.*\*\*/, "> **Upload a screenshot of a run.**") },
    }),
  );
  const facts = ({ state }: Session, number: number) =>
    repositoryFacts(state, state.reading.report.questions.find((one) => one.number === number)!);
  const around = (...names: string[]) =>
    ({ type: "surroundings", reportPy: null, figures: figuresFolder(...names) }) as const;

  test("are told to a question that asks for a picture, and are no more once one is used", () => {
    const session = read(asking, reading).send(around("loss.png"));
    expect(facts(session, 14).map(({ facts }) => facts[0]?.text)).toEqual([
      "not used in any answer yet: `loss.png`",
    ]);
    expect(facts(session, 7)).toEqual([]);
    expect(facts(session.send(around()), 14)).toEqual([]);
  });
});
