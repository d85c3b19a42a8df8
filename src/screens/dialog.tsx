import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { describeDialog } from "../session/dialogs.ts";
import { screenRows } from "../session/layout.ts";
import type { Dialog, Size } from "../session/state.ts";
import { fitText } from "../ui/fit.ts";
import { Select } from "../ui/select.tsx";
import { wrapSegments } from "../ui/wrap.ts";

// Two borders, the title, and the blank line before the options.
const FRAME_ROWS = 4;

/** A choice that has to be made: what is the matter, and the ways out with their keys. */
export function DialogScreen({
  dialog,
  size,
  onChoose,
}: {
  readonly dialog: Dialog;
  readonly size: Size;
  readonly onChoose: (option: string) => void;
}): ReactNode {
  const { title, lines, options } = describeDialog(dialog);
  const width = Math.min(size.columns - 4, 84);
  const items = options.map(({ key, label }) => ({ value: key, label: `${key.padEnd(4)} ${label}` }));
  const wrapped = lines.flatMap((text) =>
    wrapSegments([{ text, role: "text" }], width - 6).map((line) => line.map((piece) => piece.text).join("")),
  );
  // The ways out matter more than the words about them.
  const room = Math.max(0, screenRows(size) - FRAME_ROWS - options.length);
  return (
    <Box
      height={screenRows(size)}
      width={size.columns}
      alignItems="center"
      justifyContent="center"
      overflow="hidden"
    >
      <Box flexDirection="column" borderStyle="round" paddingX={2} width={width}>
        <Text bold>{fitText(title, width - 6)}</Text>
        {wrapped.slice(0, room).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
          <Text key={i}>{line}</Text>
        ))}
        <Box marginTop={1}>
          <Select options={items} onSelect={onChoose} />
        </Box>
      </Box>
    </Box>
  );
}
