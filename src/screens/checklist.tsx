import { Box } from "ink";
import type { ReactNode } from "react";
import type { Evidence } from "../model/evidence/evidence-rule.ts";
import type { Problem } from "../model/problems/problem.ts";
import type { Item } from "../model/report/checklist.ts";
import { moduleTitle } from "../model/report/modules.ts";
import { describeTally } from "../model/report/progress.ts";
import { keyFor } from "../session/bindings.ts";
import { type ChecklistRow, checklistRows, selectedItem, selectedRow } from "../session/lists.ts";
import { problemsOfGroup, problemsOfItem } from "../session/problem-marks.ts";
import { gravest } from "../session/problem-rows.ts";
import { evidenceOf, whyUnread } from "../session/repository.ts";
import type { State } from "../session/state.ts";
import { widthOf } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { evidenceLegend, evidenceLines, evidenceMark } from "./evidence-lines.ts";
import { Lines } from "./lines.tsx";
import { type PaneSize, Panes } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { useRows } from "./pointed.ts";
import { markOf, problemLines } from "./problem-signs.ts";

/** The checklist, by week or by module, with all of the selected item beside it. */
export function ChecklistScreen({ state }: { readonly state: State }): ReactNode {
  return (
    <Panes
      size={state.size}
      pane={state.view.pane}
      list={(size) => <ItemList state={state} size={size} />}
      detail={(size) => (
        <Lines lines={describeItem(state, size.width)} scroll={state.view.scroll} size={size} />
      )}
    />
  );
}

function ItemList({ state, size }: { readonly state: State; readonly size: PaneSize }): ReactNode {
  const { width, height } = size;
  const rows = checklistRows(state);
  const selected = selectedRow(rows, state.view.checklist.at);
  const { filter, by } = state.view.checklist;
  const head = `by ${by}${filter === "all" ? "" : `, ${filter === "other" ? "with another mark" : filter} only`}`;
  const pointed = useRows((index, x) => ({ kind: "row", at: index, box: isBox(rows[index], x) }));
  if (rows.length === 0) return <Lines lines={emptyList(state, width)} size={size} />;
  const legend = evidenceLegend(state, size);
  return (
    <Box flexDirection="column">
      <List
        {...pointed}
        count={rows.length}
        selected={selected}
        height={height - legend.length}
        row={(index) => {
          const row = rows[index]!;
          const below = rows[index + 1];
          const isWhole = by === "week" && below?.kind === "item";
          const key = row.kind === "group" ? `group ${index}` : `${row.index} ${row.module}`;
          return row.kind === "group" ? (
            <GroupLine
              key={key}
              row={row}
              note={index === 0 ? head : ""}
              problem={isWhole ? gravest(problemsOfGroup(state.reading, below.item)) : undefined}
              width={width}
            />
          ) : (
            <ItemLine
              key={key}
              item={row.item}
              problem={gravest(problemsOfItem(state.reading, row.item))}
              evidence={evidenceOf(state, row.item)}
              width={width}
              selected={index === selected}
              fresh={state.fresh?.items.includes(row.index) ?? false}
            />
          );
        }}
      />
      {legend.map((pieces) => (
        <Line key="legend" pieces={pieces} width={width} />
      ))}
    </Box>
  );
}

/** Whether a column of an item's row is one of its box's, which stands behind the sign of the selected row. */
function isBox(row: ChecklistRow | undefined, x: number): boolean {
  if (row?.kind !== "item") return false;
  return x >= SIGN_COLUMNS && x < SIGN_COLUMNS + widthOf(`[${row.item.mark}]`);
}

const SIGN_COLUMNS = 2;

function GroupLine({
  row,
  note,
  problem,
  width,
}: {
  readonly row: ChecklistRow & { kind: "group" };
  readonly note: string;
  /** The gravest problem of its list as a whole. */
  readonly problem: Problem | undefined;
  readonly width: number;
}): ReactNode {
  const pieces: Piece[] = [
    { text: row.title === "" ? "Items" : row.title, role: "title" },
    { text: note === "" ? "" : `  ${note}`, role: "muted" },
  ];
  const [mark] = markOf(problem);
  const right: Piece[] = [{ text: `${describeTally(row.tally)}${mark ? " " : ""}`, role: "muted" }];
  return <Line pieces={pieces} right={mark ? [...right, mark] : right} width={width} />;
}

interface ItemLineProps {
  readonly item: Item;
  /** The gravest problem in it. */
  readonly problem: Problem | undefined;
  readonly evidence: Evidence | null;
  readonly width: number;
  readonly selected: boolean;
  readonly fresh: boolean;
}

function ItemLine({ item, problem, evidence, width, selected, fresh }: ItemLineProps): ReactNode {
  const pieces: Piece[] = [
    { text: selected ? "› " : "  ", role: "selected" },
    {
      text: `[${item.mark}]`,
      role: item.state === "done" ? "good" : item.state === "other" ? "warn" : "text",
    },
    { text: ` ${item.text}`, role: selected ? "selected" : "text" },
  ];
  const right: Piece[] = [
    ...markOf(problem),
    ...(fresh ? [{ text: " changed", role: "fresh" } as const] : []),
    evidenceMark(evidence),
  ];
  return <Line pieces={pieces} right={right} width={width} />;
}

function emptyList(state: State, width: number): Piece[][] {
  return whyEmpty(state).flatMap((text) => paragraph(text, "muted", width));
}

function whyEmpty(state: State): string[] {
  const { reading, view } = state;
  if (reading.report.checklist.items.length === 0)
    return ["This report has no checklist: no lines like `- [ ] text` before its first question."];
  if (view.checklist.filter !== "doubtful")
    return [`No item is left with this filter; ${keyFor(state, "checklist.filter")} takes the next one.`];
  const isComing = state.repository.phase === "reading" ? ["Ticks are held against what was read."] : [];
  const none = "No item is doubtful: none is ticked without evidence, none has evidence and no tick.";
  const unread = whyUnread(state);
  return [
    ...(unread === null ? [none] : [unread, ...isComing]),
    `${keyFor(state, "checklist.filter")} takes the next filter.`,
  ];
}

function describeItem(state: State, width: number): Piece[][] {
  const item = selectedItem(state);
  if (!item) return [];
  const { text, modules, group, line } = item;
  const where = [`line ${line}`, group, ...modules.map(moduleTitle)].filter(Boolean).join(" · ");
  const role = item.state === "done" ? "good" : item.state === "other" ? "warn" : "text";
  const lines = [...paragraph(text, "strong", width), [], ...paragraph(where, "muted", width), []];
  lines.push(...paragraph(describeState(state, item), role, width), []);
  for (const problem of problemsOfItem(state.reading, item)) lines.push(...problemLines(problem, width), []);
  lines.push(...evidenceLines(state, item, width));
  return [...lines, ...paragraph("The course checks repositories against the ticks.", "muted", width)];
}

function describeState(session: State, { state, mark }: Item): string {
  const [tick, undo] = [keyFor(session, "checklist.tick"), keyFor(session, "app.undo")];
  if (state === "done") return `✓ Ticked; ${tick} unticks it.`;
  if (state === "open") return `○ Open; ${tick} ticks it.`;
  return `Marked "${mark.trim()}"; ${tick} ticks it, ${undo} brings the mark back.`;
}
