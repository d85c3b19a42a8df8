import { Box } from "ink";
import type { ReactNode } from "react";
import type { Trouble } from "../model/problems/find-trouble.ts";
import { describeLimits } from "../model/report/describe-limits.ts";
import type { Question } from "../model/report/questions.ts";
import { presentTrouble, readDraft } from "../session/answer-reading.ts";
import { keyFor } from "../session/bindings.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import { editorLayout, plainPrompt } from "../session/editor-layout.ts";
import { behindKey } from "../session/keys-here.ts";
import type { Area } from "../session/layout.ts";
import { problemsAroundAnswer } from "../session/problem-marks.ts";
import { gravest } from "../session/problem-rows.ts";
import type { Editing, State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { TextArea } from "../ui/text-area.tsx";
import type { TextMark } from "../ui/text-row.ts";
import { useMarkdown } from "../ui/use-markdown.ts";
import { factLines } from "./fact-lines.ts";
import { Rule } from "./frame.tsx";
import { gaugePieces } from "./gauge.ts";
import { Gutter } from "./gutter.tsx";
import { Lines } from "./lines.tsx";
import { paragraph } from "./pieces.ts";
import { useCells } from "./pointed.ts";
import { SEVERITIES } from "./signs.ts";

const FACTS = 8;

interface EditorProps {
  readonly state: State;
  readonly editing: Editing;
}

/** Writing an answer: what is asked, how far it is, and the text with the terminal's own cursor in it. */
export function EditorScreen({ state, editing }: EditorProps): ReactNode {
  const { text: area, side, fold } = editorLayout(state);
  const question = state.reading.report.questions[editing.index];
  const width = side ? area.width : state.size.columns - 2;
  const { official, trouble } = readDraft(state);
  const { dialog, view, copyTo } = state;
  const pointAtCell = useCells();
  const here = dialog === null && view.help === null && copyTo === null && editing.outside === null;
  return (
    <Box>
      <Box flexDirection="column" flexShrink={0}>
        <Box flexDirection="column" paddingLeft={1}>
          <Title
            editing={editing}
            question={question}
            width={width}
            prompt={side === null && fold.length === 0}
          />
          {fold.map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text have no identity but their place
            <Line key={i} pieces={[{ text, role: "quote" }]} width={width} />
          ))}
          <Line pieces={gaugePieces(official, question?.limits, width)} width={width} />
          <Line {...remark(state, editing)} width={width} />
          <Rule width={width} />
          <Line pieces={aroundAnswer(state, editing)} width={width} />
        </Box>
        <Box paddingLeft={area.x}>
          <TextArea
            key={editing.index}
            buffer={editing.buffer}
            marks={trouble.map(markOf)}
            width={area.width}
            height={area.height}
            origin={{ x: area.x, y: area.y }}
            onCell={pointAtCell}
            focused={here}
          />
        </Box>
      </Box>
      {side && question && <Asked state={state} question={question} area={side} />}
    </Box>
  );
}

function Title({
  editing,
  question,
  width,
  prompt,
}: {
  readonly editing: Editing;
  readonly question: Question | undefined;
  readonly width: number;
  readonly prompt: boolean;
}): ReactNode {
  const name = editing.number === null ? "A question" : `Question ${editing.number}`;
  const asked = prompt && question ? `  ${plainPrompt(question.prompt)}` : "";
  const unsaved = isDraftUnsaved(editing);
  return (
    <Line
      pieces={[
        { text: name, role: "title" },
        { text: asked, role: "muted" },
      ]}
      right={unsaved ? [{ text: "◐ unsaved", role: "warn" }] : []}
      width={width}
    />
  );
}

/** What is asked, beside the text: prompt, limits, the example when it is wanted, and what the repository says to it. */
function Asked({
  state,
  question,
  area,
}: {
  readonly state: State;
  readonly question: Question;
  readonly area: Area;
}): ReactNode {
  const layout = useMarkdown();
  const { width, height } = area;
  const lines = [
    ...layout(question.prompt.replace(/\*\*/g, ""), width).map((line) => [...line]),
    [],
    [
      { text: "Limits  ", role: "muted" as const },
      { text: describeLimits(question.limits), role: "text" as const },
    ],
    ...(question.example === ""
      ? []
      : state.view.questions.example
        ? [[], ...paragraph(question.example.replace(/\*/g, ""), "quote", width)]
        : [[{ text: `Example  ${keyFor(state, "editor.example")} shows it`, role: "muted" as const }]]),
  ];
  const facts = factLines(state, question, {
    width,
    most: FACTS,
    rows: height - lines.length,
    key: keyFor(state, "editor.facts"),
  });
  return (
    <>
      <Gutter height={height} />
      <Box width={width} flexShrink={0}>
        <Lines lines={[...lines, ...facts]} size={{ width, height }} />
      </Box>
    </>
  );
}

function markOf({ span, severity, message }: Trouble): TextMark {
  return { from: span.from, to: span.to, role: severity === "error" ? "fault" : "doubt", note: message };
}

/** A sentence, and at the end of its line what can be done about it. */
interface Remark {
  readonly pieces: readonly Piece[];
  readonly right?: readonly Piece[];
}

/** The most important thing to know just now. */
function remark(state: State, editing: Editing): Remark {
  if (editing.outside) {
    const { name } = editing.outside;
    const text = `Open in ${name ?? "another editor"}: each save there shows here. ${keyFor(state, "outside.stop")} takes it back.`;
    return { pieces: [{ text, role: "accent" }] };
  }
  if (editing.theirs !== null) {
    const text =
      "⇄ This answer was changed on disk meanwhile. Both texts are safe; saving asks what to keep.";
    return { pieces: [{ text, role: "bad" }] };
  }
  const { trouble, difference } = readDraft(state);
  const present = presentTrouble(state);
  if (present) return describeTrouble(state, present, trouble.length);
  return { pieces: difference === null ? [] : [{ text: difference, role: "muted" }] };
}

/** What is wrong with the question around the answer: its marker, its heading. Saving the answer does not mend it. */
function aroundAnswer({ reading }: State, { index }: Editing): Piece[] {
  const around = reading.questions[index] && problemsAroundAnswer(reading.questions[index]);
  const worst = gravest(around ?? []);
  if (!worst || worst.severity === "info") return [];
  const { glyph, role } = SEVERITIES[worst.severity];
  return [{ text: `${glyph} ${worst.message}`, role }];
}

function describeTrouble(
  state: State,
  { severity, message, fixLabel, fixCopies }: Trouble,
  count: number,
): Remark {
  const bad = severity === "error";
  const right: Piece[] = [];
  if (fixCopies)
    right.push({
      text: `save, then ${keyFor(state, "problems.fix")} under ${behindKey(state, "problems", "Problems")}`,
      role: "text",
    });
  else if (fixLabel)
    right.push({ text: `${keyFor(state, "editor.fix")} `, role: "accent" }, { text: fixLabel, role: "text" });
  if (count > 1)
    right.push(
      { text: `  ${keyFor(state, "editor.next-trouble")} `, role: "accent" },
      { text: `next of ${count}`, role: "muted" },
    );
  return { pieces: [{ text: `${bad ? "✗" : "▲"} ${message}`, role: bad ? "bad" : "warn" }], right };
}
