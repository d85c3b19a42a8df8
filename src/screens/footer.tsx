import { Box } from "ink";
import type { ReactNode } from "react";
import type { Command } from "../session/commands/command.ts";
import { describeDialog } from "../session/dialogs.ts";
import { isFindingInHelp } from "../session/help-finding.ts";
import { footerCommands, keysHere, showKey } from "../session/keymap.ts";
import type { Dialog, State } from "../session/state.ts";
import { widthOfPieces } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { useGroups } from "./pointed.ts";

// These stay on the screen however narrow it is.
const isAlwaysShown = ({ id, category }: Command) => category === "Help" || id === "app.quit";

// While one types in a line, letters are text, and no other key does anything.
const IN_A_LINE: readonly Hint[] = [hint("enter", "take it"), hint("esc", "give it up")];

/** The last line: what the keys do here; one that cannot act just now is muted. */
export function Footer({ state }: { readonly state: State }): ReactNode {
  if (state.dialog) return <DialogFooter dialog={state.dialog} width={state.size.columns} />;
  if (state.copyTo !== null || state.view.find?.typing || isFindingInHelp(state))
    return <Hints left={IN_A_LINE} width={state.size.columns} />;
  const shown = footerCommands(state);
  const hintOf = (command: Command): Hint => {
    const off = (command.whyNot?.(state) ?? null) !== null;
    return hint(keysHere(state, command)[0]!, command.label ?? "", off);
  };
  const right = shown.filter(isAlwaysShown).map(hintOf);
  let room = state.size.columns - widthOfPieces(piecesOf(right)) - 1;
  // A hint that does not fit is left out whole: half a word helps nobody.
  const left: Hint[] = [];
  for (const command of shown.filter((command) => !isAlwaysShown(command))) {
    const next = hintOf(command);
    const width = widthOfPieces(next.pieces);
    if (width > room) continue;
    left.push(next);
    room -= width;
  }
  return <Hints left={left} right={right} width={state.size.columns} />;
}

/** A key, and how it is named. */
interface Hint {
  readonly key: string;
  readonly pieces: readonly Piece[];
}

function hint(key: string, label: string, off = false): Hint {
  const pieces: Piece[] = [
    { text: ` ${showKey(key)} `, role: off ? "muted" : "accent" },
    { text: `${label} `, role: off ? "muted" : "text" },
  ];
  return { key, pieces };
}

const piecesOf = (hints: readonly Hint[]) => hints.flatMap(({ pieces }) => pieces);

function Hints({
  left,
  right = [],
  width,
}: {
  readonly left: readonly Hint[];
  readonly right?: readonly Hint[];
  readonly width: number;
}): ReactNode {
  const gap = width - widthOfPieces(piecesOf([...left, ...right]));
  const blank: Piece = { text: " ".repeat(Math.max(0, gap)), role: "text" };
  const groups = [...left.map(({ pieces }) => pieces), [blank], ...right.map(({ pieces }) => pieces)];
  const keys = [...left, null, ...right].map((hint) => hint?.key ?? null);
  const area = useGroups(groups, (i) => (keys[i] == null ? null : { kind: "key", key: keys[i] }));
  return (
    <Box ref={area} flexShrink={0}>
      <Line pieces={piecesOf(left)} right={piecesOf(right)} width={width} />
    </Box>
  );
}

// A dialog's own keys: those of the screen below it do nothing just now.
function DialogFooter({ dialog, width }: { readonly dialog: Dialog; readonly width: number }): ReactNode {
  const hints = describeDialog(dialog).options.map(({ key, label }) => hint(key, label));
  return <Hints left={hints} width={width} />;
}
