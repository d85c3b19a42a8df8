import { Box } from "ink";
import type { ReactNode } from "react";
import type { Choice, Conflict } from "../model/merge/conflict.ts";
import { keyFor } from "../session/bindings.ts";
import { inContext } from "../session/conflict-context.ts";
import { type Deciding, openCount } from "../session/deciding.ts";
import { decidingLayout } from "../session/deciding-layout.ts";
import { acrossWidth, screenRows } from "../session/layout.ts";
import type { State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { useCells } from "./pointed.ts";
import { Versions } from "./versions.tsx";

// The title, and a sentence below it.
const HEAD_ROWS = 3;

/** Deciding what stays where the same words were changed in two ways: both versions, and what was chosen so far. */
export function DecidingScreen({
  state,
  deciding,
}: {
  readonly state: State;
  readonly deciding: Deciding;
}): ReactNode {
  const { size, view } = state;
  const pointAtCell = useCells();
  const { writing, joined, at } = deciding;
  const conflict = joined.conflicts[at];
  if (!conflict) return null;
  const width = acrossWidth(size);
  const { above, text } = decidingLayout(size);
  const height = (writing ? above : screenRows(size)) - HEAD_ROWS;
  const choice = deciding.choices[at] ?? null;
  const [mine, theirs] = inContext(joined.text, conflict);
  const names = NAMES[deciding.about];
  return (
    <Box flexDirection="column">
      <Box flexDirection="column" paddingLeft={1}>
        <Line pieces={title(conflict, deciding)} right={progress(state, deciding)} width={width} />
        <Line pieces={[sentence(deciding)]} width={width} />
        <Line pieces={own(choice)} width={width} />
      </Box>
      <Versions
        left={{ title: head(keyFor(state, "deciding.mine"), names[0], choice, "mine"), text: mine }}
        right={{ title: head(keyFor(state, "deciding.theirs"), names[1], choice, "disk"), text: theirs }}
        size={size}
        height={Math.max(1, height)}
        scroll={view.scroll}
      />
      {writing && (
        <Box flexDirection="column" paddingLeft={text.x}>
          <Line pieces={[{ text: "Your own words for the marked ones", role: "title" }]} width={width} />
          <TextArea
            buffer={writing}
            width={text.width}
            height={text.height}
            origin={{ x: text.x, y: text.y }}
            onCell={pointAtCell}
            focused={state.dialog === null && view.help === null}
          />
        </Box>
      )}
    </Box>
  );
}

const NAMES = {
  report: ["Mine, from here", "Theirs, on disk"],
  answer: ["Mine, being written", "Theirs, on disk"],
  markers: ["Ours, this branch", "Theirs, the other branch"],
} as const;

function title({ question }: Conflict, { about }: Deciding): Piece[] {
  const where = question === null ? "" : `Question ${question}: `;
  const what = {
    report: "the same words were changed here and on disk",
    answer: "the same words were changed here and on disk",
    markers: "git found the same lines changed on both sides",
  }[about];
  return [{ text: `${where}${what}`.replace(/^./, (first) => first.toUpperCase()), role: "title" }];
}

function progress(state: State, deciding: Deciding): Piece[] {
  const { choices, at } = deciding;
  const open = openCount(deciding);
  const place = choices.length > 1 ? `${at + 1} of ${choices.length}   ` : "";
  return open === 0
    ? [{ text: `${place}✓ ${keyFor(state, "deciding.done")} writes it`, role: "good" }]
    : [{ text: `${place}○ ${open} to decide`, role: "warn" }];
}

function sentence({ about }: Deciding): Piece {
  const text =
    about === "markers"
      ? "The marks of git stand in the file until all is decided."
      : "Nothing is written until all is decided. Both are safe, also when you quit.";
  return { text, role: "muted" };
}

function own(choice: Choice | null): Piece[] {
  if (choice === "both") return [{ text: "✓ both, theirs below mine", role: "good" }];
  return typeof choice === "object" && choice !== null
    ? [
        {
          text: `✓ your own words: ${choice.text === "" ? "(nothing)" : choice.text.replace(/\s+/g, " ")}`,
          role: "good",
        },
      ]
    : [];
}

function head(key: string, name: string, choice: Choice | null, side: "mine" | "disk"): Piece[] {
  const chosen = choice === side || choice === "both";
  return [
    { text: `${key} `, role: "accent" },
    { text: name, role: "title" },
    { text: chosen ? "  ✓" : "", role: "good" },
  ];
}
