import { describe, expect, test } from "vitest";
import { readMarkers } from "../../src/model/merge/conflict-markers.ts";
import { joinWords } from "../../src/model/merge/merge-texts.ts";
import { settle, settleBoth } from "../../src/model/merge/settle.ts";

test("both at every conflict is the text with both sides of all of them", () => {
  const { conflicts, ...rest } = joinWords(
    "a one b\n\nc one d\n",
    "a mine b\n\nc mine d\n",
    "a disk b\n\nc disk d\n",
  );
  expect(conflicts).toHaveLength(2);
  expect(settleBoth({ ...rest, conflicts })).toBe("a mine b\na disk b\n\nc mine d\nc disk d\n");
});

describe("settling a conflict", () => {
  const joined = joinWords("a one b\nnext\n", "a mine b\nnext\n", "a disk b\nnext\n");

  test.each<[string, Parameters<typeof settle>[1], string]>([
    ["mine", ["mine"], "a mine b\nnext\n"],
    ["theirs", ["disk"], "a disk b\nnext\n"],
    ["both, as whole lines", ["both"], "a mine b\na disk b\nnext\n"],
    ["a text of one's own", [{ text: "new words" }], "a new words b\nnext\n"],
    ["nothing chosen: mine", [], "a mine b\nnext\n"],
  ])("%s", (_, choices, text) => expect(settle(joined, choices)).toBe(text));

  test.each<[string, string, string, string, string]>([
    ["whole lines", "a\n", "m\n", "d\n", "m\nd\n"],
    ["the last line without an end", "x\na", "x\nm", "x\nd", "x\nm\nd"],
    ["a stretch of lines", "a b\nc d\n", "m b\nc n\n", "x b\nc y\n", "m b\nc n\nx b\nc y\n"],
    ["a file of CRLF", "a b\r\nz\r\n", "m b\r\nz\r\n", "d b\r\nz\r\n", "m b\r\nd b\r\nz\r\n"],
    ["taken out here: theirs alone", "a b c\n", "a c\n", "a d c\n", "a d c\n"],
    ["taken out there: mine alone", "a b c\n", "a m c\n", "a c\n", "a m c\n"],
    ["two conflicts, each below itself", "a\n\nb\n", "m\n\nn\n", "x\n\ny\n", "m\nx\n\nn\ny\n"],
  ])("both: %s", (_, base, mine, disk, text) => {
    const joined = joinWords(base, mine, disk);
    expect(
      settle(
        joined,
        joined.conflicts.map(() => "both" as const),
      ),
    ).toBe(text);
  });

  test("each conflict has a choice of its own", () => {
    const joined = joinWords("a\n\nb\n\nc\n", "m\n\nn\n\no\n", "x\n\ny\n\nz\n");
    expect(settle(joined, ["disk", "mine", { text: "t" }])).toBe("x\n\nn\n\nt\n");
  });

  test("what comes in gets the line ends of the text", () => {
    const joined = joinWords("a\r\nz\r\n", "m\r\nz\r\n", "d\r\nz\r\n");
    expect(settle(joined, [{ text: "one\ntwo" }])).toBe("one\r\ntwo\r\nz\r\n");
  });
});

const git = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

describe("conflicts that git left", () => {
  test("are read as a merge of ours would give them", () => {
    const text = git("a", "<<<<<<< HEAD", "mine", "=======", "disk", ">>>>>>> theirs", "z");
    expect(readMarkers(text)).toEqual({
      text: git("a", "mine", "z"),
      conflicts: [{ question: null, base: "", mine: "mine\n", disk: "disk\n", at: { from: 2, to: 7 } }],
      told: [],
    });
  });

  test("with the base between them", () => {
    const text = git("<<<<<<< a", "mine", "||||||| 1234567", "base", "=======", "disk", ">>>>>>> b");
    expect(readMarkers(text)!.conflicts).toMatchObject([{ base: "base\n", mine: "mine\n", disk: "disk\n" }]);
  });

  test("with line ends of Windows, without labels, without a last line end", () => {
    const text = git("a\r", "<<<<<<<\r", "mine\r", "=======\r", "disk\r").concat(">>>>>>>");
    const joined = readMarkers(text)!;
    expect(joined.text).toBe("a\r\nmine\r\n");
    expect(settle(joined, ["both"])).toBe("a\r\nmine\r\ndisk\r\n");
  });

  test("with nothing on one side", () => {
    const joined = readMarkers(git("a", "<<<<<<< a", "=======", "disk", ">>>>>>> b", "z"))!;
    expect(joined.text).toBe("a\nz\n");
    expect(settle(joined, ["disk"])).toBe("a\ndisk\nz\n");
    expect(settle(joined, ["both"])).toBe("a\ndisk\nz\n");
  });

  test("two of them, chosen one by one, and the question each is in", () => {
    const conflict = (n: number) => ["<<<<<<< a", `mine ${n}`, "=======", `disk ${n}`, ">>>>>>> b"];
    const question = (n: number) => [`### Question ${n}`, "", "> Answer:", "", ...conflict(n), ""];
    const joined = readMarkers(git(...question(1), ...question(2)))!;
    expect(joined.conflicts.map(({ question }) => question)).toEqual([1, 2]);
    expect(settle(joined, ["disk", "mine"])).toContain("disk 1");
    expect(settle(joined, ["disk", "mine"])).toContain("mine 2");
  });

  test.each([
    ["no markers at all", git("a", "=======", "b")],
    ["one that never ends", git("<<<<<<< a", "mine", "=======", "disk")],
    ["one without a middle", git("<<<<<<< a", "mine", ">>>>>>> b")],
    ["markers of another length", git("<<<<<<<< a", "mine", "========", "disk", ">>>>>>>> b")],
    ["markers within a line", git("x <<<<<<< a", "=======", ">>>>>>> b")],
  ])("%s is text", (_, text) => expect(readMarkers(text)).toBeNull());

  test("one that begins in another leaves that one as text", () => {
    const text = git("<<<<<<< a", "left", "<<<<<<< b", "mine", "=======", "disk", ">>>>>>> c");
    expect(readMarkers(text)!.text).toBe(git("<<<<<<< a", "left", "mine"));
  });
});
