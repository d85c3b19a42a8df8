import { afterEach, expect, test, vi } from "vitest";
import { describeChecking, showProgress } from "../../src/commands/progress-line.ts";
import { describeScan } from "../../src/model/repository/describe-scan.ts";
import { followInterrupts } from "./interrupts.ts";

const SHOWN = "\r\u001b[KReading the repository … 1,200 of 2,000 files";
const WIPED = "\r\u001b[K";

function watched(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  let time = 0;
  const line = showProgress(
    { isTTY, columns, write: (text) => written.push(text) },
    describeScan,
    () => time,
  );
  return { written, line, wait: (ms: number) => (time += ms) };
}

const interrupts = followInterrupts();

afterEach(() => {
  interrupts.clear();
  vi.restoreAllMocks();
});

test("a scan that takes long says how far it is, and takes the line away at the end", () => {
  const { written, line, wait } = watched(true);
  line.show(10, 2000);
  wait(500);
  line.show(1200, 2000);
  line.clear();
  line.clear();
  expect(written).toEqual([SHOWN, WIPED]);
});

test("a short one says nothing, and in a pipe none does", () => {
  const short = watched(true);
  short.line.show(1, 2);
  short.line.clear();
  const piped = watched(false);
  piped.wait(1000);
  piped.line.show(1, 2);
  piped.line.clear();
  expect([...short.written, ...piped.written]).toEqual([]);
});

test("a line is drawn ten times a second, however fast it goes, and at once where it was taken away", () => {
  const { written, line, wait } = watched(true);
  wait(500);
  line.show(1200, 2000);
  for (let done = 1201; done < 1210; done++) {
    wait(10);
    line.show(done, 2000);
  }
  expect(written).toEqual([SHOWN]);
  wait(10);
  line.show(1300, 2000);
  line.clear();
  line.show(1200, 2000);
  expect(written.slice(1)).toEqual([SHOWN.replace("1,200", "1,300"), WIPED, SHOWN]);
});

test.each([
  [46, SHOWN],
  [45, SHOWN.replace("files", "fil…")],
  [20, `${WIPED}Reading the reposi…`],
])("in %i columns the line stays in its row", (columns, shown) => {
  const { written, line, wait } = watched(true, columns);
  wait(500);
  line.show(1200, 2000);
  expect(written).toEqual([shown]);
});

test("ctrl+c takes the line away and ends the program, also between two lines; where none was, it is not touched", () => {
  const kill = vi.spyOn(process, "kill").mockReturnValue(true);
  const { written, line, wait } = watched(true);
  line.show(1, 2000);
  expect(interrupts.listeners()).toEqual([]);
  wait(500);
  line.show(1199, 2000);
  wait(100);
  line.show(1200, 2000);
  line.clear();
  line.show(1200, 2000);
  expect(interrupts.listeners()).toHaveLength(1);
  interrupts.press();
  expect(written.slice(1)).toEqual([SHOWN, WIPED, SHOWN, WIPED]);
  expect(interrupts.listeners()).toEqual([]);
  expect(kill.mock.calls).toEqual([[process.pid, "SIGINT"]]);
});

test("a check of many counts their files", () => {
  expect(describeChecking({ done: 1200, of: 2000 })).toBe("Checking … 1,200 of 2,000 files");
});
