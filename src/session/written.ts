import type { Buffer } from "../model/buffer/buffer.ts";
import { decidingLayout } from "./deciding-layout.ts";
import { editorLayout } from "./editor-layout.ts";
import type { State } from "./state.ts";

/** The text that takes what is typed just now, and the size it is laid out in. */
export interface Written {
  readonly buffer: Buffer;
  readonly width: number;
  readonly height: number;
  /** The state with another buffer in its place. */
  readonly put: (buffer: Buffer) => State;
}

/** The text being written: in a decision, else the answer; null when there is none. */
export function writtenText(state: State): Written | null {
  const { deciding, editing } = state;
  if (deciding?.writing) {
    const { width, height } = decidingLayout(state.size).text;
    const put = (writing: Buffer): State => ({ ...state, deciding: { ...deciding, writing } });
    return { buffer: deciding.writing, width, height, put };
  }
  if (!editing) return null;
  const { width, height } = editorLayout(state).text;
  const put = (buffer: Buffer): State => ({ ...state, editing: { ...editing, buffer } });
  return { buffer: editing.buffer, width, height, put };
}
