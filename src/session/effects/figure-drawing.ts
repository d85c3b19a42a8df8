import { join } from "node:path";
import { figuresFolder } from "../../io/figures-folder.ts";
import { cellsOf, type Picture, pixelsIn } from "../../model/figures/drawing.ts";
import type { Effect } from "../message.ts";
import type { Store } from "../store.ts";

type DrawFigure = Effect & { readonly type: "draw-figure" };

/** Milliseconds. A frame with a picture in it takes many times as long as one without: while somebody goes down the list there is none. */
const RESTING_MS = 100;
/** Pictures that are kept: going back to one decodes nothing. */
const KEPT = 24;
/** The numbers of pictures a terminal keeps: each is a colour of 256, and those up to 15 may be anything. */
const IDS = { first: 16, last: 255 } as const;

/** Draws one figure at a time, the newest wins. */
export class FigureDrawing {
  private current: AbortController | null = null;
  private readonly kept = new Map<string, Picture>();
  /** What makes the terminal forget the picture it was given. */
  private forget: string | null = null;
  private nextId: number = IDS.first;

  constructor(private readonly send: (sequence: string) => void) {}

  /** Draws a figure for so many cells and tells what became of it, unless another is wanted by then. */
  async draw(store: Store, wanted: DrawFigure): Promise<void> {
    this.stop();
    const controller = new AbortController();
    const { signal } = controller;
    this.current = controller;
    await new Promise((resolve) => setTimeout(resolve, RESTING_MS));
    const picture = this.kept.get(wanted.key) ?? (await this.make(store, wanted, signal));
    if (!signal.aborted && picture) store.dispatch({ type: "figure-drawn", key: wanted.key, picture });
  }

  /** Ends what is being drawn; the terminal forgets what it was given. */
  stop(): void {
    this.current?.abort();
    this.current = null;
    if (this.forget !== null) this.send(this.forget);
    this.forget = null;
  }

  private async make(
    store: Store,
    { key, name, columns, rows }: DrawFigure,
    signal: AbortSignal,
  ): Promise<Picture | null> {
    const folder = signal.aborted ? null : await figuresFolder(store.state().file.path);
    if (folder === null || signal.aborted) return null;
    const { drawing } = store.state().pictures;
    const { decodeImage } = await import("../../io/preview-draw.ts");
    const decoded = await decodeImage(join(folder, name), pixelsIn({ columns, rows }, drawing), signal);
    if (signal.aborted) return null;
    if (!decoded.ok) {
      const failed = { kind: "failed", message: decoded.message } as const;
      // The machine may have been busy.
      return decoded.lasting ? this.keep(key, failed) : failed;
    }
    const { pixels } = decoded;
    if (drawing.kind !== "placeholders") return this.keep(key, { kind: "pixels", pixels });
    const cells = cellsOf(pixels);
    const id = this.nextId;
    this.nextId = id === IDS.last ? IDS.first : id + 1;
    const { kittyForget, kittyPicture } = await import("../../io/preview-kitty.ts");
    if (signal.aborted) return null;
    this.forget = kittyForget(id);
    this.send(kittyPicture(id, pixels, cells));
    return { kind: "placed", id, ...cells };
  }

  private keep(key: string, picture: Picture): Picture {
    this.kept.set(key, picture);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return picture;
  }
}
