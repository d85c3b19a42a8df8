import { describeTally, tallyItems } from "../model/report/progress.ts";
import { isUnfinished } from "../session/lists.ts";
import type { Pointed } from "../session/pointing.ts";
import type { State } from "../session/state.ts";
import { fitText } from "../ui/fit.ts";
import type { Piece } from "../ui/line.tsx";
import { groupAt } from "../ui/pointer.tsx";
import { type Row, title } from "./next-rows.ts";
import { signLegend, signsOf } from "./question-legend.ts";
import { SIGNS } from "./signs.ts";

const BLANK: Row = { pieces: [] };

/** The checklist and the questions, each in one line where there is not the room for more. */
export function glance(state: State, width: number, room: number): Row[] {
  const [list, grid] = [checklistSummary(state, width), questionGrid(state, width)];
  const [listLine, gridLine] = [list.slice(0, 1), questionLine(state)];
  const ways = [
    [...list, BLANK, ...grid],
    [...listLine, BLANK, ...grid],
    [...listLine, gridLine],
  ];
  return ways.find((rows) => rows.length <= room) ?? ways.at(-1)!;
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
  for (let first = 0; first < questions.length; first += perRow) {
    const cells = questions.slice(first, first + perRow).map(({ question, sign }, i): Piece[] => {
      const name = String(question.number ?? "?").padStart(i === 0 ? 2 : 4);
      const marked = fresh?.questions.includes(first + i) ?? false;
      return [
        { text: `${name} `, role: marked ? "fresh" : "text" },
        { text: SIGNS[sign].glyph, role: SIGNS[sign].role },
      ];
    });
    const at = (x: number): Pointed | null => {
      const cell = groupAt(cells, x);
      return cell < 0 ? null : { kind: "question", at: first + cell };
    };
    rows.push({ pieces: cells.flat(), at });
  }
  const finished = questions.filter((question) => !isUnfinished(question)).length;
  const heading = title(`Questions  ${finished} of ${questions.length} finished`);
  return [heading, ...rows, { pieces: signLegend(questions) }];
}

/** How many questions there are of each kind. */
function questionLine({ reading: { questions } }: State): Row {
  const counts = signsOf(questions).flatMap((sign): Piece[] => {
    const count = questions.filter((question) => question.sign === sign).length;
    return [
      { text: ` ${SIGNS[sign].glyph}`, role: SIGNS[sign].role },
      { text: `${count} ${SIGNS[sign].brief}`, role: "text" },
    ];
  });
  return { pieces: [...title("Questions ").pieces, ...counts] };
}
