import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { CommandError } from "../../src/commands/command-error.ts";
import { drafts } from "../../src/commands/drafts.ts";
import { DraftFolder } from "../../src/io/drafts.ts";
import type { Draft } from "../../src/model/drafts/draft.ts";
import { temporaryFolder } from "../io/temp-folder.ts";
import { run } from "./run.ts";

const folder = temporaryFolder();
const at = () => join(folder(), "drafts");
const kept = () => new DraftFolder([{ path: at(), shared: null }]);

/** Runs the command; `text` is what it printed of a draft. */
async function call(args: string[], isTTY = false, list = kept()) {
  let text = "";
  const output = { isTTY, write: (piece: string) => (text += piece) };
  const ran = await run((write) => drafts(args, write, output, list));
  return { ...ran, text };
}

async function keep(change: Partial<Draft> = {}, list = kept()): Promise<string> {
  const draft: Draft = {
    file: "/team/reports/README.md",
    branch: "main",
    question: { number: 7, turn: 0 },
    base: "",
    text: "three more words",
    time: new Date(2026, 4, 31, 23, 4).getTime(),
    left: false,
    ...change,
  };
  const slot = list.slotOf(draft);
  await list.keep(slot, draft);
  return slot;
}

describe("drafts", () => {
  test("without any says so, and ends with 0", async () => {
    expect(await call([])).toMatchObject({ out: "No drafts are kept.", error: "", code: 0 });
  });

  test("lists those of all reports, the newest first", async () => {
    const older = await keep();
    const newer = await keep({
      file: "/b/README.md",
      branch: null,
      text: "word",
      time: Date.now(),
      left: true,
    });
    const { out, code } = await call([]);
    expect(out.split("\n")).toEqual([
      expect.stringMatching(
        /^20\d\d-\d\d-\d\d \d\d:\d\d {2}Question 7 of \/b\/README\.md: 1 word, left on purpose$/,
      ),
      `  ${newer}`,
      "2026-05-31 23:04  Question 7 of /team/reports/README.md: 3 words, on main",
      `  ${older}`,
      "report-tui drafts NAME prints a draft; report-tui drafts discard NAME deletes it.",
    ]);
    expect(code).toBe(0);
  });

  test.each([
    [null, "the whole report of"],
    [{ number: 7, turn: 1 }, "Question 7 (number 2 of that name) of"],
    [{ number: null, turn: 0 }, "an answer without a number of"],
  ])("says of %j what it is", async (question, words) => {
    await keep({ question });
    expect((await call([])).out).toContain(words);
  });

  test("names what it cannot read, and ends with 1", async () => {
    mkdirSync(at());
    writeFileSync(join(at(), "broken.json"), "{");
    expect(await call([])).toEqual({
      out: "",
      error: `${join(at(), "broken.json")} cannot be read as a draft; it was left as it is.`,
      text: "",
      code: 1,
    });
  });

  test("says which is being written", async () => {
    const here = kept();
    await keep({}, here);
    expect((await call([], false, here)).out).toContain("3 words, on main, being written now");
  });

  test("sends nothing to a terminal that it would obey", async () => {
    const evil = "\u001b[2J\u202e\u009b31m";
    const name = await keep({ file: `/${evil}`, branch: evil, text: `a${evil}\r\nb\tc` });
    const { out } = await call([]);
    const { text } = await call([name], true);
    expect((out + text).replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(text.split("\n")).toHaveLength(3);
  });
});

describe("drafts NAME", () => {
  test("prints the text to the letter where no terminal is", async () => {
    const text = "\ufeffone\r\n\u001b[31mtwo\u0000\n\n";
    const name = await keep({ text });
    expect(await call([name])).toEqual({ out: "", error: "", text, code: 0 });
  });

  test.each([["nothing-like-it"], ["../drafts/x"], [""]])(
    "of %j is an error in one sentence",
    async (name) => {
      await keep();
      await expect(call([name])).rejects.toThrow(CommandError);
      await expect(call([name])).rejects.toThrow(/^There is no draft .*; report-tui drafts lists them\.$/);
      await expect(call(["discard", name])).rejects.toThrow(/^There is no draft/);
    },
  );

  test.each([[["a", "b"]], [["discard"]], [["discard", "a", "b"]]])(
    "%j is not how it is used",
    async (args) => {
      await expect(call(args)).rejects.toThrow(
        /takes one name; it is drafts, drafts NAME, or drafts discard NAME\.$/,
      );
    },
  );
});

describe("drafts discard NAME", () => {
  let others: string[];
  beforeEach(async () => {
    others = [await keep({ question: null }), await keep()].map((name) => `${name}.json`);
  });

  test("deletes that one and no other, and says so", async () => {
    const name = await keep({ text: "gone" });
    expect(await call(["discard", name])).toMatchObject({
      out: `Deleted ${name}: Question 7 of /team/reports/README.md, 1 word.`,
      code: 0,
    });
    expect(readdirSync(at()).sort()).toEqual(others.sort());
  });

  test("leaves one that is being written", async () => {
    const here = kept();
    const name = await keep({}, here);
    await expect(call(["discard", name], false, here)).rejects.toThrow(/is being written at this moment/);
    expect(readFileSync(join(at(), `${name}.json`), "utf8")).toContain("three more words");
  });
});
