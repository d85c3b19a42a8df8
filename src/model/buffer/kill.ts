import type { Span } from "../document/edit.ts";
import { type Buffer, changeInOneStep } from "./buffer.ts";
import { lastEventOf } from "./history.ts";

const EVENT = "delete.kill";

/** Removes a stretch to be yanked. Kills in a row gather: what stood before what is killed already is put before it. */
export function kill(buffer: Buffer, span: Span, direction: "backward" | "forward", time: number): Buffer {
  if (span.from === span.to) return buffer;
  const text = buffer.state.sliceDoc(span.from, span.to);
  const gathered = lastEventOf(buffer.state) === EVENT ? buffer.killed : "";
  const killed = direction === "backward" ? text + gathered : gathered + text;
  return { ...changeInOneStep(buffer, { changes: span, userEvent: EVENT }, time), killed };
}
