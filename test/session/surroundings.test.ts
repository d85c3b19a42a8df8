import { describe, expect, test } from "vitest";
import { filesToLookFor } from "../../src/session/surroundings.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

const report = buildReport({ answers: { 7: "See ![a](figures/a.png) and ![b](../docs/b.png)." } });
const around = { type: "surroundings", reportPy: null, figures: figuresFolder("a.png") } as const;
const files = ["figures/a.png", "../docs/b.png"];

const rules = (session: ReturnType<typeof open>) =>
  session.state.reading.problems.map(({ rule }) => rule).filter((rule) => rule.startsWith("image-"));

describe("what is around the report", () => {
  test("tells which images are there, and which of them git has", () => {
    const session = open(report).send({ ...around, reachable: { files, tracked: ["figures/a.png"] } });
    expect(rules(session)).toEqual(["image-not-in-git"]);
    session.send({ ...around, reachable: { files, tracked: files } });
    expect(rules(session)).toEqual(["image-outside-figures"]);
    session.send({ ...around, reachable: { files: ["figures/a.png"] } });
    expect(rules(session)).toEqual(["image-missing-file"]);
  });

  test("is the figures alone where nobody looked further", () => {
    expect(rules(open(report).send(around))).toEqual(["image-missing-file"]);
  });

  test("is forgotten when it is not known any more", () => {
    const session = open(report).send({ ...around, reachable: { files: [] } });
    expect(rules(session)).toEqual(["image-missing-file", "image-missing-file"]);
    session.send({ ...around, reachable: null });
    expect(rules(session)).toEqual(["image-outside-figures"]);
  });

  test("is read once: the same again changes nothing", () => {
    const session = open(report).send({ ...around, reachable: { files: [...files], tracked: [...files] } });
    const { state } = session;
    const figures = structuredClone(around.figures);
    session.send({ ...around, figures, reachable: { files: [...files], tracked: [...files] } });
    expect(session.state).toBe(state);
  });
});

test("what to look for is what the report and the answer being written name", () => {
  const session = open(report).press("3", "enter", "e").type(" ![c](c.png)");
  expect(filesToLookFor(session.state).sort()).toEqual(["../docs/b.png", "c.png", "figures/a.png"]);
});

describe("an answer being written that comes to name a file", () => {
  const named = { ...around, reachable: { files } };
  const writing = () => open(report).send(named).press("3", "enter", "e");
  /** What was put off until nobody types for a moment, as it comes due. */
  const rest = (session: ReturnType<typeof open>) => {
    for (const effect of [...session.asked])
      if (effect.type === "later" && effect.message.type === "files-named") session.send(effect.message);
    return session.count("look-around");
  };

  test("has it looked for, once one stops typing", () => {
    const session = writing().type("![x](../img/there.pn)").press("left").type("g");
    expect(session.count("look-around")).toBe(0);
    expect(rest(session)).toBe(1);
    expect(filesToLookFor(session.state)).toContain("../img/there.png");
  });

  test("has nothing looked for while what it names is known", () => {
    expect(rest(writing().type("![a](figures/a.png) and more"))).toBe(0);
  });

  test("has nothing looked for when it is given up meanwhile", () => {
    expect(rest(writing().type("![x](../img/there.png)").press("ctrl+z", "esc"))).toBe(0);
  });
});
