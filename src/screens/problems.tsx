import type { ReactNode } from "react";
import type { Problem } from "../model/problems/problem.ts";
import { lineIndexAt, splitLines } from "../model/text/lines.ts";
import { problemRows } from "../session/lists.ts";
import type { State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { Lines } from "./lines.tsx";
import { type PaneSize, Panes } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { SEVERITIES } from "./signs.ts";

/** What is wrong with the report, the gravest first, with the whole sentence and its line beside it. */
export function ProblemsScreen({ state }: { readonly state: State }): ReactNode {
  const problems = problemRows(state);
  const at = Math.min(state.view.problems.at, problems.length - 1);
  return (
    <Panes
      size={state.size}
      pane={state.view.pane}
      list={(size) =>
        problems.length === 0 ? (
          <Lines lines={paragraph("✓ No problems found.", "good", size.width)} size={size} />
        ) : (
          <ProblemList problems={problems} at={at} size={size} />
        )
      }
      detail={(size) => (
        <Lines lines={describe(state, problems[at], size.width)} scroll={state.view.scroll} size={size} />
      )}
    />
  );
}

function ProblemList({
  problems,
  at,
  size,
}: {
  readonly problems: readonly Problem[];
  readonly at: number;
  readonly size: PaneSize;
}): ReactNode {
  return (
    <List
      count={problems.length}
      selected={at}
      height={size.height}
      row={(index) => {
        const { severity, message, question, rule } = problems[index]!;
        const { glyph, role } = SEVERITIES[severity];
        const pieces: Piece[] = [
          { text: index === at ? "› " : "  ", role: "selected" },
          { text: `${glyph} `, role },
          { text: message, role: index === at ? "selected" : "text" },
        ];
        const right: Piece[] = question === undefined ? [] : [{ text: `Q${question}`, role: "muted" }];
        return <Line key={`${rule} ${index}`} pieces={pieces} right={right} width={size.width} />;
      }}
    />
  );
}

function describe(state: State, problem: Problem | undefined, width: number): Piece[][] {
  if (!problem) return [];
  const { text } = state.reading.report;
  const lines = splitLines(text);
  const at = lineIndexAt(lines, problem.span.from);
  const { word, role } = SEVERITIES[problem.severity];
  const line = lines[at]!;
  return [
    ...paragraph(word, role, width),
    [],
    ...paragraph(problem.message, "strong", width),
    [],
    ...paragraph(`${state.file.shown}, line ${at + 1}`, "muted", width),
    ...paragraph(text.slice(line.from, line.to).trim().slice(0, 400), "quote", width),
    [],
    ...paragraph(problem.rule, "muted", width),
  ];
}
