import { Text } from "ink";
import SelectInput from "ink-select-input";
import { type ReactNode, useRef } from "react";
import { look } from "./theme.ts";

interface Option {
  readonly label: string;
  readonly value: string;
}

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
    <SelectInput
      items={[...options]}
      limit={12}
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
  );
}

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }): ReactNode {
  return <Text {...look("selected")}>{isSelected ? "› " : "  "}</Text>;
}

function Item({
  isSelected = false,
  label,
}: {
  readonly isSelected?: boolean;
  readonly label: string;
}): ReactNode {
  return <Text {...look(isSelected ? "selected" : "text")}>{label}</Text>;
}
