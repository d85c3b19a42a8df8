import type { Document } from "../model/document/document.ts";
import { copyOf } from "../model/text/copy-of.ts";
import type { Effect } from "./message.ts";
import { readText } from "./reading.ts";
import type { Notice, State } from "./state.ts";

/** What one message leads to: the next state, and what the world is asked to do. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

const NOTICE_MS = 5_000;
const ACTIVITY_KEPT = 200;

/** A step that changes the state and asks for nothing. */
export function stay(state: State): Step {
  return { state, effects: [] };
}

/** A step with more asked for. */
export function also(step: Step, ...effects: readonly Effect[]): Step {
  return { state: step.state, effects: [...step.effects, ...effects] };
}

/** Says a sentence above the footer for some seconds, or until it is no longer true. */
export function notify(step: Step, tone: Notice["tone"], text: string, until?: Notice["until"]): Step {
  const id = step.state.notices + 1;
  const notice = { id, tone, text, ...(until ? { until } : {}) };
  const state = { ...step.state, notice, notices: id };
  const over = { type: "notice-over", id } as const;
  return { state, effects: [...step.effects, { type: "later", milliseconds: NOTICE_MS, message: over }] };
}

/** Adds lines to the session's log, newest first. */
export function record(state: State, time: number, texts: readonly string[], change?: number): State {
  const tag = change === undefined ? {} : { change };
  // Words cut out of a report keep all of its text alive, and each line would be of another text.
  const lines = texts.map((text) => ({ time, text: copyOf(text), ...tag })).reverse();
  return { ...state, activity: [...lines, ...state.activity].slice(0, ACTIVITY_KEPT) };
}

/** The state with another document, and everything that follows from its text. */
export function withDocument(state: State, document: Document): State {
  if (document.text === state.document.text) return { ...state, document };
  const notice = state.notice?.until === "change" ? null : state.notice;
  return { ...state, document, notice, reading: readText(document.text, state.surroundings) };
}
