import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinReports, mergeReports } from "../../src/model/merge/merge-reports.ts";
import { settle } from "../../src/model/merge/settle.ts";
import { prose, reportLike } from "../fixtures/fragments.ts";
import { buildReport, placeholder } from "../fixtures/report-builder.ts";
import { processorTime } from "./hostile.ts";

const change = (text: string, ...swaps: readonly [string, string][]) =>
  swaps.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, () => to);
  }, text);

const withAnswers = (answers: Record<number, string>) => buildReport({ answers });

describe("boxes", () => {
  const base = buildReport();
  const box = (mark: string, item = "Test the code") =>
    [`* [ ] ${item}`, `* [${mark}] ${item}`] as [string, string];

  test("two people tick neighbouring boxes", () => {
    const mine = change(base, box("x"));
    const disk = change(base, box("x", "Tell everybody"));
    const joined = joinReports(base, mine, disk);
    expect(joined).toEqual({ text: change(mine, box("x", "Tell everybody")), conflicts: [], told: [] });
  });

  test.each<[string, string, string, string, string[]]>([
    ["the same tick", "x", "x", "x", []],
    ["two kinds of tick: mine", "x", "X", "x", []],
    [
      "a tick here, a mark there",
      "x",
      "-",
      "x",
      ['"Test the code (M16)": ticked here, marked "-" on disk; the tick stays.'],
    ],
    [
      "a mark here, a tick there",
      "JD",
      "x",
      "x",
      ['"Test the code (M16)": marked "JD" here, ticked on disk; the tick stays.'],
    ],
    [
      "two marks: mine",
      "-",
      "?",
      "-",
      ['"Test the code (M16)": marked "-" here, marked "?" on disk; "-" stays.'],
    ],
  ])("%s", (_, mine, disk, mark, told) => {
    const joined = joinReports(base, change(base, box(mine)), change(base, box(disk)));
    expect(joined).toEqual({ text: change(base, box(mark)), conflicts: [], told });
  });

  test("unticked here, only written otherwise there: it is unticked", () => {
    const ticked = change(base, box("x"));
    const joined = joinReports(ticked, base, change(base, box("X")));
    expect(joined).toEqual({ text: base, conflicts: [], told: [] });
  });

  test("an item moved here is ticked where it went", () => {
    const moved = change(
      base,
      ["* [ ] Test the code (M16)\n", ""],
      ["* [ ] Tell everybody\n", "* [ ] Tell everybody\n* [ ] Test the code (M16)\n"],
    );
    const joined = joinReports(base, moved, change(base, box("x")));
    expect(joined).toEqual({ text: change(moved, box("x")), conflicts: [], told: [] });
  });

  test("an item reworded here is ticked all the same", () => {
    const reworded = change(base, ["Test the code (M16)", "Test all the code (M16)"]);
    const joined = joinReports(base, reworded, change(base, box("x")));
    expect(joined.text).toContain("* [x] Test all the code (M16)");
    expect(joined.conflicts).toEqual([]);
  });

  test("an item reworded here and marked on both sides has the tick", () => {
    const reworded = change(base, ["* [ ] Test the code (M16)", "* [JD] Test all the code (M16)"]);
    const joined = joinReports(base, reworded, change(base, box("x")));
    expect(joined.text).toContain("* [x] Test all the code (M16)");
    expect(joined.conflicts).toEqual([]);
  });

  test("what an item's text could do to a terminal is not told", () => {
    const nasty = base.replace("Test the code", "Test \u001b[31m the code");
    const [told] = joinReports(
      nasty,
      nasty.replace("[ ] Test", "[x] Test"),
      nasty.replace("[ ] Test", "[-] Test"),
    ).told;
    expect(told).toMatch(/^"Test ␛\[31m the code/);
  });
});

describe("answers", () => {
  const pristine = buildReport();

  test("a text stands against a placeholder that was only touched", () => {
    const mine = withAnswers({ 7: "We did." });
    const disk = change(pristine, [placeholder(7), "-- question 7 fill here --"]);
    expect(joinReports(pristine, mine, disk)).toEqual({ text: mine, conflicts: [], told: [] });
    expect(joinReports(pristine, disk, mine)).toEqual({ text: mine, conflicts: [], told: [] });
  });

  test("a text changed here stands although it was emptied on disk, and that is told", () => {
    const base = withAnswers({ 7: "We did." });
    const mine = withAnswers({ 7: "We did it all." });
    const told = ["Question 7 was emptied on disk and changed here; the text stays."];
    expect(joinReports(base, mine, pristine)).toEqual({ text: mine, conflicts: [], told });
  });

  test("an answer emptied on disk is empty where only its blanks changed here", () => {
    const base = withAnswers({ 7: "We did." });
    const joined = joinReports(base, withAnswers({ 7: "We did. " }), pristine);
    expect(joined).toEqual({ text: pristine, conflicts: [], told: [] });
  });

  test("two answers in place of one placeholder are a conflict of that question", () => {
    const [mine, disk] = [
      withAnswers({ 7: "We did.", 8: "Mine." }),
      withAnswers({ 7: "They did.", 9: "Theirs." }),
    ];
    const { text, conflicts } = mergeReports(pristine, mine, disk);
    expect(conflicts).toEqual([{ question: 7, base: placeholder(7), mine: "We did.", disk: "They did." }]);
    expect(text).toBe(withAnswers({ 7: "We did.", 8: "Mine.", 9: "Theirs." }));
  });

  test("of two such answers the lines they share are not in the conflict", () => {
    const [mine, disk] = [
      withAnswers({ 7: "Same.\n\nWe.\n\nEnd." }),
      withAnswers({ 7: "Same.\n\nThey.\n\nEnd." }),
    ];
    const { conflicts } = mergeReports(pristine, mine, disk);
    expect(conflicts).toEqual([{ question: 7, base: placeholder(7), mine: "We.", disk: "They." }]);
  });

  test("of two such answers one that holds the other stands alone", () => {
    const [less, more] = [withAnswers({ 7: "We did." }), withAnswers({ 7: "At first. We did. And more." })];
    expect(joinReports(pristine, less, more)).toEqual({ text: more, conflicts: [], told: [] });
  });

  test("different words of one answer go together, the same word is a conflict of it", () => {
    const base = withAnswers({ 12: "One two three four." });
    const apart = joinReports(
      base,
      withAnswers({ 12: "1 two three four." }),
      withAnswers({ 12: "One two three 4." }),
    );
    expect(apart).toEqual({ text: withAnswers({ 12: "1 two three 4." }), conflicts: [], told: [] });
    const { conflicts } = mergeReports(
      base,
      withAnswers({ 12: "One a three four." }),
      withAnswers({ 12: "One b three four." }),
    );
    expect(conflicts).toEqual([{ question: 12, base: "two", mine: "a", disk: "b" }]);
  });

  const BLOCK = /### Question 5\n[\s\S]*?(?=### Question 6\n)/;

  test("a question moved on one side takes along the answer the other one wrote", () => {
    const [block] = BLOCK.exec(pristine)!;
    const move = (text: string, moved: string) =>
      change(text.replace(BLOCK, ""), ["## Version control", `${moved}## Version control`]);
    const moved = move(pristine, block);
    const written = withAnswers({ 5: "Written." });
    const both = move(pristine, block.replace(placeholder(5), "Written."));
    expect(joinReports(pristine, moved, written)).toEqual({ text: both, conflicts: [], told: [] });
    expect(joinReports(pristine, written, moved)).toEqual({ text: both, conflicts: [], told: [] });
  });

  test("a question moved here, its prompt and answer changed there, is a conflict that holds both", () => {
    const [block] = BLOCK.exec(pristine)!;
    const moved = change(pristine.replace(BLOCK, ""), ["### Question 10", `${block}### Question 10`]);
    const disk = change(withAnswers({ 5: "Written." }), ["> *We did this for topic 5.*", "> *Changed.*"]);
    const { text, conflicts } = joinReports(pristine, moved, disk);
    expect(text).toContain(block);
    expect(conflicts.map((conflict) => conflict.disk).join()).toContain("Changed");
    expect(text + conflicts.map((conflict) => conflict.disk).join()).toContain("Written.");
  });

  test("a number that stands twice is ordinary text, and a conflict in it is still named", () => {
    const twice = (answer: string) =>
      `${withAnswers({ 7: answer })}\n### Question 7\n\n> Answer:\n\nAgain.\n`;
    const { conflicts } = mergeReports(twice("One two."), twice("One a."), twice("One b."));
    expect(conflicts).toEqual([{ question: 7, base: "two.", mine: "a.", disk: "b." }]);
  });

  test("a prompt changed here and an answer written there go together", () => {
    const mine = change(pristine, ["> *We did this for topic 7.*", "> *You did this.*"]);
    const joined = joinReports(pristine, mine, withAnswers({ 7: "Yes." }));
    expect(joined).toEqual({ text: change(mine, [placeholder(7), "Yes."]), conflicts: [], told: [] });
  });

  test("a prompt changed on both sides is a conflict outside of answers", () => {
    const to = (what: string) =>
      change(pristine, ["> *We did this for topic 7.*", `> *We did ${what} for topic 7.*`]);
    const { conflicts } = mergeReports(pristine, to("that"), to("nothing"));
    expect(conflicts).toEqual([{ question: null, base: "this", mine: "that", disk: "nothing" }]);
  });

  test("a report converted on one side and written in on the other is both", () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    const mine = withAnswers({ 7: "One\ntwo." });
    expect(joinReports(pristine, mine, crlf(pristine))).toEqual({
      text: crlf(mine),
      conflicts: [],
      told: [],
    });
    expect(joinReports(pristine, crlf(pristine), mine)).toEqual({
      text: crlf(mine),
      conflicts: [],
      told: [],
    });
  });

  test("private characters in the text are only text", () => {
    const base = `${withAnswers({ 7: "One \u{f0000} two." })}\u{f0001}\n`;
    const joined = joinReports(base, change(base, ["One", "1"]), change(base, ["two", "2"]));
    expect(joined).toEqual({ text: change(base, ["One", "1"], ["two", "2"]), conflicts: [], told: [] });
  });
});

