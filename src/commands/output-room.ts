import type { Writable } from "node:stream";

/** Waits until a stream takes more; gives false once whoever read it has left. */
export type RoomIn = () => Promise<boolean>;

/** Follows a stream whose reader may be slower than we are (`| less`) or leave early (`| head`). One call at a time. */
export function roomIn(stream: Writable): RoomIn {
  let left = false;
  let wake = () => {};
  const leave = () => {
    left = true;
    wake();
  };
  stream.on("drain", () => wake());
  stream.once("error", leave);
  stream.once("close", leave);
  return async () => {
    if (!left && stream.writableNeedDrain)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return !left;
  };
}
