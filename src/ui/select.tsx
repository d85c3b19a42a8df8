import { Box, Text } from "ink";
import SelectInput from "ink-select-input";
import { createContext, type ReactNode, useContext, useRef } from "react";
import { usePointed } from "./pointer.tsx";
import { useLook } from "./use-look.ts";

interface Option {
  readonly label: string;
  readonly value: string;
}

/** How many choices are on the screen at once; the list goes round with the selection. */
export const MOST_SHOWN = 12;

/** A short list to choose from with the arrows and enter, in the look of our own lists. */
export function Select({
  options,
  onSelect,
}: {
  readonly options: readonly Option[];
  readonly onSelect: (value: string) => void;
}): ReactNode {
  // An arrow and enter can come in one burst; then the list would choose what was selected before the arrow.
  const justHighlighted = useRef<string | null>(null);
  return (
    <Choose value={onSelect}>
      <SelectInput
        items={[...options]}
        limit={MOST_SHOWN}
        indicatorComponent={Indicator}
        itemComponent={Item}
        onHighlight={({ value }) => {
          justHighlighted.current = value;
          setImmediate(() => {
            justHighlighted.current = null;
          });
        }}
        onSelect={({ value }) => onSelect(justHighlighted.current ?? value)}
      />
    </Choose>
  );
}

/** Told what was chosen with the mouse, which the list itself knows nothing of. */
const Choose = createContext<(value: string) => void>(() => {});

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }): ReactNode {
  const look = useLook();
  return <Text {...look("selected")}>{isSelected ? "› " : "  "}</Text>;
}

// The list gives it all of an option, and declares less.
function Item({
  isSelected = false,
  label,
  value,
}: {
  readonly isSelected?: boolean;
  readonly label: string;
  readonly value?: string;
}): ReactNode {
  const look = useLook();
  const choose = useContext(Choose);
  const area = usePointed(({ kind }) => {
    if (kind !== "press" || value === undefined) return false;
    choose(value);
    return true;
  });
  return (
    <Box ref={area}>
      <Text {...look(isSelected ? "selected" : "text")}>{label}</Text>
    </Box>
  );
}