describe("whatever a report looks like", () => {
  // A stretch of the text, told by where it begins and how long it is, and what stands there instead.
  const rewrite = fc.tuple(fc.nat(999), fc.nat(60), prose);
  const made = (text: string, rewrites: readonly [number, number, string][]) =>
    rewrites.reduce((now, [place, length, insert]) => {
      const from = Math.floor((now.length * place) / 1000);
      return now.slice(0, from) + insert + now.slice(from + length);
    }, text);
  const sides = fc.array(rewrite, { maxLength: 4 });

  test("the laws of a merge hold", () => {
    const law = fc.property(reportLike, sides, sides, (base, ours, theirs) => {
      const [mine, disk] = [made(base, ours), made(base, theirs)];
      expect(joinReports(base, mine, base).text).toBe(mine);
      expect(joinReports(base, base, disk).text).toBe(disk);
      expect(joinReports(base, mine, mine).text).toBe(mine);
      const joined = joinReports(base, mine, disk);
      expect(joinReports(base, disk, mine).conflicts).toHaveLength(joined.conflicts.length);
      for (const conflict of joined.conflicts) {
        expect(base.includes(conflict.base)).toBe(true);
        expect(mine.includes(conflict.mine)).toBe(true);
        expect(disk.includes(conflict.disk)).toBe(true);
        expect(joined.text.slice(conflict.at.from, conflict.at.to)).toBe(conflict.mine);
      }
      expect(
        settle(
          joined,
          joined.conflicts.map(() => "mine"),
        ),
      ).toBe(joined.text);
    });
    fc.assert(law, { numRuns: 150 });
  });

  test.each<[string, string, string, string]>([
    [
      "a line of a megabyte",
      "w ".repeat(500_000),
      `${"w ".repeat(500_000)}mine`,
      `disk ${"w ".repeat(500_000)}`,
    ],
    [
      "ten thousand equal lines",
      "same\n".repeat(10_000),
      `mine\n${"same\n".repeat(10_000)}`,
      "same\n".repeat(9_000),
    ],
    [
      "a megabyte of blank lines",
      "\n".repeat(1_000_000),
      `${"\n".repeat(1_000_000)}mine`,
      `disk${"\n".repeat(1_000_000)}`,
    ],
  ])("%s is merged in reasonable time", (_, base, mine, disk) => {
    const started = processorTime();
    joinReports(base, mine, disk);
    expect(processorTime() - started).toBeLessThan(8000);
  });
});
