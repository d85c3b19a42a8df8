import { describe, expect, test } from "vitest";
import { joinReports } from "../../src/model/merge/merge-reports.ts";
import { addOwn, findWentBack, type OwnChange, ownChanges } from "../../src/model/merge/went-back.ts";
import { describeChanges } from "../../src/model/report/changes.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { processorTime } from "./hostile.ts";

const before = buildReport({ answers: { 2: "Two is old, and says so at some length." } });
const tick = (text: string) => text.replace("[ ] Open", "[x] Open");
const other = (text: string) => text.replace("[ ] Tell", "[x] Tell");
const answer = (to: string) => (text: string) => text.replace(/Two is .*/, to);
const mine = answer("Two is mine, and says so at some length.");
const more = answer("Two is mine, and says so at much more length.");
const same = (text: string) => text;

type Change = (text: string) => string;

/** What is gone again of a save: what it changed, what was changed on top of it since, and what is on disk now. */
function wentBack(save: Change, since: Change, disk: string) {
  const [after, last] = [save(before), since(save(before))];
  const own = ownChanges(parseReport(before), parseReport(after));
  const { stale, without } = findWentBack(own, parseReport(last), parseReport(disk));
  return {
    gone: describeChanges(parseReport(without), parseReport(last)).map(({ text }) => text),
    stale,
    without,
    again: joinReports(without, last, disk).text,
  };
}

const TICK = "ticked: Open a repository (M5)".replace(" (M5)", "");

describe("what of a save is gone again", () => {
  test.each<[string, Change, Change, string, RegExp[], boolean]>([
    ["nothing: all of it is there", tick, same, tick(before), [], false],
    ["nothing: others wrote beside it", tick, same, other(tick(before)), [], false],
    ["a lone tick: that may be on purpose", tick, same, before, [/Open/], false],
    ["a tick, and more came in: an old copy", tick, same, other(before), [/Open/], true],
    ["an answer, alone: an old copy", mine, same, before, [/Q2/], true],
    ["an answer that was written on here since", mine, more, before, [/Q2/], true],
    ["a tick and an answer", (text) => mine(tick(text)), same, before, [/Open/, /Q2/], true],
    [
      "not an answer that others wrote on",
      mine,
      same,
      answer("Two is mine, and says so at some length. Yes.")(before),
      [],
      false,
    ],
    ["not a mark that became another one", tick, same, before.replace("[ ] Open", "[HMG] Open"), [], false],
    [
      "not a change that was taken back here",
      tick,
      (text) => text.replace("[x] Open", "[ ] Open"),
      other(before),
      [],
      false,
    ],
    ["not an item that is gone", tick, same, before.replace(/.*\[ \] Open.*\n/, ""), [], false],
    [
      "not a question that is gone",
      mine,
      same,
      before.replace(/### Question 2[\s\S]*?(?=### Question 3)/, ""),
      [],
      false,
    ],
  ])("%s", (_, save, since, disk, patterns, stale) => {
    const found = wentBack(save, since, disk);
    expect(found.gone).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)));
    expect(found.stale).toBe(stale);
  });

  test("is made again, and what is there since stays", () => {
    expect(wentBack((text) => mine(tick(text)), same, mine(other(before))).again).toBe(
      mine(tick(other(before))),
    );
  });

  test("is all there is to be made again: what others wrote is not", () => {
    expect(wentBack(tick, (text) => other(mine(text)), before).again).toBe(tick(before));
    expect(
      wentBack(
        (text) => mine(tick(text)),
        (text) => other(more(text)),
        before,
      ).again,
    ).toBe(mine(tick(before)));
  });

  test("is nothing where all of it is there", () => {
    expect(wentBack(tick, same, tick(before)).without).toBe(tick(before));
  });

  test("is looked for by what it belongs to, wherever that has moved to", () => {
    const lead = "A line that others wrote on top.\n\n";
    expect(wentBack(tick, (text) => lead + text, lead + before).gone).toEqual([
      expect.stringContaining(TICK),
    ]);
  });
});

describe("many changes of one answer", () => {
  const page = (seed: number, count = 500) =>
    Array.from({ length: count }, (_, i) => `w${(i * 37 + seed * 101) % 4999}${seed}`).join(" ");
  const report = (text: string) => parseReport(buildReport({ answers: { 2: text } }));
  const saves = (texts: readonly string[]) =>
    texts
      .slice(1)
      .reduce(
        (own: readonly OwnChange[], text, i) => addOwn(ownChanges(report(texts[i]!), report(text)), own),
        [],
      );

  const rewritten = Array.from({ length: 100 }, (_, i) => page(i));
  const grown = Array.from({ length: 150 }, (_, i) => `Begin. ${page(1, 10 * i)}`);

  test.each<[string, readonly string[], string]>([
    ["rewrites, and another text now", rewritten, page(1000)],
    ["rewrites, and more behind the last", rewritten, `${rewritten.at(-1)} and more`],
    ["sentences, and another text now", grown, page(1000, 2000)],
  ])("%s: are looked through in a blink", (_, texts, disk) => {
    const own = saves(texts);
    const [last, now] = [report(texts.at(-1)!), report(disk)];
    const start = processorTime();
    findWentBack(own, last, now);
    expect(processorTime() - start).toBeLessThan(3000);
  });

  test.each<[string, readonly string[], number]>([
    ["rewrites", rewritten, 70],
    ["sentences", grown, 30],
  ])("%s: a copy from before the last of them is known, whatever was added to it", (_, texts, at) => {
    const { stale, without } = findWentBack(
      saves(texts),
      report(texts.at(-1)!),
      report(`${texts[at]} And theirs.`),
    );
    expect(stale).toBe(true);
    expect(without).toBe(report(texts[at]!).text);
  });
});

describe("the changes that are remembered", () => {
  const change = (name: string, characters: number): OwnChange => ({
    name,
    before: "",
    after: "a".repeat(characters),
  });

  test("stand with the newest first", () => {
    expect(addOwn([change("new", 1)], [change("old", 1)]).map(({ name }) => name)).toEqual(["new", "old"]);
  });

  test("are 200 at most", () => {
    const own = addOwn([change("new", 1)], Array<OwnChange>(200).fill(change("old", 1)));
    expect(own).toHaveLength(200);
    expect(own[0]!.name).toBe("new");
  });

  test("are the newest of two million characters, and the last one in any case", () => {
    const own = Array.from({ length: 9 }, (_, i) => change(`${i}`, 400_000));
    expect(own.reduce<readonly OwnChange[]>((known, one) => addOwn([one], known), [])).toHaveLength(5);
    expect(addOwn([change("huge", 2_400_000)], own)).toEqual([change("huge", 2_400_000)]);
  });
});
