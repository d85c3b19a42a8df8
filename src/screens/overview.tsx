import { Box } from "ink";
import type { ReactNode } from "react";
import type { JudgedRule } from "../model/official/judge.ts";
import { describeTally, tallyItems } from "../model/report/progress.ts";
import { hasTwoPanes, screenRows } from "../session/layout.ts";
import type { State } from "../session/state.ts";
import { fitText } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { clock } from "./clock.ts";
import { nextRows, type Row, title } from "./next-rows.ts";
import { paragraph } from "./pieces.ts";
import { SIGNS } from "./signs.ts";

const BLANK: Row = { pieces: [] };
/** The next steps that stand in the smallest window. */
const FEWEST_STEPS = 2;

/** Where the report stands: the checklist and the questions at a glance, the checker's word, what is next, what happened. */
export function Overview({ state }: { readonly state: State }): ReactNode {
  const { columns } = state.size;
  const height = screenRows(state.size);
  if (!hasTwoPanes(state.size)) {
    const width = columns - 2;
    const verdict = verdictRows(state, width, 0);
    const glance = [BLANK, ...checklistSummary(state, width), BLANK, ...questionGrid(state, width), BLANK];
    // Beside the title and the blank row above it. What happened last stands in the line below, too.
    const room = height - verdict.length - glance.length - 2;
    const next = nextRows(state, width, Math.max(FEWEST_STEPS, room));
    const rows = [...verdict, BLANK, ...next, ...glance, ...activityRows(state)];
    return <Column rows={rows} width={width} height={height} />;
  }
  const left = Math.floor((columns - 5) / 2);
  const right = columns - 5 - left;
  return (
    <Box>
      <Column
        rows={[...checklistSummary(state, left), BLANK, ...questionGrid(state, left)]}
        width={left}
        height={height}
      />
      <Box width={3} flexShrink={0} />
      <Column
        rows={[
          ...verdictRows(state, right, 5),
          BLANK,
          ...nextRows(state, right, null),
          BLANK,
          ...activityRows(state),
        ]}
        width={right}
        height={height}
      />
    </Box>
  );
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
  return (
    <Box
      flexDirection="column"
      paddingLeft={1}
      width={width + 1}
      height={height}
      overflowY="hidden"
      flexShrink={0}
    >
      {rows.slice(0, height).map(({ pieces, right = [] }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of the overview have no identity but their place
        <Line key={i} pieces={pieces} right={right} width={width} />
      ))}
    </Box>
  );
}

function checklistSummary({ reading }: State, width: number): Row[] {
  const { checklist } = reading.report;
  if (checklist.items.length === 0)
    return [title("Checklist"), { pieces: [{ text: "This report has none.", role: "muted" }] }];
  const groups = checklist.groups.map(({ title, items }) => ({
    title: title === "" ? "Items" : title,
    items,
  }));
  const longest = Math.min(20, Math.max(...groups.map(({ title }) => title.length)));
  const bar = Math.max(5, Math.min(24, width - longest - 24));
  return [
    title(`Checklist  ${describeTally(tallyItems(checklist.items))}`),
    ...groups.map(({ title, items }): Row => {
      const tally = tallyItems(items);
      const filled = Math.round((tally.done / tally.total) * bar);
      return {
        pieces: [
          { text: `${fitText(title, longest).padEnd(longest)}  `, role: "text" },
          { text: "█".repeat(filled), role: tally.done === tally.total ? "good" : "accent" },
          { text: `${"░".repeat(bar - filled)}  `, role: "muted" },
          { text: describeTally(tally), role: "text" },
        ],
      };
    }),
  ];
}

