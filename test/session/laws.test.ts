import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterCrash,
  anything,
  bringToDisk,
  everywhere,
  gentle,
  OWN_TOKEN,
  ours,
  small,
  TOKEN,
  ticksAndWritings,
} from "./world.ts";

const told = (happenings: readonly { readonly name: string }[]) =>
  happenings.map(({ name }) => name).join(", ");

describe("whatever happens", () => {
  test("nothing throws, and what is shown is what is in memory", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        const session = small();
        for (const { run } of happenings) {
          run(session);
          const { reading, document, view } = session.state;
          if (reading.report.text !== document.text)
            throw new Error(`shown is another text: ${told(happenings)}`);
          if (view.questions.at < 0 || view.checklist.at.item < 0)
            throw new Error("a place before the first");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("nothing typed is lost, here or elsewhere, by those who take nothing away", {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(gentle, (happenings) => {
        const session = small();
        const typed = new Set<string>();
        for (const { name, run } of happenings) {
          run(session);
          const texts = everywhere(session);
          for (const [word] of `${name} ${texts}`.matchAll(TOKEN)) if (texts.includes(word)) typed.add(word);
          for (const word of typed)
            if (!texts.includes(word))
              throw new Error(`${word} is lost after ${name} of: ${told(happenings)}`);
          if (session.count("quit") > 0) {
            for (const word of typed)
              if (!(session.file ?? "").includes(word))
                throw new Error(`${word} is lost by quitting: ${told(happenings)}`);
            return;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("nothing typed here is lost by a crash: it is on disk, or kept aside", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(ours, (happenings) => {
        const session = small();
        const typed = new Set<string>();
        for (const { name, run } of happenings) {
          run(session);
          const texts = afterCrash(session);
          for (const word of everywhere(session).match(OWN_TOKEN) ?? []) typed.add(word);
          for (const word of typed)
            if (!texts.includes(word))
              throw new Error(`${word} is lost after ${name} of: ${told(happenings)}`);
          if (session.count("quit") > 0) return;
        }
      }),
      { numRuns: 600 },
    );
  });

  test("no save takes from the disk what others wrote there and nobody has decided about", {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(ours, (happenings) => {
        const session = small();
        for (const { name, run } of happenings) {
          const { deciding, file } = session.state;
          const asked = deciding?.about === "report" && session.file === file.disk && session.saving;
          run(session);
          if (!asked || !/^(?:saved|failed|late)/.test(name)) continue;
          for (const [word] of file.disk.matchAll(TOKEN))
            if (!(session.file ?? "").includes(word))
              throw new Error(`${word} is lost by "${name}" of: ${told(happenings)}`);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("all of it can be brought to disk", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(gentle, (happenings) => {
        const session = small();
        for (const { run } of happenings) {
          run(session);
          if (session.count("quit") > 0) return;
        }
        const before = new Set(everywhere(session).match(TOKEN));
        bringToDisk(session);
        expect(session.text).toBe(session.file);
        expect([...before].filter((word) => !session.text.includes(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("undone, what was ticked here leaves what others wrote, to the byte", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(ticksAndWritings, (happenings) => {
        const session = small().press("2");
        let others = session.text;
        for (const happening of happenings)
          if (typeof happening === "number") {
            session.press("home", ...Array<string>(happening).fill("down"), "space").saved();
          } else {
            others = happening(others);
            session.disk(happening(session.file!));
          }
        for (let i = 0; i < 30 && session.press("u").notice !== "Nothing to undo."; i++)
          if (session.saving) session.saved();
        expect(session.file).toBe(others);
      }),
      { numRuns: 300 },
    );
  });
});
