import { PassThrough } from "node:stream";
import chalk from "chalk";
import { render } from "ink";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { App } from "../../src/app.tsx";
import { SCREEN_OPTIONS } from "../../src/commands/screen-options.ts";
import type { Item } from "../../src/model/report/checklist.ts";
import type { Message } from "../../src/session/message.ts";
import type { State } from "../../src/session/state.ts";
import { createStore } from "../../src/session/store.ts";
import { loadMarkdown } from "../../src/ui/use-markdown.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { open } from "../session/session.ts";
import { keyBytes } from "../stories/keys.ts";

// What a key costs is counted: the bytes that go to the terminal, the frames Ink draws, the items that are looked at.

const size = { columns: 160, rows: 50 };

const before = chalk.level;
beforeAll(async () => {
  chalk.level = 1;
  // What has yet to be loaded is drawn when it has come.
  await loadMarkdown();
});
afterAll(() => {
  chalk.level = before;
});

const windows: { unmount: () => void }[] = [];
afterEach(() => {
  for (const { unmount } of windows.splice(0)) unmount();
});

const checklist = (items: number) =>
  ["## Overall project checklist", "", "### Week 1", ""]
    .concat(
      Array.from(
        { length: items },
        (_, i) => `* [${i % 3 ? " " : "x"}] Do thing ${i} well (M${(i % 30) + 1})`,
      ),
    )
    .join("\n");

const report = (items = 53) =>
  buildReport({ checklist: checklist(items), answers: { 1: words(120), 2: words(60), 3: words(90) } });

/** The app on a terminal of its own, as it ships, and what it has cost so far. */
async function openWindow(state: State) {
  const cost = { bytes: 0, frames: 0 };
  const stdout = Object.assign(new PassThrough(), { ...size, isTTY: true });
  stdout.on("data", (data: Buffer) => {
    cost.bytes += data.length;
  });
  const raw = { isTTY: true, setRawMode: () => {}, ref: () => {}, unref: () => {} };
  const stdin = Object.assign(new PassThrough(), raw);
  const store = createStore(state, () => {});
  const streams = { stdout: stdout as never, stdin: stdin as never };
  const onRender = () => {
    cost.frames++;
  };
  const app = render(<App store={store} />, { ...SCREEN_OPTIONS, ...streams, onRender });
  windows.push(app);
  // What a frame leads to may be one frame more.
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve, 40));
    await app.waitUntilRenderFlush();
  };
  await settled();
  return {
    state: store.state,
    /** What a message costs. */
    dispatch: async (message: Message) => {
      Object.assign(cost, { bytes: 0, frames: 0 });
      store.dispatch(message);
      await settled();
      return { ...cost };
    },
    /** What some keys cost altogether, each drawn before the next. */
    press: async (...keys: string[]) => {
      Object.assign(cost, { bytes: 0, frames: 0 });
      for (const key of keys) {
        stdin.write(keyBytes(key));
        await settled();
      }
      return { ...cost };
    },
  };
}

describe("a key", () => {
  test.each([
    ["a move in the checklist", ["2", "down", "down"], ["down", "down", "up", "down"], 1000],
    ["a tick", ["2", "down", "down"], ["space", "space", "space"], 1000],
    ["a letter in an answer", ["3", "e"], ["a", "n", "d", "space", "x"], 1000],
    ["another screen", ["1"], ["2", "3", "4", "5", "1"], 15_000],
  ])("%s is one frame, and few bytes", async (_name, first, keys, most) => {
    const window = await openWindow(open(report(), { size }).state);
    await window.press(...first, ...keys);
    const { bytes, frames } = await window.press(...keys);
    expect(frames).toBeLessThanOrEqual(keys.length);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes / keys.length).toBeLessThanOrEqual(most);
  });

  test("looks at no more items of a checklist a hundred times as long", async () => {
    const looks = async (items: number) => {
      const { state } = open(report(items), { size });
      const counted = countingItems(state);
      const window = await openWindow(counted.state);
      await window.press("2", "down", "down");
      counted.count = 0;
      await window.press("down", "down", "pgdn", "up");
      return counted.count;
    };
    const few = await looks(53);
    expect(few).toBeGreaterThan(0);
    expect(await looks(5300)).toBeLessThanOrEqual(few * 1.2);
  });
});

test("how far a text can be scrolled is known without a frame", async () => {
  const window = await openWindow(open(report(), { size }).state);
  await window.press("2");
  const cost = await window.dispatch({ type: "scroll-limit", limit: 7 });
  expect(window.state().view.scrollLimit).toBe(7);
  expect(cost).toEqual({ bytes: 0, frames: 0 });
});

/** The same state, whose items count how often something is asked of one. */
function countingItems(state: State) {
  const counted = { count: 0, state };
  const { report } = state.reading;
  const known = new Map<Item, Item>(
    report.checklist.items.map((item) => [
      item,
      new Proxy(item, {
        get: (target, name) => {
          counted.count++;
          return Reflect.get(target, name);
        },
      }),
    ]),
  );
  const counting = (items: readonly Item[]) => items.map((item) => known.get(item)!);
  const groups = report.checklist.groups.map((group) => ({ ...group, items: counting(group.items) }));
  const checklist = { ...report.checklist, items: counting(report.checklist.items), groups };
  counted.state = { ...state, reading: { ...state.reading, report: { ...report, checklist } } };
  return counted;
}
