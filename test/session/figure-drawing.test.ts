import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Decoded, decodeImage } from "../../src/io/preview-draw.ts";
import { FigureDrawing } from "../../src/session/effects/figure-drawing.ts";
import type { Message } from "../../src/session/message.ts";
import { noPictures } from "../../src/session/preview.ts";
import { temporaryFolder } from "../io/temp-folder.ts";
import { open } from "./session.ts";

vi.mock("../../src/io/preview-draw.ts");

const folder = temporaryFolder();
const pixels = { width: 8, height: 16, rgb: new Uint8Array(8 * 16 * 3) };
const good: Decoded = { ok: true, pixels };
const failed = (lasting: boolean): Decoded => ({ ok: false, message: "No.", lasting });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.mocked(decodeImage).mockReset().mockResolvedValue(good);
  writeFileSync(join(folder(), "README.md"), "");
});
afterEach(() => vi.useRealTimers());

/** A drawing for a terminal, what that was sent, and the pictures that were told, by their keys. */
function begin(kind: "blocks" | "placeholders" = "blocks") {
  const { state } = open("");
  const pictures = noPictures(kind === "blocks" ? { kind, level: 3 } : { kind });
  const placed = { ...state, pictures, file: { ...state.file, path: join(folder(), "README.md") } };
  const told: [string, string][] = [];
  const dispatch = (message: Message) => {
    if (message.type === "figure-drawn") told.push([message.key, message.picture.kind]);
  };
  const store = { state: () => placed, dispatch, subscribe: () => () => {} };
  const sent: string[] = [];
  const drawing = new FigureDrawing((sequence) => sent.push(sequence));
  const ask = (name: string) =>
    drawing.draw(store, { type: "draw-figure", key: name, name, columns: 10, rows: 5 });
  const draw = async (...names: string[]) => {
    for (const name of names) {
      const drawn = ask(name);
      await vi.advanceTimersByTimeAsync(100);
      await drawn;
    }
  };
  return { drawing, ask, draw, told, sent };
}

const decodings = () => vi.mocked(decodeImage).mock.calls.length;

describe("of several figures one after another", () => {
  test("only the last is drawn while nobody rests", async () => {
    const { ask, told } = begin();
    const all = ["a", "b", "c"].map(ask);
    await vi.advanceTimersByTimeAsync(100);
    await Promise.all(all);
    expect(told).toEqual([["c", "pixels"]]);
    expect(decodings()).toBe(1);
  });

  test("the newest wins over one that is still being decoded, which is ended", async () => {
    const { ask, draw, told } = begin();
    let end: (decoded: Decoded) => void = () => {};
    vi.mocked(decodeImage).mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    );
    const first = ask("slow");
    await vi.advanceTimersByTimeAsync(100);
    await vi.waitFor(() => expect(decodings()).toBe(1));
    await draw("quick");
    expect(vi.mocked(decodeImage).mock.calls[0]?.[2].aborted).toBe(true);
    end(good);
    await first;
    expect(told).toEqual([["quick", "pixels"]]);
  });

  test("none is told after drawing was stopped", async () => {
    const { ask, drawing, told } = begin();
    const drawn = ask("a");
    drawing.stop();
    await vi.advanceTimersByTimeAsync(100);
    await drawn;
    expect(told).toEqual([]);
    expect(decodings()).toBe(0);
  });
});

describe("going back to a figure", () => {
  test("decodes nothing", async () => {
    const { draw, told } = begin();
    await draw("a", "b", "a");
    expect(told).toHaveLength(3);
    expect(decodings()).toBe(2);
  });

  test("decodes one again that was left long ago", async () => {
    const { draw } = begin();
    const many = Array.from({ length: 25 }, (_, i) => String(i));
    await draw(...many, "0");
    expect(decodings()).toBe(26);
  });

  test("tells a failure again that lasts", async () => {
    vi.mocked(decodeImage).mockResolvedValue(failed(true));
    const { draw, told } = begin();
    await draw("a", "a");
    expect(told).toEqual(Array(2).fill(["a", "failed"]));
    expect(decodings()).toBe(1);
  });

  test("tries one again that failed in a busy moment", async () => {
    vi.mocked(decodeImage).mockResolvedValueOnce(failed(false));
    const { draw, told } = begin();
    await draw("a", "a");
    expect(told).toEqual([
      ["a", "failed"],
      ["a", "pixels"],
    ]);
  });
});

describe("a terminal that keeps pictures", () => {
  const ids = (sent: readonly string[], action: string) =>
    sent.filter((text) => text.includes(`_Ga=${action}`)).map((text) => Number(/,i=(\d+)/.exec(text)?.[1]));

  test("forgets each before the next comes, and the last when drawing stops", async () => {
    const { draw, drawing, sent } = begin("placeholders");
    await draw("a", "b");
    drawing.stop();
    drawing.stop();
    expect(sent.map((text) => /_Ga=(.)/.exec(text)?.[1])).toEqual(["T", "d", "T", "d"]);
    expect(ids(sent, "d")).toEqual(ids(sent, "T"));
  });

  test("is given numbers from 16 to 255, and then the first again", async () => {
    const { draw, sent } = begin("placeholders");
    await draw(...Array.from({ length: 241 }, (_, i) => String(i)));
    const numbers = ids(sent, "T");
    expect(numbers.slice(0, 240)).toEqual(Array.from({ length: 240 }, (_, i) => 16 + i));
    expect(numbers[240]).toBe(16);
  });
});
