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
  // Two keys can come in one burst; then the list chooses by what was selected before the first.
  const highlighted = useRef(options[0]?.value);
  return (
    <SelectInput
      items={[...options]}
      limit={12}
      indicatorComponent={Indicator}
      itemComponent={Item}
      onHighlight={({ value }) => {
        highlighted.current = value;
      }}
      onSelect={({ value }) => onSelect(highlighted.current ?? value)}
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