function questionGrid({ reading, fresh }: State, width: number): Row[] {
  const { questions } = reading;
  if (questions.length === 0)
    return [title("Questions"), { pieces: [{ text: "This report has none.", role: "muted" }] }];
  const perRow = Math.max(1, Math.min(8, Math.floor((width + 2) / 6)));
  const rows: Row[] = [];
  for (let at = 0; at < questions.length; at += perRow)
    rows.push({
      pieces: questions.slice(at, at + perRow).flatMap(({ question, sign }, i): Piece[] => {
        const name = String(question.number ?? "?").padStart(i === 0 ? 2 : 4);
        const marked = fresh?.questions.includes(at + i) ?? false;
        return [
          { text: `${name} `, role: marked ? "fresh" : "text" },
          { text: SIGNS[sign].glyph, role: SIGNS[sign].role },
        ];
      }),
    });
  const present = (["good", "missed", "broken", "started", "open"] as const).filter((sign) =>
    questions.some((q) => q.sign === sign),
  );
  const legend = present.flatMap((sign): Piece[] => [
    { text: `${SIGNS[sign].glyph} `, role: SIGNS[sign].role },
    { text: `${SIGNS[sign].brief}  `, role: "muted" },
  ]);
  return [title("Questions"), ...rows, { pieces: legend }];
}

/** The checker's word; when it would stop, that stands first, in words. */
function verdictRows(state: State, width: number, most: number): Row[] {
  const { verdict, problems, questions } = state.reading;
  if (!verdict) {
    const text = "No checker is known for this report; the limits are those of its prompts.";
    return [title("Limits"), ...wrapped(text, width, "muted")];
  }
  if (verdict.outcome !== "ok") {
    const problem = problems.find(({ rule }) => rule === "checker-stops");
    return [
      { pieces: [{ text: "report.py check", role: "title" }], right: [{ text: "✗ stops", role: "bad" }] },
      ...wrapped(problem?.message ?? verdict.message, width, "bad"),
    ];
  }
  const all = verdict.passed === verdict.total;
  const missed = missedLimits(state);
  const open = questions.filter(({ sign }) => sign === "open").length;
  const rows: Row[] = [
    {
      pieces: [
        { text: "report.py check", role: "title" },
        { text: `  ${describeTable(state)}`, role: "muted" },
      ],
      right: [
        { text: `${all ? "✓" : "▲"} ${verdict.passed} of ${verdict.total}`, role: all ? "good" : "warn" },
      ],
    },
  ];
  const misaligned = problems.find(({ rule }) => rule === "checker-misaligned");
  if (misaligned) rows.push(...wrapped(misaligned.message, width, "bad"));
  rows.push(...missed.slice(0, most));
  if (missed.length > most && most > 0) rows.push(muted(`… ${missed.length - most} more under 5 Problems`));
  if (open > 0) rows.push(muted(`${open} ${open === 1 ? "question is" : "questions are"} not answered yet`));
  return rows;
}

function describeTable({ reading: { report, verdict } }: State): string {
  return verdict?.table === "report.py"
    ? "its own limits"
    : `limits of ${report.edition.id.replace("dtu-", "")}`;
}

/** Each written answer the checker warns about, in a few words; where the count is cut short, that is the news. */
function missedLimits({ reading }: State): Row[] {
  return reading.questions.flatMap(({ question, judged, sign }): Row[] => {
    if (judged?.passed !== false || question.state === "unanswered") return [];
    const missed = judged.rules.filter(({ ok }) => !ok);
    const text =
      sign === "broken"
        ? `a "##" cuts it: ${judged.words} ${judged.words === 1 ? "word counts" : "words count"}`
        : missed.map((rule) => describeMiss(rule, judged[rule.kind])).join("; ");
    return [
      {
        pieces: [
          { text: `Q${judged.number}`.padEnd(5), role: SIGNS[sign].role },
          { text, role: "text" },
        ],
      },
    ];
  });
}

function describeMiss({ kind, min, max }: JudgedRule, count: number): string {
  const unit = count === 1 ? kind.slice(0, -1) : kind;
  return `${count} ${unit}, ${count < min ? `at least ${min}` : `at most ${max}`}`;
}

function muted(text: string): Row {
  return { pieces: [{ text, role: "muted" }] };
}

function wrapped(text: string, width: number, role: Piece["role"]): Row[] {
  return paragraph(text, role, width).map((pieces) => ({ pieces }));
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
