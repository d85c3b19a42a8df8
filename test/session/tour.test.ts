import { describe, expect, test } from "vitest";
import { currentHint, type HintId, WHOLE_TOUR } from "../../src/session/tour.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

function firstStart(): Session {
  const session = open(buildReport({}));
  session.state = { ...session.state, tour: WHOLE_TOUR };
  return session;
}

const hint = ({ state }: Session) => currentHint(state)?.says ?? null;
const isOverForGood = ({ state, asked }: Session) =>
  state.tour === null &&
  asked.some((effect) => effect.type === "remember" && effect.settings.toured === true);

describe("the hints of the first start", () => {
  test("begin with the screens", () => {
    expect(hint(firstStart())).toBe("Hint 1 of 5: 2 opens the checklist, 3 the questions.");
  });

  test("each goes when its advice is followed, and after the last they are over for good", () => {
    const session = firstStart().press("2");
    expect(hint(session)).toBe("Hint 2 of 5: space ticks an item of the checklist.");
    session.press("space").saved();
    expect(session.press("3").state.tour).toEqual(["write", "problems", "palette"]);
    session.press("e").type("Words.").press("esc").saved();
    expect(session.press("5").state.tour).toEqual(["palette"]);
    expect(isOverForGood(session)).toBe(false);
    expect(isOverForGood(session.press("?"))).toBe(true);
  });

  test("what speaks of the screen one is on comes first, under its own number", () => {
    expect(hint(firstStart().press("3"))).toBe("Hint 3 of 5: e writes the answer to a question.");
    expect(hint(firstStart().press("5"))).toBe("Hint 1 of 5: 2 opens the checklist, 3 the questions.");
  });

  test.each<[HintId, string[]]>([
    ["palette", ["?", "esc"]],
    ["problems", ["5", "1"]],
    ["write", ["3", "e"]],
  ])("what is done before its turn is not hinted at any more: %s", (id, keys) => {
    expect(firstStart().press(...keys).state.tour).not.toContain(id);
  });

  test("esc on the overview ends them for good", () => {
    const session = firstStart().press("2", "esc");
    expect(hint(session)).toMatch(/^Hint 2 of 5/);
    expect(currentHint(session.state)?.end).toBe("esc ends the hints");
    expect(isOverForGood(session.press("esc"))).toBe(true);
  });

  test("leave the line to whatever has something to say", () => {
    const session = firstStart().press("3", "e");
    expect(hint(session)).toBeNull();
  });

  test("are not there for who has seen them", () => {
    expect(hint(open(buildReport({})))).toBeNull();
  });
});
