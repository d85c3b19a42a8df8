import { expect, test } from "vitest";
import { showProgress } from "../../src/commands/progress-line.ts";

function watched(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const line = showProgress({ isTTY, write: (text) => written.push(text) }, () => time);
  return { written, line, wait: (ms: number) => (time += ms) };
}

test("a scan that takes long says how far it is, and takes the line away at the end", () => {
  const { written, line, wait } = watched(true);
  line.show(10, 2000);
  wait(500);
  line.show(1200, 2000);
  line.clear();
  expect(written).toEqual(["\r\u001b[KReading the repository … 1,200 of 2,000 files", "\r\u001b[K"]);
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
