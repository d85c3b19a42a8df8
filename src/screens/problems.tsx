import { type ReactNode, useMemo } from "react";
import { SEVERITY_ORDER } from "../model/problems/by-severity.ts";
import type { Problem } from "../model/problems/problem.ts";
import { ruleNamed } from "../model/problems/rules.ts";
import { keyFor } from "../session/bindings.ts";
import { whyReadOnly } from "../session/commands/checklist.ts";
import { isMendable, whyNoFix, yoursToDo } from "../session/problem-fixing.ts";
import { type PlaceLine, placeOf } from "../session/problem-place.ts";
import { previewFix, restOfFix } from "../session/problem-preview.ts";
import { faultBehind, messageBesideNumber, problemRows, selectedProblem } from "../session/problem-rows.ts";
import type { State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import type { Segment } from "../ui/markdown/styled.ts";
import { wrapSegments } from "../ui/wrap.ts";
import { hunkLines } from "./fix-preview.ts";
import { Lines } from "./lines.tsx";
import { type PaneSize, Panes } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { useRows } from "./pointed.ts";
import { SEVERITIES } from "./signs.ts";

/** What is wrong with the report, the gravest first; beside it all about one problem, and what its fix would do. */
export function ProblemsScreen({ state }: { readonly state: State }): ReactNode {
  const problem = selectedProblem(state);
  return (
    <Panes
      size={state.size}
      pane={problem ? state.view.pane : "list"}
      list={(size) =>
        problem ? (
          <ProblemList state={state} selected={problem} size={size} />
        ) : (
          <Lines lines={paragraph("✓ No problems found.", "good", size.width)} size={size} />
        )
      }
      detail={(size) => problem && <Detail state={state} problem={problem} size={size} />}
    />
  );
}

type Row = { readonly head: Piece[] } | { readonly problem: Problem };

interface ListProps {
  readonly state: State;
  readonly selected: Problem;
  readonly size: PaneSize;
}

function ProblemList({ state, selected, size }: ListProps): ReactNode {
  const problems = problemRows(state);
  const rows = useMemo(() => withHeads(problems), [problems]);
  const pointed = useRows((index) => {
    const row = rows[index]!;
    return "problem" in row ? { kind: "row", at: problems.indexOf(row.problem) } : null;
  });
  return (
    <List
      {...pointed}
      count={rows.length}
      selected={rows.findIndex((row) => "problem" in row && row.problem === selected)}
      height={size.height}
      row={(index) => {
        const row = rows[index]!;
        if ("head" in row) return <Line key={index} pieces={row.head} width={size.width} />;
        return (
          <ProblemLine
            key={index}
            problem={row.problem}
            fix={whyNoFix(state, row.problem) === null ? keyFor(state, "problems.fix") : null}
            selected={row.problem === selected}
            width={size.width}
          />
        );
      }}
    />
  );
}

function withHeads(problems: readonly Problem[]): Row[] {
  return SEVERITY_ORDER.flatMap((severity): Row[] => {
    const own = problems.filter((problem) => problem.severity === severity);
    const { title, role } = SEVERITIES[severity];
    const head: Piece[] = [
      { text: title, role },
      { text: ` ${own.length}`, role: "muted" },
    ];
    return own.length === 0 ? [] : [{ head }, ...own.map((problem) => ({ problem }))];
  });
}

interface LineProps {
  readonly problem: Problem;
  /** The key that mends it; null where none does. */
  readonly fix: string | null;
  readonly selected: boolean;
  readonly width: number;
}

function ProblemLine({ problem, fix, selected, width }: LineProps): ReactNode {
  const { severity, question } = problem;
  const { glyph, role } = SEVERITIES[severity];
  const place = question === undefined ? "" : `Q${question}`;
  const pieces: Piece[] = [
    { text: selected ? "› " : "  ", role: "selected" },
    { text: `${glyph} `, role },
    { text: place.padEnd(4), role: "muted" },
    { text: messageBesideNumber(problem), role: selected ? "selected" : "text" },
  ];
  const right: Piece[] =
    fix === null ? [] : [{ text: selected ? `${fix} fixes it` : fix, role: selected ? "accent" : "muted" }];
  return <Line pieces={pieces} right={right} width={width} />;
}

interface DetailProps {
  readonly state: State;
  readonly problem: Problem;
  readonly size: PaneSize;
}

function Detail({ state, problem, size }: DetailProps): ReactNode {
  const { reading, surroundings, file, bindings, view } = state;
  const { width } = size;
  const lines = useMemo(
    () => [
      ...paragraph(SEVERITIES[problem.severity].word, SEVERITIES[problem.severity].role, width),
      ...paragraph(problem.message, "strong", width),
      ...paragraph(ruleNamed(problem.rule).why, "text", width),
      [],
      ...placeLines(placeOf(reading, problem), file.shown, width),
      [],
      ...fixLines({ reading, surroundings, file, bindings }, problem, width),
      [],
      ...paragraph(problem.rule, "muted", width),
    ],
    [reading, surroundings, problem, file, bindings, width],
  );
  return <Lines lines={lines} scroll={view.scroll} size={size} />;
}

function placeLines({ line, around }: ReturnType<typeof placeOf>, file: string, width: number): Piece[][] {
  const digits = String(around.at(-1)!.number).length;
  return [
    ...paragraph(`${file}, line ${line}`, "muted", width),
    ...around.flatMap((shown) => placeLine(shown, digits, width)),
  ];
}

// The line itself is read whole; of its neighbours a glance is enough.
function placeLine({ number, text, marked }: PlaceLine, digits: number, width: number): Piece[][] {
  const head: Segment = { text: `${String(number).padStart(digits)} │ `, role: "muted" };
  if (!marked) return [[head, { text, role: "quote" }]];
  const isWhole = text.slice(0, marked.from).trim() === "" && marked.to === text.length;
  const pieces: Segment[] = [
    head,
    { text: text.slice(0, marked.from), role: "text" },
    // Of a whole line there is nothing to point at.
    { text: text.slice(marked.from, marked.to), role: isWhole ? "text" : "differs" },
    { text: text.slice(marked.to), role: "text" },
  ];
  const shown = pieces.filter(({ text }) => text !== "");
  return wrapSegments(shown, width, digits + 3).map((line) => [...line]);
}

type Shown = Pick<State, "reading" | "surroundings" | "file" | "bindings">;

function fixLines(shown: Shown, about: Problem, width: number): Piece[][] {
  const problem = faultBehind(shown.reading, about);
  if (!isMendable(shown, problem)) return paragraph(`Yours to do: ${yoursToDo(problem)}`, "text", width);
  const why = whyReadOnly(shown);
  const key = keyFor(shown, "problems.fix");
  if (why !== null) return paragraph(why, "muted", width);
  const preview = previewFix(shown, problem);
  if (!preview) return paragraph(`${key}: ${ruleNamed(problem.rule).fix}`, "accent", width);
  return [
    ...paragraph(`${key}  ${problem.fixLabel}`, "accent", width),
    ...preview.hunks.flatMap((hunk) => hunkLines(hunk, width)),
    ...restOfFix(preview).flatMap((text) => paragraph(text, "muted", width)),
    ...preview.brings.flatMap((text) => paragraph(text, "warn", width)),
  ];
}
