import { join } from "node:path";
import { figuresFolder } from "../../io/figures-folder.ts";
import { readImageFacts } from "../../io/image-size.ts";
import { openOutside } from "../../io/open-outside.ts";
import type { Figure } from "../../model/figures/figure.ts";
import type { ImageFacts } from "../../model/figures/image-facts.ts";
import { figureKey } from "../preview.ts";
import type { Store } from "../store.ts";

/** How many files are looked into at a time. */
const AT_ONCE = 16;

/** Looks into the files of figures, some at a time, and tells what they are. */
export async function measureFigures(store: Store, figures: readonly Figure[]): Promise<void> {
  const folder = await figuresFolder(store.state().file.path);
  if (folder === null) return;
  for (let from = 0; from < figures.length; from += AT_ONCE) {
    const some = figures.slice(from, from + AT_ONCE);
    const facts = await Promise.all(
      some.map(
        async (figure): Promise<[string, ImageFacts]> => [
          figureKey(figure),
          await readImageFacts(join(folder, figure.name)),
        ],
      ),
    );
    store.dispatch({ type: "figures-measured", facts: new Map(facts) });
  }
}

/** Opens a figure in the system's own program for it, and tells how that began. */
export async function openFigure(store: Store, name: string): Promise<void> {
  const opened = await openOutside(name, store.state().file.path);
  store.dispatch({ type: "figure-opened", name, message: opened.ok ? null : opened.message });
}
