import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openWhereLeft, PlaceKeeping } from "../../src/session/effects/places.ts";
import type { State } from "../../src/session/state.ts";
import { createStore } from "../../src/session/store.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

let home = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "report-tui-"));
  vi.stubEnv("XDG_STATE_HOME", join(home, "state"));
  vi.useFakeTimers();
  writeFileSync(join(home, "README.md"), "");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

function opened(name = "README.md", sample = false): State {
  const { state } = open(buildReport());
  return openWhereLeft({ ...state, file: { ...state.file, path: join(home, name), sample } });
}

function used(state = opened()) {
  const store = createStore(state, () => {});
  const places = new PlaceKeeping(store);
  const press = (...keys: string[]) => {
    for (const key of keys) store.dispatch({ type: "key", key, time: 0 });
  };
  return { store, places, press, stop: places.follow() };
}

describe("where somebody is in a report", () => {
  test("is kept a second after it has changed", () => {
    const { press, stop } = used();
    press("3", "down");
    expect(opened().view.screen).toBe("overview");
    vi.advanceTimersByTime(1_000);
    expect(opened().view).toMatchObject({ screen: "questions", questions: { at: 1 } });
    stop();
  });

  test("is kept at once by who leaves", () => {
    const { press, places, stop } = used();
    press("5");
    stop();
    places.keepNow();
    expect(opened().view.screen).toBe("problems");
  });

  test("is not written again while it stays the same", () => {
    const { press, places } = used();
    press("5");
    places.keepNow();
    rmSync(join(home, "state"), { recursive: true });
    press("down", "up");
    places.keepNow();
    expect(readdirSync(home)).toEqual(["README.md"]);
  });

  test("is the same through a link", () => {
    symlinkSync(join(home, "README.md"), join(home, "link.md"));
    const { press, places } = used();
    press("4");
    places.keepNow();
    expect(opened("link.md").view.screen).toBe("figures");
  });

  test("is forgotten where the app failed there", () => {
    const { press, places } = used();
    press("4");
    places.keepNow();
    places.forget();
    expect(opened().view.screen).toBe("overview");
  });

  test("is not kept of the sample", () => {
    const { press, places } = used(opened("README.md", true));
    press("4");
    places.keepNow();
    expect(readdirSync(home)).toEqual(["README.md"]);
  });

  test("two windows on one report: the next start is where one was last", () => {
    const [one, two] = [used(), used()];
    one.press("3");
    two.press("4");
    two.places.keepNow();
    one.places.keepNow();
    expect(opened().view.screen).toBe("questions");
  });
});
