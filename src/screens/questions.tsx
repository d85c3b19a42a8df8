import { Box } from "ink";
import type { ReactNode } from "react";
import { countImages, countWords } from "../model/official/python-text.ts";
import { describeLimits } from "../model/report/describe-limits.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { keyFor } from "../session/bindings.ts";
import { plainPrompt } from "../session/editor-layout.ts";
import { hasTwoPanes, paneWidths } from "../session/layout.ts";
import { isUnfinished } from "../session/lists.ts";
import { untoldProblems } from "../session/problem-marks.ts";
import { gravest } from "../session/problem-rows.ts";
import type { QuestionReading } from "../session/reading.ts";
import type { State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { useMarkdown } from "../ui/use-markdown.ts";
import { factLines, factRow } from "./fact-lines.ts";
import { useFound } from "./found.ts";
import { describeCount, shortCount } from "./limits-text.ts";
import { Lines } from "./lines.tsx";
import { type PaneSize, Panes } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { useRows } from "./pointed.ts";
import { markOf, problemLines } from "./problem-signs.ts";
import { questionLegend } from "./question-legend.ts";
import { SIGNS } from "./signs.ts";

const FACTS = 8;

type Layout = ReturnType<typeof useMarkdown>;
type Content = Piece[][];

/** The questions: as a list with the selected one beside it, or one after the other with its answer. */
export function QuestionsScreen({ state }: { readonly state: State }): ReactNode {
  const layout = useMarkdown();
  const { view, size, reading } = state;
  const selected = reading.questions[view.questions.at];
  if (!selected) {
    const text = "This report has no questions: no headings like `### Question 1`.";
    return <Lines lines={paragraph(text, "muted", size.columns)} size={{ width: size.columns, height: 3 }} />;
  }
  if (view.questions.walking) return <Walk state={state} selected={selected} layout={layout} />;
  return (
    <Panes
      size={size}
      pane={view.pane}
      list={(area) => <QuestionList state={state} size={area} />}
      detail={(area) => (
        <Lines lines={whole(selected, state, area.width, layout)} scroll={view.scroll} size={area} />
      )}
    />
  );
}

/** One question with its answer: beside each other where there is room, else below each other. */
function Walk({
  state,
  selected,
  layout,
}: {
  readonly state: State;
  readonly selected: QuestionReading;
  readonly layout: Layout;
}): ReactNode {
  const { size, view } = state;
  const wide = hasTwoPanes(size);
  const { list, detail } = paneWidths(size);
  const left = wide ? beside(selected, state, list, layout) : [];
  const right = wide ? answer(selected, state, detail, layout) : whole(selected, state, list, layout);
  useFound(view.questions.at, left, right);
  const scrollOf = (pane: "list" | "detail") => (view.pane === pane ? { scroll: view.scroll } : {});
  if (!wide)
    return (
      <Panes
        size={size}
        pane="list"
        list={(area) => <Lines lines={right} scroll={view.scroll} size={area} />}
        detail={() => null}
      />
    );
  return (
    <Panes
      size={size}
      pane={view.pane}
      list={(area) => <Lines lines={left} {...scrollOf("detail")} pane="detail" size={area} />}
      detail={(area) => <Lines lines={right} {...scrollOf("list")} pane="list" size={area} />}
    />
  );
}

function QuestionList({ state, size }: { readonly state: State; readonly size: PaneSize }): ReactNode {
  const { questions } = state.reading;
  const at = state.view.questions.at;
  const legend = questionLegend(questions, size);
  return (
    <Box flexDirection="column">
      <List
        {...useRows()}
        count={questions.length}
        selected={at}
        height={size.height - legend.length}
        row={(index) => (
          <QuestionLine
            key={index}
            reading={questions[index]!}
            selected={index === at}
            fresh={state.fresh?.questions.includes(index) ?? false}
            width={size.width}
          />
        )}
      />
      {legend.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <Line key={i} pieces={pieces} width={size.width} />
      ))}
    </Box>
  );
}

interface QuestionLineProps {
  readonly reading: QuestionReading;
  readonly selected: boolean;
  readonly fresh: boolean;
  readonly width: number;
}

function QuestionLine({ reading, selected, fresh, width }: QuestionLineProps): ReactNode {
  const { question, sign } = reading;
  const pieces: Piece[] = [
    { text: selected ? "› " : "  ", role: "selected" },
    { text: `${String(question.number ?? "?").padStart(2)} `, role: selected ? "selected" : "text" },
    { text: `${SIGNS[sign].glyph} `, role: SIGNS[sign].role },
    { text: plainPrompt(question.prompt), role: selected ? "selected" : "text" },
  ];
  const [mark] = markOf(gravest(untoldProblems(reading)));
  const count: Piece = fresh
    ? { text: "changed", role: "fresh" }
    : { text: shortCount(reading, written(reading)), role: "muted" };
  // The counts stay below each other whether a sign stands behind them or not.
  const right: Piece[] = [count, { text: " ", role: "text" }, mark ?? { text: " ", role: "text" }];
  return <Line pieces={pieces} right={right} width={width} />;
}

