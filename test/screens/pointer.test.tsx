import { describe, expect, test } from "vitest";
import type { Message } from "../../src/session/message.ts";
import type { State } from "../../src/session/state.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { lineWith } from "../session/session.ts";
import { show, sized } from "./screen.tsx";

const items = Array.from({ length: 40 }, (_, i) => `* [ ] Thing ${i} (M${(i % 5) + 1})`).join("\n");
const report = buildReport({ checklist: `## List\n\n### Week 1\n\n${items}\n` });

/** A window in which the mouse is on; `at` is where a text begins in it. */
function withMouse(state: State, mouse = true) {
  const window = show({ ...state, settings: { ...state.settings, mouse } });
  const at = (text: string) => {
    const y = window.lines().findIndex((line) => line.includes(text));
    if (y < 0) throw new Error(`nothing on the screen says ${text}:\n${window.text()}`);
    return { x: window.lines()[y]!.indexOf(text), y };
  };
  return {
    ...window,
    click: (text: string, right = 0) => {
      const { x, y } = at(text);
      return window.point({ kind: "press" }, x + right, y);
    },
    drag: (text: string) => window.point({ kind: "drag" }, at(text).x, at(text).y),
    wheel: (text: string, lines: number) => window.point({ kind: "wheel", lines }, at(text).x, at(text).y),
  };
}

/** The sizes of both ways a screen is laid out. */
const SIZES = [
  [80, 24],
  [120, 30],
] as const;

describe.each(SIZES)("in a window of %i×%i, what one sees is what one clicks", (columns, rows) => {
  test("tabs, from their sign to the end of their count", async () => {
    const window = withMouse(sized(columns, rows, report).state);
    for (const [title, screen] of [
      ["Checklist", "checklist"],
      ["Problems", "problems"],
      ["Figures", "figures"],
      ["Questions", "questions"],
      ["Overview", "overview"],
    ] as const) {
      await window.click(title);
      expect(window.state().view.screen).toBe(screen);
    }
  });

  test("rows and boxes, in a list that is scrolled as well", async () => {
    const window = withMouse(sized(columns, rows, report).press("2").state);
    await window.click("Thing 7 ");
    expect(window.text()).toContain("› [ ] Thing 7 ");
    await window.press("end");
    await window.click("[ ] Thing 30 ");
    expect(lineWith("Thing 30 ", window.state().document.text)).toBe("* [x] Thing 30 (M1)");
    // One column beside the box selects alone.
    await window.click("[ ] Thing 31 ", 3);
    expect(window.text()).toContain("› [ ] Thing 31 ");
  });

  test("a row again does what enter does", async () => {
    const window = withMouse(sized(columns, rows, report).press("3").state);
    await window.click("3 ○");
    expect(window.state().view.questions).toMatchObject({ at: 2, walking: false });
    await window.click("3 ○");
    expect(window.text()).toContain("Question 3");
    expect(window.state().view.questions).toMatchObject({ at: 2, walking: true });
  });

  test("keys in the last line, left and right", async () => {
    const window = withMouse(sized(columns, rows, report).press("3").state);
    await window.click("? all keys");
    expect(window.state().view.help).toBe(0);
    await window.click("close");
    expect(window.state().view.help).toBeNull();
    await window.click("e write");
    expect(window.state().editing).not.toBeNull();
  });

  test("what is next, on the overview", async () => {
    const window = withMouse(sized(columns, rows, report).state);
    await window.click("Tick what is done");
    expect(window.state().view.screen).toBe("checklist");
  });

  test("the options of a question that comes up, and nothing below it", async () => {
    const session = sized(columns, rows, report).press("3", "e").type("new").press("ctrl+q");
    const window = withMouse(session.state);
    await window.click("Checklist");
    await window.click("Leave without");
    expect(window.state().dialog).not.toBeNull();
    await window.click("leave without saving");
    expect(window.state()).toMatchObject({ dialog: null, editing: null });
  });

  test("a row of the palette", async () => {
    const window = withMouse(sized(columns, rows, report).press(":").state);
    await window.click("Figures", 0);
    expect(window.state().palette).not.toBeNull();
    await window.wheel("go to:", 3);
    await window.press("down");
    const line = window.lines().findIndex((text, y) => y > 4 && text.includes("Problems"));
    await window.point({ kind: "press" }, 10, line);
    expect(window.state()).toMatchObject({ palette: null, view: { screen: "problems" } });
  });

  test("the caret, and what is dragged over", async () => {
    const session = sized(columns, rows, report).press("3", "e").type("three little words with a point");
    const window = withMouse(session.state);
    await window.click("little");
    await window.drag(" words with");
    await window.send("big");
    expect(window.text()).toContain("three big words with");
  });

  test("the wheel goes through lists and texts, where the pointer is", async () => {
    const window = withMouse(sized(columns, rows, report).press("2").state);
    await window.wheel("[ ] Thing 5 ", 3);
    expect(window.text()).toContain("› [ ] Thing 3 ");
    await window.wheel("[ ] Thing 5 ", -3);
    expect(window.text()).toContain("› [ ] Thing 0 ");
    await window.press("?");
    await window.wheel("Checklist", 3);
    expect(window.state().view.help).toBe(0);
    const third = window.lines()[9]!;
    await window.point({ kind: "wheel", lines: 3 }, 5, 9);
    expect(window.lines()[6]).toBe(third);
  });

  test("the wheel scrolls the text being written, and what is selected stays so until the next key", async () => {
    const session = sized(columns, rows, report).press("3", "e");
    const time = Date.UTC(2026, 0, 12);
    const text = Array.from({ length: 60 }, (_, i) => `line ${i}.`).join("\n");
    session.send({ type: "pasted", text, time } as Message).press("shift+left");
    const window = withMouse(session.state);
    expect(window.text()).toContain("line 59.");
    await window.wheel("line 59.", -3);
    expect(window.text()).not.toContain("line 57.");
    expect(window.text()).toContain("line 56.");
    expect(window.state().editing?.buffer).toBe(session.state.editing?.buffer);
    await window.wheel("line 56.", -300);
    expect(window.text()).toContain("line 0.");
    await window.press("!");
    expect(window.text()).toContain("line 59!");
  });
});

describe("while the mouse is off", () => {
  test("nothing takes it", async () => {
    const session = sized(80, 24, report).press("2");
    const window = withMouse(session.state, false);
    const before = window.state();
    await window.click("Questions");
    await window.click("[ ] Thing 3 ");
    await window.wheel("[ ] Thing 5 ", 3);
    expect(window.state().view).toEqual(before.view);
    expect(window.state().document.text).toBe(report);
  });

  test("it can be switched on in the palette", async () => {
    const window = withMouse(sized(80, 24, report).state, false);
    await window.send(":");
    await window.send("mouse");
    await window.send("\r");
    expect(window.text()).toContain("The mouse is on");
    await window.click("Questions");
    expect(window.state().view.screen).toBe("questions");
  });
});
