import type { State } from "../session/state.ts";
import type { Store } from "../session/store.ts";

/**
 * Reads a store's state for drawing: the state it gave before as long as nothing has changed since that a screen shows. For each change
 * it hears of, Ink draws the whole window, also where that comes out the same.
 */
export function drawnState(store: Store): () => State {
  let drawn = store.state();
  return () => {
    const state = store.state();
    if (!looksSame(drawn, state)) drawn = state;
    return drawn;
  };
}

function looksSame(a: State, b: State): boolean {
  // How far a text can be scrolled is known by whoever draws it; it is kept for the keys.
  const shown = { ...b, view: { ...b.view, scrollLimit: a.view.scrollLimit } };
  return haveSameFields(
    a,
    shown,
    (one, other) => isRecord(one) && isRecord(other) && haveSameFields(one, other),
  );
}

/** Whether two records have the same fields, where `areSame` is asked about those that are not one value. */
function haveSameFields(
  a: object,
  b: object,
  areSame: (a: unknown, b: unknown) => boolean = () => false,
): boolean {
  const fields = Object.entries(a);
  if (fields.length !== Object.keys(b).length) return false;
  const others = b as Readonly<Record<string, unknown>>;
  return fields.every(([name, value]) => value === others[name] || areSame(value, others[name]));
}

function isRecord(value: unknown): value is object {
  return value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;
}
