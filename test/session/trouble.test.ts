import { describe, expect, test } from "vitest";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

const report = buildReport();
const failing = (reason: string) =>
  ({ type: "read-failed", reason, message: `It is ${reason}.`, time: 0 }) as const;

describe("a file that is shown only", () => {
  test.each([
    ["encoding", "not UTF-8"],
    ["permission", "read-only"],
    ["mount", "read-only file system"],
  ] as const)("because of its %s is never written", (readOnly, words) => {
    const session = open(report, { readOnly }).press("2", "space", "u", "3", "e", "ctrl+s", "q");
    expect(session.state.file.readOnly).toBe(words);
    expect(session.count("save")).toBe(0);
    expect(session.count("quit")).toBe(1);
    expect(session.state.editing).toBeNull();
  });

  test("can be written again when its permission has come back", () => {
    const session = open(report, { readOnly: "permission" }).disk(report).press("2", "space").saved();
    expect(session.file).toContain("[x] Open");
  });

  test("becomes one while an answer is written: the text stays, and is saved later", () => {
    const session = open(report).press("3", "e").type("We");
    const locked = {
      type: "read",
      read: { text: report, utf8: true, readOnly: "permission", doings: null },
      time: 0,
    } as const;
    session.send(locked).press("ctrl+s");
    expect(session.count("save")).toBe(0);
    expect(session.draft).toBe("We");
    session.press("esc", "q");
    expect(session.state.dialog?.kind).toBe("quit-unsaved");
    session.press("esc").disk(report).press("ctrl+s").saved();
    expect(session.file).toContain("\nWe\n");
  });

  test("says that nothing was written when an answer is saved", () => {
    const session = open(report).press("3", "e").type("We");
    const locked = {
      type: "read",
      read: { text: report, utf8: true, readOnly: "permission", doings: null },
      time: 0,
    } as const;
    expect(session.send(locked).press("ctrl+s").notice).toContain("read-only");
  });

  test("that is not UTF-8 any more is judged as the checker would", () => {
    const session = open(report);
    session.send({
      type: "read",
      read: { text: report, utf8: false, readOnly: "encoding", doings: null },
      time: 0,
    });
    expect(session.state.reading.verdict?.outcome).toBe("UnicodeDecodeError");
    expect(session.disk(report).state.reading.verdict?.outcome).toBe("ok");
  });
});

describe("a file that cannot be read", () => {
  test.each(["missing", "folder", "permission", "unreadable", "too-large"])(
    "now (%s) is told once",
    (reason) => {
      const session = open(report).send(failing(reason)).send(failing(reason));
      expect(session.activity).toHaveLength(1);
      expect(session.notice).toBe(session.activity[0]);
      expect(session.text).toBe(report);
      expect(session.disk(report).state.file.trouble).toBeNull();
    },
  );

  test("for another reason than before is told again", () => {
    const session = open(report).send(failing("missing")).send(failing("folder"));
    expect(session.activity).toHaveLength(2);
    expect(session.activity[0]).toBe("It is folder.");
  });

  test("does not excuse what kept it from being written", () => {
    const session = open(report).press("2", "space").fails("no-space").disk(report);
    expect(session.state.file.trouble?.reason).toBe("no-space");
  });
});

describe("around the file", () => {
  test("a report.py that appears gives its limits, and the place stays", () => {
    const reportPy = `question_constrains = [\n${"    partial(length_constraints, min=1, max=2),\n".repeat(31)}]\n`;
    const session = open(report)
      .press("3", "j", "j")
      .send({ type: "surroundings", reportPy, figures: figuresFolder() });
    expect(session.state.reading.verdict?.table).toBe("report.py");
    expect(session.state.view.questions.at).toBe(2);
    session.send({ type: "surroundings", reportPy: null, figures: figuresFolder() });
    expect(session.state.reading.verdict?.table).toBe("2026");
  });

  test("is looked at again after each save and each change", () => {
    const session = open(report).press("2", "space").saved();
    expect(session.count("look-around")).toBe(1);
    expect(session.elsewhere("[ ] Tell", "[x] Tell").count("look-around")).toBe(2);
  });

  test("a notice goes after its seconds, and not before a later one's", () => {
    const session = open(report).press("u", "u");
    const [first, second] = session.asked.flatMap((effect) =>
      effect.type === "later" ? [effect.message] : [],
    );
    expect(session.send(first!).notice).toBe("Nothing to undo.");
    expect(session.send(second!).notice).toBe("");
  });
});
