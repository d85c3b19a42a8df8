import { Box } from "ink";
import { type ReactNode, useMemo } from "react";
import type { KeptDraft } from "../model/drafts/draft.ts";
import { countWords } from "../model/official/python-text.ts";
import { countedWords } from "../model/text/counted-words.ts";
import { describeDraft } from "../session/drafts.ts";
import { acrossWidth, screenRows } from "../session/layout.ts";
import { presentText, shownDraft } from "../session/restoring.ts";
import type { DraftOffer, State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { moment } from "./clock.ts";
import { changedLines } from "./difference.ts";
import { useRows } from "./pointed.ts";
import { Versions } from "./versions.tsx";

const MOST_LISTED = 5;

/** What was typed and not saved when the app last ended: what, when, how much, and how it differs from the report. */
export function DraftsScreen({
  state,
  offer,
}: {
  readonly state: State;
  readonly offer: DraftOffer;
}): ReactNode {
  const { size, view } = state;
  const width = acrossWidth(size);
  const draft = shownDraft(state);
  const present = draft && presentText(state, draft);
  const [kept, now] = useMemo(() => textsOf(draft, present ?? ""), [draft, present]);
  const pointed = useRows();
  if (!draft) return null;
  const listed = Math.min(offer.drafts.length, MOST_LISTED);
  return (
    <Box flexDirection="column">
      <Box flexDirection="column" paddingLeft={1}>
        <Line pieces={[{ text: headline(offer), role: "title" }]} width={width} />
        <List
          {...pointed}
          count={offer.drafts.length}
          selected={offer.at}
          height={listed}
          row={(index) => (
            <Row key={index} draft={offer.drafts[index]!} selected={index === offer.at} width={width} />
          )}
        />
        <Line pieces={[]} width={width} />
      </Box>
      <Versions
        left={{ title: [{ text: "The draft", role: "title" }], text: kept }}
        right={{ title: inReport(present), text: now }}
        size={size}
        height={Math.max(1, screenRows(size) - listed - 2)}
        scroll={view.scroll}
      />
    </Box>
  );
}

// A whole report is too long to look for what differs.
function textsOf(draft: KeptDraft | null, present: string): [kept: string, now: string] {
  if (!draft) return ["", ""];
  return draft.question ? [draft.text, present] : changedLines(draft.text, present);
}

function headline({ drafts }: DraftOffer): string {
  return drafts.length === 1
    ? "This was not saved when report-tui last ended"
    : `${drafts.length} texts were not saved when report-tui last ended`;
}

function inReport(present: string | null): Piece[] {
  if (present === null) return [{ text: "The question is no longer in the report", role: "bad" }];
  return [{ text: "In the report now", role: "title" }];
}

function Row({
  draft,
  selected,
  width,
}: {
  readonly draft: KeptDraft;
  readonly selected: boolean;
  readonly width: number;
}): ReactNode {
  const words = useMemo(() => countedWords(countWords(draft.text)), [draft.text]);
  return (
    <Line
      pieces={[
        { text: selected ? "› " : "  ", role: "selected" },
        { text: describeDraft(draft), role: selected ? "selected" : "text" },
        { text: `  ${words}`, role: "text" },
      ]}
      right={[{ text: moment(draft.time, Date.now()), role: "muted" }]}
      width={width}
    />
  );
}
