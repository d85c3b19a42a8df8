import type { Element } from "hast";
import { h } from "hastscript";
import type { Checklist, Item, ItemState } from "../report/checklist.ts";
import { describeTally, tallyItems } from "../report/progress.ts";
import { layLine } from "./lay-markdown.ts";
import type { Room } from "./room.ts";
import { sentence } from "./sentence.ts";

const BOXES: Readonly<Record<ItemState, { readonly glyph: string; readonly word: string }>> = {
  done: { glyph: "☑", word: "done" },
  open: { glyph: "☐", word: "open" },
  other: { glyph: "◪", word: "marked" },
};

/** The checklist by its headings, with how far each is; nothing for a report without one. The first item of a module has its name as id (`m10`). */
export function checklistSection({ items, groups }: Checklist, room: Room): Element[] {
  if (items.length === 0) return [];
  const named = new Set<string>();
  const parts = groups.map(({ title, items }) =>
    h("section.group", [
      h("h3", [
        ...(title === "" ? ["Items"] : sentence(title)),
        " ",
        h("span.tally", describeTally(tallyItems(items))),
      ]),
      h(
        "ul",
        items.map((item) => itemLine(item, named, room)),
      ),
    ]),
  );
  const section = h("section.checklist", { id: "checklist", ariaLabelledBy: "checklist-title" }, [
    h("h2", { id: "checklist-title" }, "Checklist"),
    progress(items),
    h("div.groups", parts),
  ]);
  return [section];
}

function progress(items: readonly Item[]): Element {
  const { done, other, total } = tallyItems(items);
  const marked = other === 0 ? "" : `, ${other} with another mark`;
  return h("p.progress", [
    h("progress", { max: total, value: done, ariaLabel: "Items done" }),
    ` ${done} of ${total} done${marked}`,
  ]);
}

function itemLine(item: Item, named: Set<string>, room: Room): Element {
  const { glyph, word } = BOXES[item.state];
  const id = item.modules.map((module) => module.toLowerCase()).find((name) => !named.has(name));
  if (id) named.add(id);
  const mark = item.state === "other" ? [" ", h("span.note", `[${item.mark.trim()}]`)] : [];
  return h("li", { className: [item.state], ...(id ? { id } : {}) }, [
    h("span.box", { role: "img", ariaLabel: word }, glyph),
    h("span", [...layLine(item.text, { prefix: `item-${item.line}-user-`, below: 3, room }), ...mark]),
  ]);
}
