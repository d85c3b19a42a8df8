import { Box, render, Text, useInput, useWindowSize } from "ink";
import type { ReactNode } from "react";
import { limitStyles, terminalColours } from "../io/terminal-colours.ts";
import { printable } from "../model/text/printable.ts";
import { placeText } from "../screens/place-text.ts";
import { MOST_SHOWN, Select } from "../ui/select.tsx";
import { themeOf } from "../ui/theme.ts";
import { ThemeContext, useLook } from "../ui/use-look.ts";
import { wrapSegments } from "../ui/wrap.ts";
import { ownSettings } from "./own-settings.ts";
import { shownPath } from "./read-report.ts";

interface Choice {
  readonly label: string;
  readonly value: string;
}

interface Asked {
  readonly question: string;
  /** What there is to know before choosing, a sentence a line. */
  readonly about: string;
  readonly choices: readonly Choice[];
}

/** Asks which of several reports to open; null when the user would rather leave. */
export function chooseReport(paths: readonly string[]): Promise<string | null> {
  const choices = paths.map((path) => ({ label: shownPath(path), value: path }));
  const more = paths.length > MOST_SHOWN ? `; ${MOST_SHOWN} are shown at a time` : "";
  return ask({
    question: "Which report?",
    about: `${paths.length} are here, the nearest first${more}.`,
    choices,
  });
}

const BY_NAME = "One that is elsewhere opens by its name: report-tui path/to/report.md";

/** Says that there is no report, and asks whether to open the sample instead; `sentences`: a line each, the first says so. */
export async function offerSample(sentences: string): Promise<boolean> {
  const [question = "", ...about] = sentences.split("\n");
  const choices = [
    { label: "Open a copy of the sample report to try things on", value: "sample" },
    { label: "Leave", value: "leave" },
  ];
  return (await ask({ question, about: [...about, BY_NAME].join("\n"), choices })) === "sample";
}

async function ask(asked: Asked): Promise<string | null> {
  let chosen: string | null = null;
  const colours = terminalColours(process.env, process.stdout.isTTY);
  limitStyles(process.env, colours);
  const end = (value: string | null) => {
    chosen = value;
    instance.unmount();
  };
  const instance = render(
    <ThemeContext value={themeOf(ownSettings().settings.theme, { colours, background: null })}>
      <Question {...asked} onEnd={end} />
    </ThemeContext>,
    { exitOnCtrlC: false, interactive: true },
  );
  await instance.waitUntilExit();
  return chosen;
}

/** Columns the list puts before each choice. */
const INDICATOR = 2;

function Question({
  question,
  about,
  choices,
  onEnd,
}: Asked & { readonly onEnd: (value: string | null) => void }): ReactNode {
  useInput((input, key) => {
    if (key.escape || input === "q" || (key.ctrl && input === "c")) onEnd(null);
  });
  const { columns } = useWindowSize();
  const look = useLook();
  const options = choices.map(({ label, value }) => ({ label: fitted(label, columns - INDICATOR), value }));
  return (
    <Box flexDirection="column">
      <Text {...look("title")}>{wrapped(question, columns)}</Text>
      <Text>{wrapped(about, columns)}</Text>
      <Select options={options} onSelect={onEnd} />
      <Text {...look("muted")}>↑ ↓ choose, enter takes it, q leaves</Text>
    </Box>
  );
}

// Ink leaves a blank at the start of a line that follows a full one.
function wrapped(text: string, width: number): string {
  const lines = text
    .split("\n")
    .flatMap((sentence) => wrapSegments([{ text: sentence, role: "text" }], width, INDICATOR));
  return lines.map((line) => line.map((segment) => segment.text).join("")).join("\n");
}

// Of a path its end tells most.
function fitted(label: string, width: number): string {
  return placeText({ path: printable(label), line: null }, width);
}
