import fc from "fast-check";
import { expect, test } from "vitest";
import { bufferText } from "../../src/model/buffer/buffer.ts";
import { UNPRINTABLE } from "../../src/model/text/printable.ts";
import { askedOf } from "../../src/plain/asked.ts";
import { PLAIN_COMMANDS } from "../../src/plain/commands.ts";
import { writtenName } from "../../src/plain/writing.ts";
import { ownTexts } from "../../src/session/deciding.ts";
import { writtenText } from "../../src/session/written.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { type Talk, talk } from "./talk.ts";

const REPORT = buildReport({ answers: { 1: "One.", 2: "Two is old.", 6: "Six is old.\n\n## Cut" } });

const NAMES = PLAIN_COMMANDS.map(({ name }) => name);
const ANSWERS = ["1", "2", "3", "yes", "back", "mine", "theirs", "both", "write", "done", "restore", "again"];
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(".", ".back", ".undo", ".read", "answer 2", "add 6", "answer") },
  { weight: 4, arbitrary: fc.constantFrom(...ANSWERS) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...NAMES), fc.nat(8)).map(([name, n]) => `${name} ${n}`) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 3, arbitrary: fc.nat(1_000_000).map((n) => `said${n}`) },
  { weight: 1, arbitrary: fc.constantFrom("### Question 4", "Answer:", "---", "") },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }).map((text) => text.replace(/[\r\n]/g, "")) },
);
const elsewhere = fc.constantFrom("saved", "fails", "disk 2", "disk 6", "old copy");
const happenings = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: line.map((line) => ({ line })) },
    { weight: 1, arbitrary: elsewhere.map((does) => ({ does })) },
  ),
  { maxLength: 40 },
);

function happen({ session }: Talk, does: string): void {
  if (does === "saved" && session.saving) session.saved();
  if (does === "fails" && session.saving) session.fails();
  if (does === "disk 2") session.disk((session.file ?? "").replace(/Two is \w+/, "Two is theirs"));
  if (does === "disk 6") session.disk((session.file ?? "").replace(/Six is \w+/, "Six is theirs"));
  if (does === "old copy" && !session.saving) session.disk(REPORT);
}

test("whatever is typed and whatever happens, nothing is said that a terminal would obey", () => {
  fc.assert(
    fc.property(happenings, (happenings) => {
      const talking = talk(REPORT);
      for (const happening of happenings) {
        const heard =
          "line" in happening
            ? talking.type(happening.line)
            : talking.hears(() => happen(talking, happening.does));
        for (const said of [...heard, talking.prompt]) expect(said).toBe(said.replace(UNPRINTABLE, ""));
      }
    }),
    { numRuns: 150 },
  );
});

/** Everywhere that something typed may be: the report, the text being written, what was chosen so far, and what is kept aside. */
function everywhere({ session, state }: Talk): string {
  const { editing, deciding } = state;
  return [
    session.text,
    editing ? bufferText(editing.buffer) : "",
    ...(deciding ? [...ownTexts(deciding), deciding.mine] : []),
    ...session.asked.flatMap((effect) => (effect.type === "keep-left" ? [effect.draft.text] : [])),
  ].join("\n");
}

/** Of an answer, the last line is gone, or all that was typed, so that what stood there stands again. */
function expectTakenBack({ state }: Talk, text: string): void {
  const { editing, deciding } = state;
  const now = bufferText(writtenText(state)!.buffer);
  const stood = deciding?.writing ? deciding.joined.conflicts[deciding.at]!.mine : editing!.base;
  if (now === stood || now === text) return;
  expect(text.startsWith(now)).toBe(true);
  expect(text.slice(now.length).replace(/\n$/, "")).not.toContain("\n");
}

test("a line of an answer is in the text once it is typed, and whatever ends the answer keeps it", () => {
  fc.assert(
    fc.property(happenings, (happenings) => {
      const talking = talk(REPORT);
      for (const happening of happenings) {
        const before = writtenName(talking.state);
        const isAsked = askedOf(talking.state) !== null;
        const text = before === null ? "" : bufferText(writtenText(talking.state)!.buffer);
        if ("does" in happening) {
          happen(talking, happening.does);
          continue;
        }
        talking.type(happening.line);
        const typed = /^said\d+$/.test(happening.line) ? happening.line : null;
        if (before !== null && typed && !talking.state.dialog) expect(everywhere(talking)).toContain(typed);
        if (happening.line === ".undo") {
          if (before !== null && !isAsked) expectTakenBack(talking, text);
          continue;
        }
        for (const [said] of text.matchAll(/said\d+/g)) expect(everywhere(talking)).toContain(said);
      }
    }),
    { numRuns: 150 },
  );
});
