/**
 * Works on items one after the other and gives what comes of each in their order, with up to `ahead` of them begun by then. What one throws
 * is thrown in its turn.
 */
export async function* inTurn<Item, Done>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const begun: Promise<Done>[] = [];
  let next = 0;
  for (;;) {
    for (; begun.length < ahead && next < items.length; next++) {
      const done = work(items[next]!);
      // One that fails before its turn is not yet waited for, which would end the process.
      done.catch(() => {});
      begun.push(done);
    }
    const first = begun.shift();
    if (!first) return;
    yield await first;
  }
}
