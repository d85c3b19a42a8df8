import { describe, expect, test } from "vitest";
import { selectedSource } from "../../src/session/source-rows.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { answers, down, drawn, looking, reading, report, toQuestion7 } from "./looking.ts";
import { open } from "./session.ts";

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
    [
      "behind the word the caret is in",
      "We test them all",
      Array<string>(2).fill("left"),
      `We test them all ${phrase}`,
    ],
    [
      "behind a word with accents",
      "Às études, oui",
      Array<string>(8).fill("left"),
      `Às études ${phrase}, oui`,
    ],
    ["on an empty line", "We test:\n\nEnd", ["up"], `We test:\n${phrase}\nEnd`],
  ])("goes to the caret, %s", (_, answer, keys, draft) => {
    const session = writing(answer, ...keys, "ctrl+o", "i");
    expect(session.draft).toBe(draft);
    expect(session.state.sources).toBeNull();
    expect(session.notice).toBe("The fact is in the answer; ctrl+z takes it out.");
    expect(session.press("ctrl+z").draft).toBe(answer);
    expect(session.press("ctrl+y").draft).toBe(draft);
  });

  test("has the link to the place that is looked at", () => {
    const session = writing("We test.", "ctrl+o", "right", "i");
    expect(session.draft).toBe("We test. 12 tests in 2 files ([test_model.py](../tests/test_model.py))");
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

  test("about figures puts in the one that is looked at, as an image", () => {
    const session = drawn().press("3", ...down(13), "enter", "r", "end");
    expect(selectedSource(session.state)?.text).toBe("not used in any answer yet: `a.png`, `b c.png`");
    session.press("right", "i");
    expect(session.draft).toBe("![b c](figures/b%20c.png)");
    expect(session.notice).toBe("The figure is at the end of Q14; esc saves it.");
  });

  test("is not what speaks for an item", () => {
    const session = looking(["2", "r", "i"]);
    expect(session.notice).toBe("This speaks for an item; facts for answers are under 3 Questions.");
    expect(session.text).toBe(report);
  });

  test("goes nowhere in a file that is shown only", () => {
    const session = open(report, { readOnly: "permission" }).send({ type: "repository-read", reading });
    expect(session.press(...toQuestion7, "r", "i").notice).toBe(
      "This file is shown only: read-only; chmod u+w makes it yours to write.",
    );
    expect(session.state.editing).toBeNull();
  });

  test("is never put in by typing, nor what is typed over it", () => {
    const session = writing("We test.", "ctrl+o").type("xyz");
    session.send({ type: "pasted", text: "pasted", time: 0 });
    expect(session.notice).toBe("Nothing can be pasted here.");
    expect(session.press("esc").draft).toBe("We test.");
  });
});
