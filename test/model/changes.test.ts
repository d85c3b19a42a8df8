import { expect, test } from "vitest";
import { describeChanges } from "../../src/model/report/changes.ts";
import { moduleTitle } from "../../src/model/report/modules.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport, CHECKLIST, placeholder, words } from "../fixtures/report-builder.ts";

const answer = (text: string) => buildReport({ answers: { 8: text } });
const list = (checklist: string) => buildReport({ checklist });
const plain = buildReport();

test.each<[string, string, string, string[]]>([
  ["nothing", plain, plain, []],
  ["an answer", answer(placeholder(8)), answer(words(3)), ["Q8 answered, 3 words"]],
  ["an answer of one word", plain, answer("so"), ["Q8 answered, 1 word"]],
  ["words more", answer(words(3)), answer(words(5)), ["Q8 +2 words"]],
  ["a word less", answer(words(3)), answer(words(2)), ["Q8 −1 word"]],
  ["other words", answer("a b"), answer("c d"), ["Q8 reworded"]],
  ["an answer taken away", answer("a b"), plain, ["Q8 emptied"]],
  ["a tick", plain, list(CHECKLIST.replace("[ ]", "[x]")), ["ticked: Open a repository (M5)"]],
  ["a tick taken away", list(CHECKLIST.replace("[ ]", "[X]")), plain, ["unticked: Open a repository (M5)"]],
  ["another mark", plain, list(CHECKLIST.replace("[ ]", "[ Jo ]")), ['marked "Jo": Open a repository (M5)']],
  [
    "an item more",
    plain,
    list(CHECKLIST.replace("* [ ] Test", "* [ ] Plan\n* [ ] Test")),
    ["new item: Plan"],
  ],
  [
    "an item less",
    plain,
    list(CHECKLIST.replace("* [ ] Tell everybody\n", "")),
    ["item gone: Tell everybody"],
  ],
  ["a question less", plain, buildReport({ change: { 8: () => "" } }), ["gone: Q8"]],
  ["a question more", buildReport({ change: { 8: () => "" } }), plain, ["new: Q8"]],
  ["the title", plain, plain.replace("# A report", "# Our report"), ["text around the answers changed"]],
  [
    "a tick and an answer",
    plain,
    buildReport({ checklist: CHECKLIST.replace("[ ]", "[x]"), answers: { 8: "so" } }),
    ["ticked: Open a repository (M5)", "Q8 answered, 1 word"],
  ],
])("what changed: %s", (_, before, after, changes) => {
  expect(describeChanges(parseReport(before), parseReport(after)).map(({ text }) => text)).toEqual(changes);
});

test.each([
  ["M1", "M1 The command line"],
  ["M10", "M10 Docker"],
  ["M32", "M32 Documentation"],
  ["M99", "M99"],
  ["", "No module"],
])("module %j is called %j", (module, title) => expect(moduleTitle(module)).toBe(title));
