import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { roomIn } from "../../src/commands/output-room.ts";

const LONG = "x".repeat(100);

function pipe() {
  const stream = new PassThrough({ highWaterMark: 10 });
  return { stream, room: roomIn(stream) };
}

test("there is room until a stream is full, and again when it was read", async () => {
  const { stream, room } = pipe();
  expect(await room()).toBe(true);
  stream.write(LONG);
  stream.write(LONG);
  let waited = true;
  const later = room().then((hasRoom) => {
    waited = false;
    return hasRoom;
  });
  await new Promise(setImmediate);
  expect(waited).toBe(true);
  stream.resume();
  expect(await later).toBe(true);
});

test.each([
  ["fails", new Error("EPIPE")],
  ["is closed", undefined],
])("a stream that %s has no reader any more, also while it is waited for", async (_, error) => {
  const { stream, room } = pipe();
  stream.on("error", () => {});
  stream.write(LONG);
  stream.write(LONG);
  const waiting = room();
  stream.destroy(error);
  expect(await waiting).toBe(false);
  expect(await room()).toBe(false);
});
