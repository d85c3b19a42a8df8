import { Text, useInput, usePaste } from "ink";
import TextInput from "ink-text-input";
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
} from "react";
import { readKey } from "./keys.ts";
import { lineWindow } from "./line-window.ts";
import { type Typed, typeInLine } from "./type-in-line.ts";
import { useLook } from "./use-look.ts";

/** How many lines to type in are drawn: as long as there is one, a paste is for that. */
export const OpenLines = createContext<RefObject<number>>({ current: 0 });

/**
 * A line to type in, no wider than told; what stands in it is kept by whoever draws it. ink-text-input draws it and takes no keys: it
 * loses those that come in one burst, types those held with ctrl, and shows of a long text the beginning alone.
 */
export function TextLine({
  value,
  width,
  onChange,
  onDone,
}: {
  readonly value: string;
  readonly width: number;
  readonly onChange: (value: string) => void;
  /** Enter was pressed. */
  readonly onDone?: () => void;
}): ReactNode {
  const look = useLook();
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  // Several keys can come before the next drawing: each goes on from what the one before it made.
  const typed = useRef<Typed>({ text: value, caret: value.length });
  const shown = typed.current.text === value ? typed.current : { text: value, caret: value.length };
  useLayoutEffect(() => {
    if (typed.current.text !== value) typed.current = { text: value, caret: value.length };
  }, [value]);
  const open = useContext(OpenLines);
  useEffect(() => {
    open.current++;
    return () => {
      open.current--;
    };
  }, [open]);
  const take = (event: Parameters<typeof typeInLine>[1]) => {
    const before = typed.current;
    typed.current = typeInLine(before, event);
    if (typed.current.text !== before.text) onChange(typed.current.text);
    else drawAnew();
  };
  useInput((input, key) => {
    const event = readKey(input, key);
    if (event && "key" in event && event.key === "enter") onDone?.();
    else if (event) take(event);
  });
  usePaste((pasted) => take({ pasted }));
  const { before, caret, after } = lineWindow(shown.text, shown.caret, width);
  return (
    <Text wrap="truncate" {...look("text")}>
      <TextInput value={before} focus={false} onChange={onChange} />
      <Text inverse>{caret}</Text>
      <TextInput value={after} focus={false} onChange={onChange} />
    </Text>
  );
}
