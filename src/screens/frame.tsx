import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { describeTally, tallyItems } from "../model/report/progress.ts";
import { screenTitle } from "../session/commands/screens.ts";
import { askedOfReport } from "../session/deciding.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import { figureRows } from "../session/figure-rows.ts";
import { foundCount } from "../session/finding.ts";
import { behindKey, putBackKey } from "../session/keys-here.ts";
import { hasTwoPanes } from "../session/layout.ts";
import { isUnsaved, type State } from "../session/state.ts";
import { currentHint } from "../session/tour.ts";
import { SCREENS, type ScreenId } from "../session/view.ts";
import { widthOf, widthOfPieces } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { TextLine } from "../ui/text-line.tsx";
import { useLook } from "../ui/use-look.ts";
import { clock } from "./clock.ts";
import { useGroups } from "./pointed.ts";

/** The first line: which report, which branch, whether it is handed in, and the truth about the file. */
export function FileLine({ state }: { readonly state: State }): ReactNode {
  const { git, file } = state;
  const left: Piece[] = [
    { text: " report-tui ", role: "title" },
    { text: ` ${file.shown}`, role: "text" },
  ];
  if (file.sample) left.push({ text: "  a sample to try things on", role: "muted" });
  if (git?.branch) left.push({ text: `  ⎇ ${git.branch}`, role: "muted" });
  const handedIn = describeHandIn(git);
  if (handedIn) left.push({ text: `  ${handedIn}`, role: "warn" });
  return <Line pieces={left} right={fileNews(state)} width={state.size.columns} />;
}

// In a narrow window, how changes are seen gives way first, then the merge; what calls for a key stays.
function fileNews(state: State): Piece[] {
  const { mergedAt } = state.file;
  const truth = [fileTruth(state)];
  const merged: Piece[] =
    mergedAt === null ? [] : [{ text: `  ⇄ merged ${clock(mergedAt)}`, role: "accent" }];
  const overwritten: Piece[] =
    state.putBack?.kind === "stale" ? [{ text: `  ▲ overwritten: ${putBackKey(state)}`, role: "bad" }] : [];
  const least = [...truth, ...overwritten];
  const fuller = [
    [...truth, ...merged, ...overwritten, ...watching(state)],
    [...truth, ...merged, ...overwritten],
  ];
  return fuller.find((pieces) => widthOfPieces(pieces) <= state.size.columns) ?? least;
}

function watching({ file }: State): Piece[] {
  if (file.watched === "events") return [{ text: "  ● live ", role: "good" }];
  // No events come from there: it says why a change may take a moment to show.
  return file.watched === "polling" ? [{ text: "  ● looking every 0.3 s ", role: "muted" }] : [];
}

function describeHandIn(git: State["git"]): string {
  if (git?.handedIn === "uncommitted") return "uncommitted";
  if (git?.handedIn === "untracked") return "not in git yet";
  if (git?.handedIn !== "unpushed") return "";
  return `${git.ahead} ${git.ahead === 1 ? "commit" : "commits"} not pushed`;
}

const TROUBLES: Readonly<Record<string, string>> = {
  missing: "the file is gone",
  "folder-gone": "the folder is gone",
  folder: "the file is a folder now",
  permission: "cannot read: no permission",
  "read-only": "cannot write: read-only",
  "read-only-mount": "cannot write: read-only disk",
  "no-space": "cannot write: disk full",
  quota: "cannot write: quota used up",
  "name-too-long": "cannot write: name too long",
  encoding: "cannot write: not UTF-8",
  busy: "cannot write: file is busy",
};

function fileTruth(state: State): Piece {
  const { file, editing } = state;
  if (file.readOnly !== null) return { text: `✗ shown only: ${file.readOnly}`, role: "bad" };
  if (file.trouble)
    return {
      text: `✗ ${TROUBLES[file.trouble.reason] ?? `cannot ${file.trouble.during === "read" ? "read" : "write"}`}`,
      role: "bad",
    };
  if (askedOfReport(state)) return { text: "⇄ to be decided, not written", role: "bad" };
  if (file.phase === "saving") return { text: "… saving", role: "muted" };
  if (editing && isDraftUnsaved(editing)) return { text: "◐ unsaved draft", role: "warn" };
  return isUnsaved(state) ? { text: "◐ not saved", role: "warn" } : { text: "✓ saved", role: "good" };
}

type Counted = "all" | "active" | "none";

/** The second line: the screens, their keys and what they count; in a narrow window less of that. */
export function Tabs({ state }: { readonly state: State }): ReactNode {
  const { columns } = state.size;
  const shown = fittingTabs(state, columns);
  const area = useGroups(shown, (i) => ({ kind: "screen", screen: SCREENS[i]! }));
  return (
    <Box ref={area} flexShrink={0}>
      <Line pieces={shown.flat()} width={columns} />
    </Box>
  );
}

const FULLEST_FIRST = [
  ["all", 3],
  ["all", 2],
  ["active", 2],
  ["none", 2],
] as const;

function fittingTabs(state: State, columns: number): Piece[][] {
  for (const [counted, gap] of FULLEST_FIRST) {
    const shown = tabs(state, counted, gap);
    if (widthOfPieces(shown.flat()) <= columns) return shown;
  }
  return tabs(state, "none", 1);
}

