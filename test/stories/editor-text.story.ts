import { describe, expect, test } from "vitest";
import { Emulator } from "./emulator.ts";
import { fills } from "./fixtures/frame.ts";
import { halfWay, words } from "./fixtures/reports.ts";
import { CARET, draws } from "./fixtures/text-area.ts";
import { answered, openAnswer, report } from "./fixtures/writing.ts";

/** Where a terminal's own cursor would be behind a row: it, too, counts the columns of characters. */
async function columnsOf(row: string): Promise<number> {
  const emulator = new Emulator(100, 30, () => {});
  await new Promise<void>((drawn) => emulator.write(row, drawn));
  const { x } = emulator.cursor();
  emulator.dispose();
  return x;
}

describe("the cursor stands behind what was typed, and the frame around it is whole", () => {
  test("in any script", async () => {
    const { app, file } = await openAnswer();
    for (const [name, text, columns] of [
      ["Latin", "Blåbærgrød", 10],
      ["Chinese", "日本語のテキスト", 16],
      ["Korean", "한국어", 6],
      ["full width", "ＡＢＣ！", 8],
      ["combining accents", "e\u0301a\u030ao\u0308", 3],
      ["Arabic", "مرحبا بالعالم", 13],
      ["Hebrew in English", "an שלום end", 11],
      ["a tab in a paste", "ab\tc", 5],
      ["all of it", "a日e\u0301本ש!", 8],
    ] as const) {
      const row = ` ${text.replace("\t", "  ")}`;
      expect(await columnsOf(row)).toBe(1 + columns);
      app.press("alt+a");
      app.paste(text);
      await app.until(`the cursor behind ${name}`, () => {
        const { x, y, visible } = app.cursor();
        return visible && x === 1 + columns && app.line(y) === row;
      });
      await fills(app, 100, 30);
      app.press("left");
      app.type("_");
      await app.until(`the mark before the last character of ${name}`, () => {
        const { x, y } = app.cursor();
        return app.line(y).replace("_", "") === row && app.line(y) !== row && x <= 1 + columns;
      });
      await fills(app, 100, 30);
    }
    await file.equals(report);
  });

  // The emulator's tables are older than most emoji, so that it cannot judge here.
  test("for emoji, which take two columns each", async () => {
    const { app, file } = await openAnswer();
    for (const [text, columns] of [
      ["🎉", 2],
      ["ok 👍 so 🚀", 11],
      ["✅ done", 7],
    ] as const) {
      app.press("alt+a");
      app.paste(text);
      await app.until(`${columns} columns`, () => app.cursor().x === 1 + columns);
      await fills(app, 100, 30);
    }
    app.press("esc");
    await file.equals(answered("✅ done"));
  });
});

test("a window that changes in the middle of a word keeps the text and the caret", async () => {
  const { app, file } = await openAnswer();
  app.paste(`${words(12, "long")} unbreakable`);
  app.press("left", "left", "left");
  await app.sees("unbreakable");
  for (const [cols, rows] of [
    [60, 20],
    [130, 40],
    [60, 16],
    [100, 30],
  ] as const) {
    app.resize(40, 10);
    await app.sees("Make the window at least 60×16");
    app.resize(cols, rows);
    await fills(app, cols, rows);
    await app.until("the cursor in the word", () => {
      const { x, y, visible } = app.cursor();
      return visible && app.line(y).slice(0, x).endsWith("unbreaka");
    });
  }
  app.type("_");
  app.press("esc");
  await file.equals(answered(`${words(12, "long")} unbreaka_ble`));
});

test("a paste of 10,000 lines is there at once, and one undo takes it back", async () => {
  const { app, file } = await openAnswer();
  const lines = Array.from({ length: 10_000 }, (_, i) => `Line ${i} of it.`).join("\n");
  app.type("Before. ");
  app.paste(lines);
  await app.sees("Line 9999 of it.");
  app.press("ctrl+z");
  await draws(app, `Before. ${CARET}`);
  app.press("ctrl+y");
  await app.sees("Line 9999 of it.");
  app.press("ctrl+s");
  await file.equals(answered(`Before. ${lines}`));
});

test("in a burst of 5,000 keys of all kinds nothing is lost or reordered", async () => {
  const { app, file } = await openAnswer();
  // Each number is typed from its middle, with a letter too many that is taken out again; up and down lead back to where they began.
  const numbers = Array.from({ length: 400 }, (_, i) => String(1000 + i));
  for (const [i, number] of numbers.entries()) {
    app.type(number.slice(2));
    app.press("x", "backspace", "left", "left");
    app.type(number.slice(0, 2));
    app.press("right", "right", "up", "down", i % 10 === 9 ? "enter" : "space");
  }
  const lines = Array.from({ length: 40 }, (_, i) => numbers.slice(10 * i, 10 * i + 10).join(" "));
  app.press("esc");
  await file.equals(answered(lines.join("\n")), { within: 20_000 });
});

test.each([
  ["\r\n", "\r\n"],
  ["\r", "\r\n"],
  ["\r\n", "\n"],
] as const)("a paste with %j in a file with %j has the line ends of the file", async (pasted, lineEnd) => {
  const content = halfWay({ lineEnd });
  const { app, file } = await openAnswer(content);
  app.type(`\x1b[200~${["One.", "", "Two.", "Three."].join(pasted)}\x1b[201~`, "paste");
  await app.sees("Three.");
  app.press("enter");
  app.type("Typed.");
  app.press("esc");
  const text = ["One.", "", "Two.", "Three.", "Typed."].join(lineEnd);
  await file.equals(answered(text, 5, content));
});
