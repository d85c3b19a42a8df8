import { beforeEach, expect, test, vi } from "vitest";
import { Effects } from "../../src/session/effects/effects.ts";
import * as reportFile from "../../src/session/effects/report-file.ts";
import { createStore } from "../../src/session/store.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

vi.mock("../../src/session/effects/report-file.ts");

/** What was begun, in order; each ends when the test says so. */
const begun: string[] = [];
let ends: (() => void)[] = [];

beforeEach(() => {
  begun.length = 0;
  ends = [];
  const begins = (what: string) => () => {
    begun.push(what);
    return new Promise<void>((end) => ends.push(end));
  };
  vi.mocked(reportFile.read).mockImplementation(begins("read"));
  vi.mocked(reportFile.save).mockImplementation(begins("save"));
});

const soon = () => new Promise((next) => setImmediate(next));
async function endsNext(): Promise<void> {
  ends.shift()?.();
  await soon();
}

test("one read waits, however often it is asked for: it will see everything; one that began may have seen too little", async () => {
  const terminal = {
    quit: () => {},
    suspend: () => {},
    lend: async () => {},
    copy: () => {},
    send: () => {},
  };
  const effects = new Effects(terminal);
  const store = createStore(open(buildReport()).state, effects.run);
  effects.run({ type: "read" }, store);
  await soon();
  for (let event = 0; event < 10; event++) effects.run({ type: "read" }, store);
  effects.run({ type: "save", recreate: false }, store);
  effects.run({ type: "read" }, store);
  for (let turn = 0; turn < 12; turn++) await endsNext();
  expect(begun).toEqual(["read", "read", "save"]);
  effects.run({ type: "read" }, store);
  await soon();
  expect(begun).toEqual(["read", "read", "save", "read"]);
});
