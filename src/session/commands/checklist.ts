import { tick } from "../../model/edits/tick.ts";
import { describeChanges } from "../../model/report/changes.ts";
import { andSave, beginSave } from "../begin-save.ts";
import { checklistRows, keepSelection, selectedItem, selectedRow } from "../lists.ts";
import { keepPlaces } from "../places.ts";
import { openSources, whyNoSources } from "../source-rows.ts";
import type { Sources } from "../sources.ts";
import { isUnsaved, type State } from "../state.ts";
import { notify, record, type Step, stay, withDocument } from "../step.ts";
import type { Filter } from "../view.ts";
import type { Command } from "./command.ts";

const FILTERS: readonly Filter[] = ["all", "open", "done", "other", "doubtful"];

// Few reports have another mark; a list that is empty in most would only be in the way.
function filtersOf({ reading, view }: State): readonly Filter[] {
  const marked = reading.report.checklist.items.some(({ state }) => state === "other");
  return FILTERS.filter((filter) => filter !== "other" || marked || view.checklist.filter === "other");
}

/** Why nothing of this report can be changed. */
export function whyReadOnly({ file }: Pick<State, "file">): string | null {
  if (file.readOnly === null) return null;
  return `This file is shown only: ${file.readOnly}${WRITABLE_BY[file.readOnly] ?? ""}.`;
}

/** What makes a file writable again, by why it is not. */
const WRITABLE_BY: Readonly<Record<string, string>> = {
  "read-only": "; chmod u+w makes it yours to write",
  "not UTF-8": "; save it as UTF-8 in another editor",
  "read-only file system": "; copy it to another disk",
};

function toggle(state: State, time: number): Step {
  const item = selectedItem(state);
  if (!item) return stay(state);
  const { report } = state.reading;
  const document = state.document.apply(tick(report, item, item.state !== "done"));
  const ticked = withDocument(state, document);
  const did = describeChanges(report, ticked.reading.report).map(({ text }) => `you ${text}`);
  return beginSave(record(keepSelection(state, ticked), time, did));
}

function travel(state: State, time: number, way: "undo" | "redo"): Step {
  const travelled = way === "undo" ? state.document.undo() : state.document.redo();
  if (!travelled)
    return notify(stay(state), "info", way === "undo" ? "Nothing to undo." : "Nothing to redo.");
  if (!travelled.done) {
    const next = withDocument(state, travelled.document);
    return notify(
      stay(next),
      "info",
      "That cannot be taken back: the same place was changed elsewhere since.",
    );
  }
  const moved = withDocument(state, travelled.document);
  const changes = describeChanges(state.reading.report, moved.reading.report).map(({ text }) => text);
  // A fix has said what it does; that its marks are text, or an item unticked, would be news to whoever asked for it.
  const what = travelled.name ?? changes.join("; ");
  const text = `${way === "undo" ? "undone" : "done again"} — ${what}`;
  const told = notify(stay(keepPlaces(state, record(moved, time, [text]))), "info", text);
  return andSave(told);
}

function byWeekOrModule(state: State): Step {
  const { view } = state;
  const rows = checklistRows(state);
  const row = rows[selectedRow(rows, view.checklist.at)];
  const by = view.checklist.by === "week" ? "module" : "week";
  const item = row?.kind === "item" ? row.index : view.checklist.at.item;
  const module = by === "module" ? (state.reading.report.checklist.items[item]?.modules[0] ?? "") : null;
  return stay({ ...state, view: { ...view, checklist: { ...view.checklist, by, at: { item, module } } } });
}

function nextFilter(state: State): Step {
  const { checklist } = state.view;
  const filters = filtersOf(state);
  const filter = filters[(filters.indexOf(checklist.filter) + 1) % filters.length]!;
  const filtered = { ...state, view: { ...state.view, checklist: { ...checklist, filter } } };
  return stay(keepSelection(state, filtered));
}

function whyNoSave(state: State): string | null {
  if (!isUnsaved(state)) return "Everything is on disk already.";
  return state.file.phase === "saving" ? "It is being saved." : null;
}

const whyNoItem = (state: State) => (selectedItem(state) ? null : "There is no item here to open.");

const whyNoEvidence = (state: State) => whyNoItem(state) ?? whyNoSources(state, selectedOf(state));

function selectedOf(state: State): Sources["of"] {
  const item = selectedItem(state);
  const at = item ? state.reading.report.checklist.items.indexOf(item) : -1;
  return { kind: "item", at };
}

function showItem(state: State): Step {
  return stay({ ...state, view: { ...state.view, pane: "detail", scroll: 0 } });
}

function showEvidence(state: State): Step {
  return openSources(state, selectedOf(state));
}

/** Ticking and looking through the checklist; undo and redo, which reach everything. */
export const checklistCommands: readonly Command[] = [
  {
    id: "checklist.tick",
    place: "checklist",
    category: "Write",
    keys: ["space"],
    does: "tick or untick the item",
    label: "tick",
    whyNot: (state) => whyReadOnly(state) ?? (selectedItem(state) ? null : "There is no item here to tick."),
    run: toggle,
  },
  {
    id: "checklist.detail",
    place: "checklist",
    category: "Look",
    keys: ["enter"],
    does: "show all of the item, then the lines that speak for it",
    label: "details",
    whyNot: (state) => (state.view.pane === "detail" ? whyNoEvidence(state) : whyNoItem(state)),
    run: (state) => (state.view.pane === "detail" ? showEvidence(state) : showItem(state)),
  },
  {
    id: "checklist.evidence",
    place: "checklist",
    category: "Look",
    keys: ["r"],
    does: "show what speaks for the item in the repository",
    label: "evidence",
    whyNot: whyNoEvidence,
    run: showEvidence,
  },
  {
    id: "checklist.filter",
    place: "checklist",
    category: "Look",
    keys: ["v"],
    does: "show all, open, done, otherwise marked or doubtful items",
    label: "filter",
    run: nextFilter,
  },
  {
    id: "checklist.by",
    place: "checklist",
    category: "Look",
    keys: ["m"],
    does: "show by week or by module",
    label: "week/module",
    run: byWeekOrModule,
  },
  {
    id: "app.undo",
    place: "lists",
    category: "Write",
    keys: ["u"],
    does: "undo the last change made here",
    label: "undo",
    whyNot: whyReadOnly,
    run: (state, time) => travel(state, time, "undo"),
  },
  {
    id: "app.redo",
    place: "lists",
    category: "Write",
    keys: ["ctrl+r"],
    does: "redo what was undone",
    whyNot: whyReadOnly,
    run: (state, time) => travel(state, time, "redo"),
  },
  {
    id: "app.save",
    place: "lists",
    category: "File",
    keys: ["ctrl+s"],
    does: "try again to write what could not be written",
    whyNot: (state) => whyReadOnly(state) ?? whyNoSave(state),
    run: beginSave,
  },
];
