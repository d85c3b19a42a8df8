/** What follows from a value that never changes, made once for each and kept for as long as the value is: many ask for it, some in every frame. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}

/** The same for texts: what follows from each of the last `most` of them is kept, as one text is asked about many times before the next comes. */
export function rememberedOf<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  let known: readonly { readonly text: string; readonly value: Value }[] = [];
  return (text) => {
    const kept = known.find((each) => each.text === text) ?? { text, value: make(text) };
    if (kept !== known[0]) known = [kept, ...known.filter((each) => each !== kept)].slice(0, most);
    return kept.value;
  };
}
