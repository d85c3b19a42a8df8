import { Box, Text, useInput } from "ink";
import { type ReactNode, useState } from "react";
import { type DialogText, describeDialog } from "../session/dialogs.ts";
import { screenRows } from "../session/layout.ts";
import type { Dialog, Size } from "../session/state.ts";
import { fitText } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { usePointed } from "../ui/pointer.tsx";
import { Select } from "../ui/select.tsx";
import { hunkLines } from "./fix-preview.ts";
import { paragraph } from "./pieces.ts";

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
  const text = describeDialog(dialog);
  const { title, options } = text;
  const width = Math.min(size.columns - 4, 84);
  const items = options.map(({ key, label }) => ({ value: key, label: `${key.padEnd(4)} ${label}` }));
  // The ways out matter more than the words about them.
  const room = Math.max(0, screenRows(size) - FRAME_ROWS - options.length);
  const { changes, words, most } = said(text, width - 6, room);
  const [top, setTop] = useState(0);
  const page = Math.max(1, most - 1);
  const limit = changes.length > most ? changes.length - page : 0;
  useInput((_input, key) => {
    if (key.pageDown) setTop(Math.min(limit, top + page));
    if (key.pageUp) setTop(Math.max(0, Math.min(limit, top) - page));
  });
  const area = usePointed((gesture) => {
    if (gesture.kind === "wheel") setTop((at) => Math.max(0, Math.min(limit, at + gesture.lines)));
    return gesture.kind === "wheel";
  });
  return (
    <Box
      ref={area}
      height={screenRows(size)}
      width={size.columns}
      alignItems="center"
      justifyContent="center"
      overflow="hidden"
    >
      <Box flexDirection="column" borderStyle="round" paddingX={2} width={width}>
        <Text bold>{fitText(title, width - 6)}</Text>
        {[...part(changes, most, Math.min(top, limit)), ...words].map((pieces, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
          <Line key={i} pieces={pieces} width={width - 6} />
        ))}
        <Box marginTop={1}>
          <Select options={items} onSelect={onChoose} />
        </Box>
      </Box>
    </Box>
  );
}

/** Lines of a change that are in sight, and one that tells how many more there are. */
const FEWEST_CHANGES = 3;

/** What stands between title and options: lines of a change, of which there is room for `most`, and words. */
interface Said {
  readonly changes: readonly Piece[][];
  readonly words: readonly Piece[][];
  readonly most: number;
}

// What a change leads to must be in sight, so a long change has to be scrolled; a short one never.
function said({ hunks = [], lines }: DialogText, width: number, room: number): Said {
  const changes = hunks.flatMap((hunk) => hunkLines(hunk, width));
  const whole = lines.flatMap((text) => paragraph(text, "text", width));
  const words = cutWords(whole, Math.max(0, room - Math.min(FEWEST_CHANGES, changes.length)));
  return { changes, words, most: room - words.length };
}

/** The lines of a change that are in sight from the top one on, and how to see the others. */
function part(changes: readonly Piece[][], most: number, top: number): Piece[][] {
  if (changes.length <= most || most < 2) return changes.slice(0, most);
  const shown = changes.slice(top, top + most - 1);
  const below = changes.length - top - shown.length;
  const text = below > 0 ? `… ${below} more lines, pgdn shows them` : "… pgup shows the lines above";
  return [...shown, [{ text, role: "muted" }]];
}

function cutWords(words: readonly Piece[][], most: number): Piece[][] {
  if (words.length <= most) return [...words];
  return words
    .slice(0, most)
    .map((line, i) => (i < most - 1 ? line : [...line, { text: " …", role: "text" }]));
}
