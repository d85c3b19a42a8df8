import { expect, test } from "vitest";
import { heard, inWords, sentence } from "../../src/plain/heard.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { keptDraft } from "../session/answering.ts";
import { open } from "../session/session.ts";
import { talk } from "./talk.ts";

const REPORT = buildReport({ answers: { 2: "Two." } });

test.each([
  ["Q7 +23 words, saved elsewhere", "Question 7: 23 words more, saved elsewhere"],
  ["you: Q7 −1 word", "you: Question 7: 1 word fewer"],
  ["you: Q7 answered, 12 words", "you: Question 7 answered, 12 words"],
  ["put back: Q3 reworded", "put back: Question 3 reworded"],
  ["ticked: Ask Q4 of the form", "ticked: Ask Q4 of the form"],
])("%s is said as: %s", (text, said) => {
  expect(inWords(text)).toBe(said);
});

test.each([
  ["one line", "One line."],
  ["Is it?", "Is it?"],
  ["Here it is:", "Here it is:"],
])("%j becomes the sentence %j", (text, said) => {
  expect(sentence(text)).toBe(said);
});

test("lines are parted, and nothing in them is obeyed", () => {
  expect(heard("a\r\nb\rc\u001b[2Jd\n\u202ee")).toEqual(["a", "b", "c␛[2Jd", "\ufffde"]);
});

test("what the session says of keys is said of words, so these sentences are the ones it still uses", () => {
  const waiting = talk(REPORT);
  waiting.type("answer 2", "new");
  const draft = keptDraft({ question: { number: 6, turn: 0 }, text: "Six" });
  expect(waiting.hears((session) => session.finds(draft))).toContain(
    "1 draft waits here; type drafts after this answer.",
  );
  const refused = open(REPORT)
    .press("2", "space")
    .send({
      type: "read",
      read: { text: REPORT, utf8: true, readOnly: "permission", doings: null },
      time: 0,
    });
  refused.fails();
  const talking = talk(REPORT);
  talking.session.state = refused.state;
  expect(talking.hears((session) => session.press("ctrl+s"))).toEqual([
    expect.not.stringMatching(/; \w saves/),
  ]);
});
