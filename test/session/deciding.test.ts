import { describe, expect, test } from "vitest";
import { edit, keptOf, writeAnswer } from "./answering.ts";
import { answerOf, at, choices, deciding, numbers, one, report, retype, three, writing } from "./clashes.ts";
import { open } from "./session.ts";

describe("several places", () => {
  test("are asked about one after the other, in the order of the text", () => {
    const session = three();
    expect(deciding(session).joined.conflicts.map(({ question }) => question)).toEqual([2, 6, 8]);
    expect(at(session)).toBe(2);
    expect(at(session.press("m"))).toBe(6);
    expect(at(session.press("t"))).toBe(8);
    expect(at(session.press("b"))).toBe(8);
    expect(choices(session)).toEqual(["mine", "disk", "both"]);
  });

  test.each([
    ["m m m", ["Two is mine2.", "Six is mine6.", "Eight is mine8."]],
    ["t t t", ["Two is theirs2.", "Six is theirs6.", "Eight is theirs8."]],
    ["m t b", ["Two is mine2.", "Six is theirs6.", "Eight is mine8.\nEight is theirs8."]],
    ["down down m t b", ["Two is theirs2.", "Six is mine6.\nSix is theirs6.", "Eight is mine8."]],
    ["m t b up up t", ["Two is theirs2.", "Six is theirs6.", "Eight is mine8.\nEight is theirs8."]],
  ])("are written as chosen: %s", (keys, texts) => {
    const session = three().press(...keys.split(" "), "enter");
    expect(session.state.deciding).toBeNull();
    if (session.saving) session.saved();
    expect(session.file).toBe(session.text);
    expect(numbers.map((number) => answerOf(session, number))).toEqual(texts);
  });

  test.each([
    ["", "3 places are still open."],
    ["m", "2 places are still open."],
    ["m t", "One place is still open."],
  ])("are not written while any is open: after %j", (keys, sentence) => {
    const session = three().press(...keys.split(" ").filter(Boolean), "enter");
    expect(session.notice).toBe(sentence);
    expect(session.saving).toBeNull();
    expect(session.file).toContain("theirs2");
  });

  test.each([
    ["down", "up"],
    ["j", "k"],
    ["]", "["],
    ["tab", "up"],
  ])("are gone through with %s and %s, and not beyond the ends", (down, up) => {
    const session = three();
    expect(at(session.press(down))).toBe(6);
    expect(at(session.press(down, down, down))).toBe(8);
    expect(at(session.press(up))).toBe(6);
    expect(at(session.press(up, up, up))).toBe(2);
    expect(choices(session)).toEqual([null, null, null]);
  });
});

describe("while somebody decides, the disk changes:", () => {
  test("elsewhere: what was chosen stays, and so does the place on the screen", () => {
    const session = three().press("m", "t").elsewhere("[ ] Tell", "[x] Tell");
    expect(choices(session)).toEqual(["mine", "disk", null]);
    expect(at(session)).toBe(8);
  });

  test("in one of the places: what was chosen there goes, the rest stays", () => {
    const session = three().press("m", "t").elsewhere("theirs6", "theirs66");
    expect(choices(session)).toEqual(["mine", null, null]);
    expect(deciding(session).joined.conflicts[1]!.disk).toContain("theirs66");
  });

  test("so that a place is no conflict any more: the one on the screen stays", () => {
    const session = three().press("down", "t").elsewhere("theirs2", "mine2");
    expect(deciding(session).joined.conflicts.map(({ question }) => question)).toEqual([6, 8]);
    expect(at(session)).toBe(8);
    expect(choices(session)).toEqual(["disk", null]);
  });

  test("so that nothing is left to decide: mine is saved by itself", () => {
    const session = three().press("m").disk(report);
    expect(session.state.deciding).toBeNull();
    expect(session.saved().file).toContain("Two is mine2.");
  });

  test("does not startle again: keys work at once, as nothing new came up", () => {
    const session = three();
    const time = deciding(session).since! + 5_000;
    const read = {
      text: session.file!.replace("[ ] Tell", "[x] Tell"),
      utf8: true,
      readOnly: null,
      doings: null,
    };
    session.send({ type: "read", read, time }).send({ type: "key", key: "m", time: time + 100 });
    expect(choices(session)).toEqual(["mine", null, null]);
  });

  test("in the answer being decided: the same", () => {
    const session = one().press("m").elsewhere("[ ] Tell", "[x] Tell");
    expect(choices(session)).toEqual(["mine"]);
    expect(choices(session.elsewhere("is theirs", "is others'"))).toEqual([null]);
  });
});

describe("about an answer, esc", () => {
  test("goes back to the editor with nothing lost, and nothing kept aside for nothing", () => {
    const session = one().press("t", "esc");
    expect(session.state.deciding).toBeNull();
    expect(session.draft).toBe("Two is mine.");
    expect(session.state.editing?.theirs).toBe("Two is theirs.");
    expect(session.count("keep-left")).toBe(0);
    expect(session.press("ctrl+s").state.deciding?.about).toBe("answer");
  });

  test("keeps own words aside, left on purpose", () => {
    const session = retype(one(), "ours").press("esc", "esc");
    expect(session.draft).toBe("Two is mine.");
    expect(session.last("keep-left").draft).toMatchObject({
      question: { number: 2, turn: 0 },
      text: expect.stringContaining("ours"),
      left: true,
    });
  });
});

