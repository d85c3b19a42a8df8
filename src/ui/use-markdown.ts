import { useSyncExternalStore } from "react";
import type { StyledLine } from "./markdown/styled.ts";
import { wrapSegments } from "./wrap.ts";

type Layout = (markdown: string, width: number) => StyledLine[];

// The Markdown parser is the largest thing in the program and the first frame does not need it.
let layout: Layout | null = null;
let loading: Promise<void> | null = null;
const waiting = new Set<() => void>();

/** Begins to load what reads Markdown; harmless to call again. */
export function loadMarkdown(): Promise<void> {
  loading ??= import("./markdown/layout-markdown.ts").then(({ layoutMarkdown }) => {
    layout = layoutMarkdown;
    for (const tell of waiting) tell();
  });
  return loading;
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  void loadMarkdown();
  return () => waiting.delete(tell);
}

const plain: Layout = (text, width) => wrapSegments([{ text, role: "text" }], width);

// What takes the parser seconds, nobody reads: text beyond any answer, and lists in lists in lists.
const LARGEST = 60_000;
const DEEPEST = /^(?:[ \t>*+-]|\d{1,9}[.)]){120}/m;

const KEPT = 100;
const laidOut = new Map<string, StyledLine[]>();

/** A function that lays Markdown out in lines; until its parser has come, the text is shown as it is. */
export function useMarkdown(): Layout {
  const ready = useSyncExternalStore(subscribe, () => layout);
  return ready === null ? plain : remembered(ready);
}

// An answer is laid out once, not once a frame.
function remembered(lay: Layout): Layout {
  return (markdown, width) => {
    const key = `${width}\n${markdown}`;
    const known = laidOut.get(key);
    if (known) return known;
    if (markdown.length > LARGEST || DEEPEST.test(markdown)) return plain(markdown, width);
    if (laidOut.size >= KEPT) laidOut.delete(laidOut.keys().next().value!);
    const lines = lay(markdown, width);
    laidOut.set(key, lines);
    return lines;
  };
}
