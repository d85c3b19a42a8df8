import { describe, expect, test } from "vitest";
import { buildReport, image, words } from "../fixtures/report-builder.ts";
import type { open } from "../session/session.ts";
import { screenOf, show, sized } from "./screen.tsx";

/** The editor with an answer to a question in it: written there, so not saved; the question is folded away. */
const writing = (number: number, answer: string, columns = 100) => {
  const session = sized(columns, 30).press("3", ...Array<string>(number - 1).fill("j"), "e", "alt+p");
  return session.send({ type: "pasted", text: answer, time: 0 });
};

describe("the gauge", () => {
  test.each([
    [4, "", "0 / 100-200 words", "▲ 100 to go"],
    [4, words(99), "99 / 100-200 words", "▲ 1 to go"],
    [4, words(100), "100 / 100-200 words", "✓ good"],
    [4, words(200), "200 / 100-200 words", "✓ good"],
    [4, words(203), "203 / 100-200 words", "▲ 3 too many"],
    [3, "", "0 / 0-200 words", "✓ good"],
    [4, `${words(30)}\n\n## More\n\n${words(80)}`, "30 / 100-200 words", "▲ 70 to go"],
    [31, `${words(30)}\n\n## More\n\n${words(80)}`, "112 / 50-300 words", "✓ good"],
    [19, "", "▲ 0 / 1-2 images", ""],
    [19, image("a"), "✓ 1 / 1-2 images", ""],
    [29, `${words(250)} ${image("a")}`, "251 / 200-400 words", "✓ 1 / 1 image"],
    [1, "Group 7", "2 words", ""],
  ])("of Question %i with %.20j… shows %s", (number, answer, count, judged) => {
    const gauge = screenOf(writing(number, answer)).split("\n")[4]!;
    expect(gauge).toContain(count);
    expect(gauge).toContain(judged);
  });

  test("counts what the checker will count once it is saved", () => {
    const session = writing(4, `${words(30)}\n\n- ### Local\n\n${words(80)}`);
    const shown = /(\d+) \/ 100-200/.exec(screenOf(session))?.[1];
    session.press("ctrl+s");
    expect(String(session.state.reading.questions[3]?.judged?.words)).toBe(shown);
  });

  test.each([
    [
      "## cuts it",
      4,
      `One two.\n\n## Three\n\nfour five`,
      "`##` cuts the answer here: the next 3 words do not count",
    ],
    ["Answer: stands in it", 4, "The Answer: is so.", "`Answer:` counts as the start of another answer"],
    ["### stands in the last", 31, "So.\n\n### End", "`###` in the last answer stops the checker"],
    ["an image is only linked", 19, "[map](figures/map.png)", "A link to an image is not counted as one"],
  ])("is followed by the one thing to know: %s", (_, number, answer, remark) => {
    expect(screenOf(writing(number, answer))).toContain(remark);
  });

  test("has nothing to say about a good answer", () => {
    expect(
      screenOf(writing(4, words(120)))
        .split("\n")[5]!
        .trim(),
    ).toBe("");
  });
});

describe("the editor", () => {
  test.each([60, 80, 100])("shows the question, the text and its keys, %i columns wide", (columns) => {
    const screen = screenOf(writing(9, "We always do.\nAlmost.", columns));
    expect(screen).toMatch(/Question 9 +What about topic 9/);
    expect(screen).toMatch(/^ We always do\.$/m);
    expect(screen).toMatch(/^ Almost\.$/m);
    expect(screen).toMatch(/ctrl\+s save +esc save and leave/);
  });

  test("says whether what stands there is saved", () => {
    const session = writing(9, "We always do.");
    expect(screenOf(session)).toContain("◐ unsaved");
    const saved = screenOf(session.press("ctrl+s").saved());
    expect(saved).toContain("✓ saved");
    expect(saved).not.toContain("◐");
  });

  test.each([
    ["failed", (session: ReturnType<typeof open>) => session.press("ctrl+s").fails()],
    ["is under way", (session: ReturnType<typeof open>) => session.press("ctrl+s")],
  ])("does not call an answer saved whose save %s", (_, save) => {
    expect(screenOf(save(writing(9, "We always do.")))).not.toContain("✓ saved");
  });

  test("says that the same answer was changed on disk", () => {
    const session = writing(9, "We always do.").elsewhere("--- question 9 fill here ---", "Never.");
    expect(screenOf(session)).toContain("⇄ This answer was changed on disk meanwhile. Both texts are safe");
  });

  test("says that an old copy was saved over what was written before, and the way back", () => {
    const old = buildReport();
    const session = writing(9, "Nine.").press("esc").saved();
    const screen = screenOf(session.press("3", "[", "e").disk(old.replace("[ ] Tell", "[x] Tell")));
    expect(screen).toMatch(/An old copy was saved over yours/);
    expect(screen.split("\n")[0]).toContain("▲ overwritten");
  });

  test("takes what is typed, a character at a time and in bursts", async () => {
    const window = show(writing(9, "").state);
    await window.press("W", "e", "space", "d", "o", "enter");
    await window.send("always, \u00e9\u{1f600}");
    expect(window.text()).toMatch(/^ We do$/m);
    expect(window.text()).toMatch(/^ always, \u00e9\u{1f600}$/mu);
  });

  test("takes a paste as text, whatever keys are in it", async () => {
    const window = show(writing(9, "").state);
    await window.send("\u001b[200~One q\r\ntwo \u0013three\u001b[201~");
    expect(window.text()).toMatch(/^ One q$/m);
    expect(window.state().editing).not.toBeNull();
  });

  test("shows the end of a text longer than the window, where the caret is", () => {
    const long = Array.from({ length: 100 }, (_, i) => `line ${i}`).join("\n");
    expect(screenOf(writing(9, long))).toContain("line 99");
  });
});
