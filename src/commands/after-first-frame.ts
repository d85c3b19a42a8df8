import { removeLeftLock } from "../io/save-lock.ts";
import type { Effects } from "../session/effects/effects.ts";
import type { Store } from "../session/store.ts";
import { loadMarkdown } from "../ui/use-markdown.ts";

/** Begins what the first frame does not need: following the file, what is around it, the Markdown parser. Gives how to end it. */
export async function followFile(store: Store, effects: Effects): Promise<() => Promise<void>> {
  const stopKeeping = effects.keepDrafts(store);
  const stopWatching = await effects.watch(store);
  effects.findDrafts(store);
  effects.run({ type: "look-around" }, store);
  const stopReading = followRepository(store, effects);
  void removeLeftLock(store.state().file.path);
  void loadMarkdown();
  // The hints come once, even for somebody who leaves in their midst.
  if (store.state().tour) effects.run({ type: "remember", settings: { toured: true } }, store);
  return async () => {
    stopKeeping();
    stopReading();
    await stopWatching();
  };
}

/** How long the start has the processor to itself. */
const REPOSITORY_MS = 300;

/** Reads the repository once the start is over. Gives how to call that off. */
function followRepository(store: Store, effects: Effects): () => void {
  const timer = setTimeout(() => effects.followRepository(store), REPOSITORY_MS).unref();
  return () => clearTimeout(timer);
}
