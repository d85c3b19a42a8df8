import { expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { Session } from "./session.ts";

const template = buildReport();
const changed = template.replace("What about topic 5?", "How about topic 5?");
const told = ({ state }: Session) =>
  state.reading.problems.filter(({ rule }) => rule === "template-changed").map(({ question }) => question);

test("what differs from the first version is told once that is known, and as long as it holds", () => {
  const session = new Session(changed);
  expect(told(session)).toEqual([]);
  session.send({ type: "first-version", text: template });
  expect(told(session)).toEqual([5]);
  session.send({ type: "first-version", text: null });
  expect(told(session)).toEqual([]);
});

test("a first version that is known already changes nothing", () => {
  const session = new Session(changed);
  session.send({ type: "first-version", text: template });
  const { state } = session;
  session.send({ type: "first-version", text: template });
  expect(session.state).toBe(state);
});

test("it stays known when the checker beside the report changes", () => {
  const session = new Session(changed);
  session.send({ type: "first-version", text: template });
  session.send({ type: "surroundings", reportPy: "print()", figures: { figures: [], complete: true } });
  expect(told(session)).toEqual([5]);
});
