import { Box, render, Text, useInput } from "ink";
import type { ReactNode } from "react";
import { printable } from "../model/text/printable.ts";
import { Select } from "../ui/select.tsx";
import { shownPath } from "./read-report.ts";

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** Asks which of several reports to open; null when the user would rather leave. */
export function chooseReport(paths: readonly string[]): Promise<string | null> {
  const items = paths.map((path) => ({ label: printable(shownPath(path)), value: path }));
  return ask("Which report?", items);
}

/** Says that there is no report, and asks whether to open the sample instead. */
export async function offerSample(sentence: string): Promise<boolean> {
  const items = [
    { label: "Open a copy of the sample report to try things on", value: "sample" },
    { label: "Leave", value: "leave" },
  ];
  return (await ask(sentence, items)) === "sample";
}

async function ask(question: string, items: readonly Choice[]): Promise<string | null> {
  let chosen: string | null = null;
  const instance = render(
    <Question
      question={question}
      items={items}
      onEnd={(value) => {
        chosen = value;
        instance.unmount();
      }}
    />,
    { exitOnCtrlC: false, interactive: true },
  );
  await instance.waitUntilExit();
  return chosen;
}

function Question({
  question,
  items,
  onEnd,
}: {
  readonly question: string;
  readonly items: readonly Choice[];
  readonly onEnd: (value: string | null) => void;
}): ReactNode {
  useInput((input, key) => {
    if (key.escape || input === "q" || (key.ctrl && input === "c")) onEnd(null);
  });
  return (
    <Box flexDirection="column">
      <Text>{question}</Text>
      <Select options={items} onSelect={onEnd} />
      <Text dimColor>↑ ↓ choose, enter takes it, q leaves</Text>
    </Box>
  );
}
