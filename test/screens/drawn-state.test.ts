import { expect, test } from "vitest";
import { drawnState } from "../../src/screens/drawn-state.ts";
import type { State } from "../../src/session/state.ts";
import { createStore } from "../../src/session/store.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "../session/session.ts";

const first = open(buildReport()).state;

/** What is drawn after a change: the state before it, or the one it led to. */
function drawnAfter(change: (state: State) => State) {
  let state = first;
  const read = drawnState({ ...createStore(first, () => {}), state: () => state });
  read();
  state = change(first);
  return read() === first ? "the state before" : read() === state ? "the state now" : "neither";
}

test.each<[string, (state: State) => State, string]>([
  ["nothing", (state) => state, "the state before"],
  [
    "a file read again that is as it was",
    (state) => ({ ...state, file: { ...state.file } }),
    "the state before",
  ],
  ["git asked again", (state) => ({ ...state, git: null }), "the state before"],
  [
    "how far the text can be scrolled",
    (state) => ({ ...state, view: { ...state.view, scrollLimit: 3 } }),
    "the state before",
  ],
  ["how far it is scrolled", (state) => ({ ...state, view: { ...state.view, scroll: 3 } }), "the state now"],
  [
    "the limit, and the screen",
    (state) => ({ ...state, view: { ...state.view, scrollLimit: 3, screen: "checklist" } }),
    "the state now",
  ],
  ["that the file is saved", (state) => ({ ...state, file: { ...state.file, disk: "" } }), "the state now"],
  ["the window", (state) => ({ ...state, size: { columns: 80, rows: 24 } }), "the state now"],
  ["an empty list for another", (state) => ({ ...state, activity: [] }), "the state now"],
])("of %s", (_name, change, drawn) => {
  expect(drawnAfter(change)).toBe(drawn);
});

test("what changes without being shown is drawn with what comes next", () => {
  const store = createStore(first, () => {});
  const read = drawnState(store);
  store.dispatch({ type: "scroll-limit", limit: 3 });
  expect(read()).toBe(first);
  store.dispatch({ type: "resized", size: { columns: 80, rows: 24 } });
  expect(read()).toBe(store.state());
  expect(read().view.scrollLimit).toBe(3);
});