function written({ question }: QuestionReading): { words: number; images: number } {
  // What stands there was put there by the template.
  if (question.state === "unanswered") return { words: 0, images: 0 };
  const text = unifyLineEnds(question.answerText);
  return { words: countWords(text), images: countImages(text) };
}

/** The question with its answer below it. Facts come while one reads, so they stand behind the answer. */
function whole(reading: QuestionReading, state: State, width: number, layout: Layout): Content {
  const { question } = reading;
  const known = state.repository.reading !== null;
  return [
    ...prompt(reading, state, width, layout),
    [...factRow(state, question, keyFor(state, "questions.facts"))],
    [],
    ...answer(reading, state, width, layout),
    ...(known
      ? factLines(state, question, { width, most: FACTS, key: keyFor(state, "questions.facts") })
      : []),
  ];
}

function beside(reading: QuestionReading, state: State, width: number, layout: Layout): Content {
  const facts = factLines(state, reading.question, {
    width,
    most: FACTS,
    key: keyFor(state, "questions.facts"),
  });
  return [...prompt(reading, state, width, layout), ...facts];
}

function prompt(reading: QuestionReading, state: State, width: number, layout: Layout): Content {
  const { question } = reading;
  const count = state.reading.questions.length;
  const open = state.reading.questions.filter(isUnfinished).length;
  const name = question.number === null ? "A question without a heading" : `Question ${question.number}`;
  const note = question.note === "" ? "" : `  ${question.note}`;
  const lines: Content = [
    [
      { text: name, role: "title" },
      { text: note, role: "warn" },
      {
        text: `   line ${question.line}   ${open === 0 ? "all finished" : `${open} of ${count} unfinished`}`,
        role: "muted",
      },
    ],
    [],
    ...layout(question.prompt.replace(/\*\*/g, ""), width).map((line) => [...line]),
    [],
    [
      { text: "Limits   ", role: "muted" },
      { text: describeLimits(question.limits), role: "text" },
      { text: question.limits.from === "report.py" ? "  (from report.py)" : "", role: "muted" },
    ],
  ];
  if (question.example === "") return lines;
  if (!state.view.questions.example) {
    const text = `Example  ${keyFor(state, "questions.example")} shows it`;
    return [...lines, [{ text, role: "muted" }]];
  }
  return [
    ...lines,
    [{ text: "Example", role: "muted" }],
    ...paragraph(plainExample(question.example), "quote", width),
  ];
}

function plainExample(example: string): string {
  return example.replace(/\*/g, "");
}

function signWord({ question, sign }: QuestionReading): string {
  const limited = question.limits.words !== null || question.limits.images !== null;
  return sign === "good" && !limited ? "answered" : SIGNS[sign].word;
}

function describeDifference({ question, judged }: QuestionReading, words: number): string {
  const counted = `report.py check counts ${judged!.words} ${judged!.words === 1 ? "word" : "words"}`;
  return question.state === "unanswered"
    ? `${counted}: those of the template, until you write.`
    : `${counted}; the answer has ${words}.`;
}

function answer(reading: QuestionReading, state: State, width: number, layout: Layout): Content {
  const { question, sign, judged, problems } = reading;
  const real = written(reading);
  const head: Piece[] = [
    { text: "Answer  ", role: "title" },
    { text: `${SIGNS[sign].glyph} ${signWord(reading)}`, role: SIGNS[sign].role },
  ];
  const count = describeCount(reading, real);
  const lines: Content = [head, ...(count === "" ? [] : paragraph(count, "text", width))];
  const differs = judged && question.limits.words && judged.words !== real.words;
  if (differs) lines.push(...paragraph(describeDifference(reading, real.words), "warn", width));
  for (const problem of problems)
    if (problem.rule !== "placeholder-left" && problem.rule !== "limits-differ")
      lines.push(...problemLines(problem, width));
  lines.push([]);
  if (question.state === "unanswered")
    return [
      ...lines,
      ...paragraph(`Not written yet; write it with ${keyFor(state, "questions.edit")}.`, "muted", width),
    ];
  return [...lines, ...layout(unifyLineEnds(question.answerText), width).map((line) => [...line])];
}
