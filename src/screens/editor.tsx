import { Box } from "ink";
import type { ReactNode } from "react";
import { bufferText } from "../model/buffer/buffer.ts";
import { countOfficially } from "../model/official/gauge.ts";
import { countImages, countWords } from "../model/official/python-text.ts";
import type { Range } from "../model/official/tables.ts";
import { describeRange } from "../model/report/limits.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import { editorArea } from "../session/layout.ts";
import type { Editing, State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { TextArea } from "../ui/text-area.tsx";
import type { Role } from "../ui/theme.ts";
import { Rule } from "./frame.tsx";

/** Writing an answer: what is asked, how far it is, and the text with the terminal's own cursor in it. */
export function EditorScreen({
  state,
  editing,
}: {
  readonly state: State;
  readonly editing: Editing;
}): ReactNode {
  const area = editorArea(state.size);
  const width = state.size.columns - 2;
  const question = state.reading.report.questions[editing.index];
  const asked = (question?.prompt ?? "").replace(/[*_`]/g, "").replace(/\s+/g, " ");
  const name = editing.number === null ? "A question" : `Question ${editing.number}`;
  const unsaved = isDraftUnsaved(editing);
  const { gauge, remark } = measure(state, editing);
  return (
    <Box flexDirection="column">
      <Box flexDirection="column" paddingLeft={1}>
        <Line
          pieces={[
            { text: name, role: "title" },
            { text: `  ${asked}`, role: "muted" },
          ]}
          right={unsaved ? [{ text: "◐ unsaved", role: "warn" }] : []}
          width={width}
        />
        <Line pieces={gauge} width={width} />
        <Line pieces={remark} width={width} />
        <Rule width={width} />
        <Line pieces={[]} width={width} />
      </Box>
      <Box paddingLeft={area.x}>
        <TextArea
          key={editing.index}
          buffer={editing.buffer}
          width={area.width}
          height={area.height}
          origin={{ x: area.x, y: area.y }}
          focused={state.dialog === null && state.view.help === null}
        />
      </Box>
    </Box>
  );
}

/** The gauge of what is being written, by the checker's count, and one remark: the most important thing to know. */
function measure(state: State, editing: Editing): { gauge: Piece[]; remark: Piece[] } {
  const text = bufferText(editing.buffer);
  const { questions } = state.reading.report;
  const question = questions[editing.index];
  const isLast = editing.index === questions.length - 1;
  // Where no checker counts, all of the answer does.
  const { checker } = state.reading.report;
  const official = countOfficially(text, isLast || checker === null);
  const limits = question?.limits;
  const gauge = [
    ...(limits?.words
      ? wordGauge(official.words, limits.words)
      : [{ text: `${official.words} ${official.words === 1 ? "word" : "words"}`, role: "text" as const }]),
    ...(limits?.images ? imageGauge(official.images, limits.images) : []),
  ];
  return {
    gauge,
    remark: checker || editing.theirs !== null ? remarkOn(text, official.cutAt, isLast, editing.theirs) : [],
  };
}

const BAR = 24;

function wordGauge(words: number, range: Range): Piece[] {
  const [min, max] = range;
  const filled = Math.min(BAR, Math.round((words / Math.max(1, max)) * BAR));
  const role: Role = words < min ? "warn" : words > max ? "bad" : "good";
  const rest = words < min ? `${min - words} to go` : words > max ? `${words - max} too many` : "good";
  return [
    { text: "▕", role: "muted" },
    { text: "█".repeat(filled), role },
    { text: "░".repeat(BAR - filled), role: "muted" },
    { text: "▏ ", role: "muted" },
    { text: `${words} / ${describeRange(range, "word")}   `, role: "text" },
    { text: `${role === "good" ? "✓" : "▲"} ${rest}   `, role },
  ];
}

function imageGauge(images: number, range: Range): Piece[] {
  const [min, max] = range;
  const role: Role = images < min ? "warn" : images > max ? "bad" : "good";
  return [{ text: `${role === "good" ? "✓" : "▲"} ${images} / ${describeRange(range, "image")}`, role }];
}

function remarkOn(text: string, cutAt: number | null, isLast: boolean, theirs: string | null): Piece[] {
  if (theirs !== null)
    return [
      {
        text: "⇄ This answer was changed on disk meanwhile. Both texts are safe; saving asks what to keep.",
        role: "bad",
      },
    ];
  if (text.includes("Answer:"))
    return [
      { text: "✗ `Answer:` counts as the start of another answer; write it without the colon.", role: "bad" },
    ];
  if (isLast && text.includes("###"))
    return [{ text: "✗ `###` in the last answer stops the checker for the whole report.", role: "bad" }];
  if (cutAt !== null) {
    const lost = countWords(text.slice(cutAt));
    const line = text.slice(0, cutAt).split("\n").length;
    return [
      {
        text: `✗ \`##\` on line ${line} cuts the answer: the ${lost} words from there on do not count.`,
        role: "bad",
      },
    ];
  }
  const links = countImages(text.replace(/(^|[^!])\[/g, "$1![")) - countImages(text);
  if (links > 0 && /\]\([^)\s]+\.(?:png|jpe?g)/i.test(text.replace(/!\[[^\]]*\]\([^)]*\)/g, "")))
    return [{ text: "▲ A link to an image is not counted as one; put a ! before the [.", role: "warn" }];
  return [];
}
