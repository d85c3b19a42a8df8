import { Box, Text } from "ink";
import TextInput from "ink-text-input";
import type { ReactNode } from "react";
import { describeTally, tallyItems } from "../model/report/progress.ts";
import { printable } from "../model/text/printable.ts";
import type { Command } from "../session/commands/command.ts";
import { screenTitle } from "../session/commands/screens.ts";
import { askedOfReport } from "../session/deciding.ts";
import { describeDialog } from "../session/dialogs.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import { figureRows } from "../session/figure-rows.ts";
import { footerCommands, showKey } from "../session/keymap.ts";
import { putBackKey } from "../session/keys-here.ts";
import { hasTwoPanes } from "../session/layout.ts";
import { type Dialog, isUnsaved, type State } from "../session/state.ts";
import { SCREENS, type ScreenId } from "../session/view.ts";
import { widthOf } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { look } from "../ui/theme.ts";
import { clock } from "./clock.ts";

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
  return (
    fuller.find((pieces) => widthOf(pieces.map(({ text }) => text).join("")) <= state.size.columns) ?? least
  );
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
  const fitting = [tabs(state, "all", 3), tabs(state, "active", 2), tabs(state, "none", 2)];
  const pieces = fitting.find((pieces) => widthOf(pieces.map(({ text }) => text).join("")) <= columns);
  return <Line pieces={pieces ?? tabs(state, "none", 1)} width={columns} />;
}

function tabs(state: State, counted: Counted, gap: number): Piece[] {
  return SCREENS.flatMap((screen, i): Piece[] => {
    const active = screen === state.view.screen;
    const count = counted === "all" || (counted === "active" && active) ? countOf(state, screen) : "";
    return [
      { text: " ".repeat(i === 0 ? 1 : gap), role: "text" },
      { text: `${i + 1} ${screenTitle(screen)} ${count}`.trimEnd(), role: active ? "selected" : "muted" },
    ];
  });
}

function countOf(state: State, screen: ScreenId): string {
  const { report, questions, problems } = state.reading;
  if (screen === "checklist") return describeTally({ ...tallyItems(report.checklist.items), other: 0 });
  if (screen === "questions")
    return `${questions.filter(({ sign }) => sign === "good").length}/${questions.length}`;
  if (screen === "figures") return String(figureRows(state).length);
  if (screen === "problems") return String(problems.filter(({ severity }) => severity !== "info").length);
  return "";
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
      <Asked label=" find: " value={view.find.query} width={columns} onChange={onFind} onDone={onFindDone} />
    );
  return <Line pieces={noticePieces(state)} width={state.size.columns} />;
}

/** A line to type in. */
function Asked({
  label,
  value,
  width,
  onChange,
  onDone,
}: {
  readonly label: string;
  readonly value: string;
  readonly width: number;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}): ReactNode {
  return (
    <Box height={1} width={width} overflow="hidden" flexShrink={0}>
      <Box flexShrink={0}>
        <Text {...look("accent")}>{label}</Text>
      </Box>
      <TextInput value={printable(value)} onChange={onChange} onSubmit={onDone} />
    </Box>
  );
}

// With nothing to say, it holds the last that happened, which the overview shows only where there is room.
function noticePieces({ notice, activity, view, size }: State): Piece[] {
  const tone = { info: "accent", good: "good", bad: "bad" } as const;
  if (notice) return [{ text: ` ${notice.text}`, role: tone[notice.tone] }];
  const [last] = activity;
  if (!last || (view.screen === "overview" && hasTwoPanes(size))) return [];
  return [{ text: ` ${clock(last.time)}  ${last.text}`, role: "muted" }];
}

// These two stay on the screen however narrow it is.
const ALWAYS = ["app.help", "app.quit", "editor.help"];

/** The last line: what the keys do here; one that cannot act just now is muted. */
export function Footer({ state }: { readonly state: State }): ReactNode {
  if (state.dialog) return <DialogFooter dialog={state.dialog} width={state.size.columns} />;
  const shown = footerCommands(state);
  const hint = (command: Command): Piece[] => {
    const off = (command.whyNot?.(state) ?? null) !== null;
    return [
      { text: ` ${showKey(command.keys[0]!)} `, role: off ? "muted" : "accent" },
      { text: `${command.label} `, role: off ? "muted" : "text" },
    ];
  };
  const right = shown.filter(({ id }) => ALWAYS.includes(id)).flatMap(hint);
  const widthOfAll = (pieces: readonly Piece[]) => widthOf(pieces.map(({ text }) => text).join(""));
  const room = state.size.columns - widthOfAll(right) - 1;
  // A hint that does not fit is left out whole: half a word helps nobody.
  let left: readonly Piece[] = [];
  for (const command of shown.filter(({ id }) => !ALWAYS.includes(id))) {
    const longer = [...left, ...hint(command)];
    if (widthOfAll(longer) <= room) left = longer;
  }
  return <Line pieces={left} right={right} width={state.size.columns} />;
}

// A dialog's own keys: those of the screen below it do nothing just now.
function DialogFooter({ dialog, width }: { readonly dialog: Dialog; readonly width: number }): ReactNode {
  const pieces = describeDialog(dialog).options.flatMap(({ key, label }): Piece[] => [
    { text: ` ${key} `, role: "accent" },
    { text: `${label} `, role: "text" },
  ]);
  return <Line pieces={pieces} width={width} />;
}