describe("about the report,", () => {
  test("esc says why not, and goes nowhere", () => {
    const session = three().press("esc");
    expect(session.notice).toMatch(/^Choose what stays; .* ctrl\+c quits and keeps both\.$/);
    expect(deciding(session).about).toBe("report");
  });

  test.each(["q", "ctrl+c"])("%s asks, and what was chosen is kept", (key) => {
    const session = retype(three(), "ours").press("esc").press(key);
    expect(session.state.dialog?.kind).toBe("quit-unsaved");
    const [[of, text]] = keptOf(session.state) as [[string, string]];
    expect(of).toBe("report");
    expect(text).toMatch(/ours[\s\S]*mine6[\s\S]*mine8/);
    expect(session.press("y").count("quit")).toBe(1);
  });

  test("ctrl+c asks from own words too", () => {
    const session = retype(three(), "ours").press("ctrl+c");
    expect(session.state.dialog?.kind).toBe("quit-unsaved");
    expect(keptOf(session.state).join()).toContain("ours");
    expect(writing(session.press("esc").type("!"))).toBe("ours!");
  });
});

describe("what came up by itself", () => {
  const pressedAfter = (milliseconds: number, key: string) => {
    const session = three();
    const time = deciding(session).since! + milliseconds;
    return session.send({ type: "typed", text: key, time });
  };

  test.each([0, 100, 799])("%i ms ago takes no letter for a choice", (milliseconds) => {
    expect(choices(pressedAfter(milliseconds, "t"))).toEqual([null, null, null]);
  });

  test("800 ms ago was seen", () => {
    expect(choices(pressedAfter(800, "t"))[0]).toBe("disk");
  });

  test.each(["tt", "to", "t\r"])("takes no burst for a choice either: %j", (text) => {
    expect(choices(pressedAfter(100, text))).toEqual([null, null, null]);
  });

  test("and was seen is decided by keys that come in one burst, too", () => {
    const session = pressedAfter(5_000, "mtb\r");
    expect(session.state.deciding).toBeNull();
    expect(session.saved().file).toMatch(/is mine2[\s\S]*is theirs6[\s\S]*is mine8\.\nEight is theirs8/);
  });

  describe("over an answer that is being written", () => {
    const over = () => {
      const session = writeAnswer(open(report), 6, "Six is mine.").fails();
      edit(session, 2).type(" We").elsewhere("Six is old", "Six is theirs");
      return { session, since: deciding(session).since! };
    };

    test("leaves it what is typed on in that moment, and takes nothing for a choice", () => {
      const { session, since } = over();
      for (const [i, text] of [..." tumblf"].entries())
        session.send({ type: "typed", text, time: since + 20 * i });
      session.send({ type: "key", key: "backspace", time: since + 300 });
      session.send({ type: "typed", text: "e\rt", time: since + 320 });
      for (const key of ["ctrl+s", "esc", "ctrl+c", "ctrl+q"])
        session.send({ type: "key", key, time: since + 400 });
      expect(session.draft).toBe("Two is old. We tumble\nt");
      expect(session.state).toMatchObject({ dialog: null, deciding: { choices: [null], writing: null } });
    });

    test("is decided by what is typed later", () => {
      const { session, since } = over();
      session.send({ type: "typed", text: "t", time: since + 800 });
      expect(choices(session)).toEqual(["disk"]);
      expect(session.draft).toBe("Two is old. We");
    });
  });

  test("and was seen takes what follows e in one burst as own words", () => {
    expect(writing(pressedAfter(5_000, "e and mtb"))).toMatch(/ and mtb$/);
  });

  test("takes no key at all at first: q does not ask, enter does not write", () => {
    const session = three();
    const time = deciding(session).since! + 10;
    for (const key of ["q", "ctrl+c", "enter", "esc", "m"]) session.send({ type: "key", key, time });
    expect(session.state).toMatchObject({ dialog: null, deciding: { choices: [null, null, null] } });
  });

  test("by a key of one's own is obeyed at once", () => {
    const session = open(report).press("3", "j", "e", "alt+a").type("Two is mine.");
    session.elsewhere("Two is old", "Two is theirs");
    const time = Date.UTC(2026, 0, 12, 14, 0);
    session.send({ type: "key", key: "ctrl+s", time }).send({ type: "key", key: "t", time: time + 1 });
    expect(choices(session)).toEqual(["disk"]);
  });
});

describe("the report clashes while an answer is being decided:", () => {
  /** Six could not be written; Two is being decided, with own words; now Six changes on disk. */
  const both = (own: boolean) => {
    const session = writeAnswer(open(report), 6, "Six is mine.").fails();
    edit(session, 2).press("alt+a").type("Two is mine.").elsewhere("Two is old", "Two is theirs");
    session.press("ctrl+s");
    expect(deciding(session).about).toBe("answer");
    if (own) retype(session, "ours").press("esc");
    return session.elsewhere("Six is old", "Six is theirs");
  };

  test("the report comes first, and own words for the answer are kept aside", () => {
    const session = both(true);
    expect(deciding(session).about).toBe("report");
    expect(session.last("keep-left").draft.text).toContain("ours");
    expect(keptOf(session.state).map(([of]) => of)).toEqual(["2", "report"]);
  });

  test("where nobody had written any, nothing is kept aside for nothing", () => {
    expect(both(false).count("keep-left")).toBe(0);
  });

  test("once it is decided, the answer is still there to be decided", () => {
    const session = both(false).press("b", "enter").saved();
    expect(session.file).toMatch(/Six is mine\.\nSix is theirs\./);
    expect(session.draft).toBe("Two is mine.");
    session.press("ctrl+s", "b", "enter").saved();
    expect(session.file).toMatch(/Two is mine\.\nTwo is theirs\./);
  });
});
