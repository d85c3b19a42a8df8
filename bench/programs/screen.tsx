import { Box, render, Text, useInput, usePaste } from "ink";
import { memo, type ReactNode, useState } from "react";
import { SCREEN_OPTIONS } from "../../src/commands/screen-options.ts";

// The least an Ink program can do a key: a window full of ordinary text, of which one character changes, or with a digit every row.

const WORDS =
  "a window full of ordinary words that stand still while one letter among them changes with each key ";
const { columns, rows } = process.stdout;
const ENDLESS = WORDS.repeat(Math.ceil((columns + rows) / WORDS.length) + 1);
const [changing, at] = [rows >> 1, columns >> 1];

const Row = memo(function Row({ text }: { readonly text: string }): ReactNode {
  return <Text wrap="truncate">{text}</Text>;
});

function Screen(): ReactNode {
  const [letter, setLetter] = useState("*");
  useInput((input) => setLetter((before) => input.at(-1) ?? (before === "<" ? ">" : "<")));
  usePaste((text) => setLetter(text.at(-1) ?? "*"));
  const from = Number(letter) || 0;
  const texts = Array.from({ length: rows }, (_, y) => ENDLESS.slice(from + y, from + y + columns));
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      {texts.map((text, y) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
        <Row key={y} text={y === changing ? `${text.slice(0, at)}${letter}${text.slice(at + 1)}` : text} />
      ))}
    </Box>
  );
}

render(<Screen />, SCREEN_OPTIONS);