/** The pieces of each tab. */
function tabs(state: State, counted: Counted, gap: number): Piece[][] {
  return SCREENS.map((screen, i): Piece[] => {
    const active = screen === state.view.screen;
    const { text: count, widest } =
      counted === "all" || (counted === "active" && active) ? countOf(state, screen) : NO_COUNT;
    return [
      { text: " ".repeat((i === 0 ? 1 : gap) - 1), role: "text" },
      { text: active ? "▸" : " ", role: "selected" },
      {
        text: `${behindKey(state, screen, screenTitle(screen))} ${count}`.trimEnd(),
        role: active ? "selected" : "muted",
      },
      // A count that grows moves nothing beside it.
      { text: " ".repeat(Math.max(0, widest - count.length)), role: "text" },
    ];
  });
}

interface Count {
  readonly text: string;
  /** The columns it has, however much it comes to. */
  readonly widest: number;
}

const NO_COUNT: Count = { text: "", widest: 0 };

function countOf(state: State, screen: ScreenId): Count {
  const { report, questions, problems } = state.reading;
  const part = (text: string, of: number): Count => ({ text, widest: 2 * String(of).length + 1 });
  const all = (count: number): Count => ({ text: String(count), widest: 2 });
  if (screen === "checklist") {
    const tally = { ...tallyItems(report.checklist.items), other: 0 };
    return part(describeTally(tally), tally.total);
  }
  if (screen === "questions")
    return part(
      `${questions.filter(({ sign }) => sign === "good").length}/${questions.length}`,
      questions.length,
    );
  if (screen === "figures") return all(figureRows(state).length);
  if (screen === "problems") return all(problems.length);
  return NO_COUNT;
}

/** A line across the window. */
export function Rule({ width }: { readonly width: number }): ReactNode {
  return <Line pieces={[{ text: "─".repeat(Math.max(0, width)), role: "rule" }]} width={width} />;
}

/** The line above the footer: what is being looked for, else the last notice. */
export function NoticeLine({
  state,
  onFind,
  onFindDone,
  onCopy,
  onCopyDone,
}: {
  readonly state: State;
  readonly onFind: (query: string) => void;
  readonly onFindDone: () => void;
  readonly onCopy: (path: string) => void;
  readonly onCopyDone: () => void;
}): ReactNode {
  const { size, view, copyTo } = state;
  const { columns } = size;
  if (copyTo !== null)
    return <Asked label=" copy to: " value={copyTo} width={columns} onChange={onCopy} onDone={onCopyDone} />;
  if (view.find?.typing)
    return (
      <Asked
        label=" find: "
        value={view.find.query}
        right={foundCount(state)}
        width={columns}
        onChange={onFind}
        onDone={onFindDone}
      />
    );
  const pieces = noticePieces(state);
  const end = state.notice ? "" : (currentHint(state)?.end ?? "");
  const right: Piece[] = end === "" ? [] : [{ text: `${end} `, role: "muted" }];
  const fits = widthOfPieces([...pieces, ...right]) + 2 <= columns;
  return <Line pieces={pieces} right={fits ? right : []} width={columns} />;
}

/** A line to type in. */
export function Asked({
  label,
  value,
  hint = "",
  right = "",
  width,
  onChange,
  onDone,
}: {
  readonly label: string;
  readonly value: string;
  /** What stands there as long as nothing is typed. */
  readonly hint?: string;
  /** What stands at the end of the line. */
  readonly right?: string;
  readonly width: number;
  readonly onChange: (value: string) => void;
  readonly onDone?: () => void;
}): ReactNode {
  const look = useLook();
  const end = right === "" ? "" : ` ${right} `;
  const room = width - widthOf(label) - widthOf(end);
  return (
    <Box height={1} width={width} overflow="hidden" flexShrink={0}>
      <Text wrap="truncate" {...look("accent")}>
        {label}
      </Text>
      <Box width={value === "" ? 1 : room} flexShrink={0}>
        <TextLine value={value} width={room} onChange={onChange} {...(onDone ? { onDone } : {})} />
      </Box>
      {value === "" && (
        <Box width={room - 1} flexShrink={0}>
          <Text wrap="truncate" {...look("muted")}>
            {hint}
          </Text>
        </Box>
      )}
      <Text {...look("muted")}>{end}</Text>
    </Box>
  );
}

// With nothing to say, it holds the last that happened, which the overview shows only where there is room.
function noticePieces(state: State): Piece[] {
  const { notice, activity, editing, view, size } = state;
  const tone = { info: "accent", good: "good", bad: "bad" } as const;
  if (notice) return [{ text: ` ${notice.text}`, role: tone[notice.tone] }];
  const hint = currentHint(state);
  if (hint) return [{ text: ` ${hint.says}`, role: "muted" }];
  const [last] = activity;
  // Beside an answer it would be taken for something that was just done to that.
  if (!last || editing || (view.screen === "overview" && hasTwoPanes(size))) return [];
  return [{ text: ` ${clock(last.time)}  ${last.text}`, role: "muted" }];
}
