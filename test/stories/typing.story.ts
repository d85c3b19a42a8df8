import { describe, expect, test } from "vitest";
import { answered, openAnswer, report } from "./fixtures/writing.ts";

describe("nothing typed is lost or reordered", () => {
  const text = Array.from({ length: 1000 }, (_, i) => String(i).padStart(4, "0")).join(" ");

  test("in a burst of 5,000 characters that comes as one", async () => {
    const { app, file } = await openAnswer();
    app.type(text);
    app.press("esc");
    await file.equals(answered(text));
  });

  test("in 5,000 characters that come one by one", async () => {
    const { app, file } = await openAnswer();
    for (const character of text) app.type(character);
    app.press("esc");
    await file.equals(answered(text), { within: 20_000 });
  });

  test("in a paste of several lines", async () => {
    const { app, file } = await openAnswer();
    app.paste("One.\r\nTwo 🎉.\r\n\r\nThree.\r\n");
    await app.sees("Three.");
    expect(file.text()).toBe(report);
    app.press("esc");
    await file.equals(answered("One.\nTwo 🎉.\n\nThree."));
  });
});

describe("before something is lost, the app asks", () => {
  test("on ctrl+q", async () => {
    const { app, file } = await openAnswer();
    app.type("A thought");
    app.press("ctrl+q");
    await app.sees("Leave without saving?");
    app.press("esc");
    await app.sees("A thought");
    app.press("ctrl+q");
    await app.sees("Leave without saving?");
    app.press("y");
    await app.sees("Not written yet; write it with e.");
    await file.equals(report);
  });

  test("when a line would be taken for a question", async () => {
    const { app, file } = await openAnswer();
    app.paste("See below.\n### Question 9\nMore.");
    app.press("ctrl+s");
    await app.sees("Line 2 would become a question heading");
    await file.equals(report);
    app.press("b");
    await app.sees("✓ saved");
    await file.equals(answered("See below.\n\\### Question 9\nMore."));
  });
});
