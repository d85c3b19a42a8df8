import { Box } from "ink";
import type { ReactNode } from "react";
import { hasTwoPanes, paneWidths, screenRows } from "../session/layout.ts";
import type { State } from "../session/state.ts";
import { Line } from "../ui/line.tsx";
import { usePointed } from "../ui/pointer.tsx";
import { clock } from "./clock.ts";
import { glance } from "./glance-rows.ts";
import { nextRows, type Row, title } from "./next-rows.ts";
import { useRows } from "./pointed.ts";
import { muted, verdictRows } from "./verdict-rows.ts";

const BLANK: Row = { pieces: [] };
/** The next steps that stand in the smallest window. */
const FEWEST_STEPS = 3;
/** A title, and something below it. */
const FEWEST_ROWS = 2;
/** Blank columns before a row. */
const MARGIN = 1;

/** Where the report stands: the checklist and the questions at a glance, the checker's word, what is next, what happened. */
export function Overview({ state }: { readonly state: State }): ReactNode {
  const height = screenRows(state.size);
  const { list: left, detail: right } = paneWidths(state.size);
  if (!hasTwoPanes(state.size))
    return <Column rows={inOneColumn(state, left, height)} width={left} height={height} />;
  return (
    <Box>
      <Column rows={glance(state, left, height)} width={left} height={height} />
      <Box width={3} flexShrink={0} />
      <Column rows={todo(state, right, height)} width={right} height={height} />
    </Box>
  );
}

function inOneColumn(state: State, width: number, height: number): Row[] {
  const verdict = verdictRows(state, width, 0);
  const room = height - verdict.length - 2;
  const below = glance(state, width, room - FEWEST_STEPS - 1);
  const rows = [...verdict, BLANK, ...nextRows(state, width, Math.max(1, room - below.length - 1))];
  return withActivity(state, [...rows, BLANK, ...below], height);
}

/** The checker's word and what is next; of each as much as there is room for both. */
function todo(state: State, width: number, height: number): Row[] {
  const all = [5, 2, 0].map((most) => verdictRows(state, width, most));
  const verdict = all.find((rows) => rows.length + FEWEST_STEPS + 2 <= height) ?? all.at(-1)!;
  const room = height - verdict.length - 1;
  const whole = nextRows(state, width, null);
  const next = whole.length <= room ? whole : nextRows(state, width, Math.max(1, room - 1));
  return withActivity(state, [...verdict, BLANK, ...next], height);
}

// What happened last stands in the line below the screen, too.
function withActivity(state: State, rows: Row[], height: number): Row[] {
  const room = height - rows.length - 1;
  return room < FEWEST_ROWS ? rows : [...rows, BLANK, ...activityRows(state).slice(0, room)];
}

function Column({
  rows,
  width,
  height,
}: {
  readonly rows: readonly Row[];
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const shown = cut(rows, height);
  const { onRow, onRoll } = useRows((index, x) => shown[index]?.at?.(x - MARGIN) ?? null);
  const area = usePointed((gesture, { x, y }) => {
    if (gesture.kind === "wheel") onRoll(gesture.lines);
    return gesture.kind === "wheel" || (gesture.kind === "press" && onRow(y, x));
  });
  return (
    <Box
      ref={area}
      flexDirection="column"
      paddingLeft={MARGIN}
      width={width + MARGIN}
      height={height}
      overflowY="hidden"
      flexShrink={0}
    >
      {shown.map(({ pieces, right = [] }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of the overview have no identity but their place
        <Line key={i} pieces={pieces} right={right} width={width} />
      ))}
    </Box>
  );
}

function cut(rows: readonly Row[], height: number): readonly Row[] {
  if (rows.length <= height) return rows;
  return [...rows.slice(0, height - 1), muted(`… ${rows.length - height + 1} more lines`)];
}

function activityRows({ activity }: State): Row[] {
  if (activity.length === 0)
    return [title("Activity"), { pieces: [{ text: "Nothing has changed yet.", role: "muted" }] }];
  return [
    title("Activity"),
    ...activity.map(
      ({ time, text }): Row => ({
        pieces: [
          { text: `${clock(time)}  `, role: "muted" },
          { text, role: "text" },
        ],
      }),
    ),
  ];
}
