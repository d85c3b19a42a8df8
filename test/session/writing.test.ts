import { describe, expect, test } from "vitest";
import { describeDialog } from "../../src/session/dialogs.ts";
import { layoutMarkdown } from "../../src/ui/markdown/layout-markdown.ts";
import { buildReport, placeholder } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

const answer = "Fire and forget.\n\nWe never looked back.";
const report = buildReport({ answers: { 2: answer } });
/** Writing the answer to Question 2. */
const writing = (text = report) => open(text).press("3", "down", "e");

describe("writing an answer", () => {
  test("begins with the answer, the caret behind it", () => {
    expect(writing().draft).toBe(answer);
    expect(writing().type("!").draft).toBe(`${answer}!`);
  });

  test("begins empty where there is a placeholder, which goes with the first save", () => {
    const session = open(report).press("3", "e");
    expect(session.draft).toBe("");
    session.type("Group 7").press("ctrl+s").saved();
    expect(session.file).toBe(report.replace(placeholder(1), "Group 7"));
  });

  test.each(["\r\n", "\r"] as const)("keeps the file's line ends: %j", (lineEnd) => {
    const text = buildReport({ answers: { 2: answer }, lineEnd });
    const session = writing(text).press("enter").type("More.").press("esc").saved();
    expect(session.file).toBe(text.replace("looked back.", `looked back.${lineEnd}More.`));
  });

  test("emptied, brings the placeholder back", () => {
    const session = writing().press("alt+a", "backspace", "esc").saved();
    expect(session.file).toBe(buildReport());
  });

  test("is in the report once saved, and goes on", () => {
    const session = writing().type(" Ever.").press("ctrl+s").saved().type(" Really.");
    expect(session.draft).toBe(`${answer} Ever. Really.`);
    expect(session.file).toContain("back. Ever.\n");
    expect(session.press("ctrl+s").saved().file).toContain("back. Ever. Really.\n");
  });

  test("that is typed on during the save is not held for saved", () => {
    const session = writing().type(" Ever.").press("ctrl+s").type(" Really.").saved();
    expect(session.draft).toBe(`${answer} Ever. Really.`);
    expect(session.press("esc").saved().file).toContain("back. Ever. Really.\n");
  });

  test("says what changed under Activity", () => {
    expect(writing().type(" Ever.").press("ctrl+s").activity).toEqual(["you: Q2 +1 word"]);
  });

  test("undone in the editor does not undo what was saved before it", () => {
    const session = open(report)
      .press("2", "space")
      .saved()
      .press("3", "e")
      .type("x")
      .press("ctrl+z", "ctrl+z");
    expect(session.draft).toBe("");
    expect(session.text).toContain("[x] Open");
  });
});

describe("leaving the editor", () => {
  test("with esc saves", () => {
    const session = writing().type(" Ever.").press("esc");
    expect(session.state.editing).toBeNull();
    expect(session.saved().file).toContain("back. Ever.\n");
  });

  test("with esc and nothing changed writes nothing", () => {
    const session = writing().type("x").press("backspace", "esc");
    expect(session.count("save")).toBe(0);
    expect(session.state.editing).toBeNull();
  });

  test("with ctrl+q asks first, and only y loses the text", () => {
    const session = writing().type(" Ever.").press("ctrl+q");
    expect(session.state.dialog?.kind).toBe("leave-editor");
    expect(session.press("x", "n", "esc").draft).toBe(`${answer} Ever.`);
    session.press("ctrl+q", "y");
    expect(session.state.editing).toBeNull();
    expect(session.text).toBe(report);
  });

  test("with ctrl+q and nothing changed does not ask", () => {
    expect(writing().press("ctrl+q").state).toMatchObject({ editing: null, dialog: null });
  });
});

describe("a text the report would not read back as one answer", () => {
  const refused = (text: string) => writing().press("alt+a", "backspace").type(text).press("ctrl+s");

  test.each([
    ["### Question 5", "would become a question heading"],
    ["Answer: yes", "would become an answer marker"],
    ["## Deployment", "would become a section heading"],
  ])("is refused in words, and nothing of it is lost: %s", (line, what) => {
    const session = refused(`One.\n\n${line}`.replace(/^One.\n\n(?=Answer)/, ""));
    expect(session.state.dialog).toMatchObject({ kind: "structure", content: line, what });
    expect(session.text).toBe(report);
    expect(session.press("esc").draft).toContain(line);
    expect(session.state.editing).not.toBeNull();
  });

  test.each([
    ["One.\n\n### Question 5", "\\### Question 5"],
    ["One.\n\n  ## Deployment", "  \\## Deployment"],
    ["\n\n### Question 5\n", "\\### Question 5"],
  ])("is saved with a backslash where the user wants it: %j", (text, escaped) => {
    const session = refused(text).press("b").saved();
    expect(session.file).toContain(`\n${escaped}\n`);
    expect(session.draft).toContain(escaped);
    expect(session.state.reading.questions).toHaveLength(31);
  });

  test("leaves the editor after the backslash if that was asked for", () => {
    const session = writing().press("enter").type("### Question 5").press("esc", "b").saved();
    expect(session.state.editing).toBeNull();
    expect(session.file).toContain("\\### Question 5");
  });

  test("is asked about line by line", () => {
    const session = refused("One.\n### Question 5\n### Question 6").press("b");
    expect(session.state.dialog).toMatchObject({ kind: "structure", line: 3, content: "### Question 6" });
    expect(session.press("b").saved().file).toContain("\\### Question 5\n\\### Question 6\n");
  });

  test.each(["### Question 5", "## Deployment"])(
    "looks the same to a reader after the backslash, as the dialog says: %s",
    (line) => {
      const session = refused(line).press("b");
      const read = layoutMarkdown(session.draft, 80).flat();
      expect(session.state.dialog).toBeNull();
      expect(read.map(({ text }) => text).join("")).toBe(line);
    },
  );

  test.each(["Answer: yes", "**Answer:** yes"])(
    "shows the backslash to a reader, as the dialog says: %s",
    (line) => {
      const session = refused(line);
      expect(describeDialog(session.state.dialog!).lines.at(-1)).toContain("a reader sees the backslash");
      expect(session.press("b").draft).toBe(line.replace("Answer", "\\Answer"));
    },
  );
});
