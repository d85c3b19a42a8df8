import type { Element } from "hast";
import { h } from "hastscript";
import { describeTally, tallyItems } from "../report/progress.ts";
import type { PageSubject } from "./page-subject.ts";
import type { Part } from "./parts.ts";
import { SIGNS, signWord, titleOf } from "./question.ts";
import { sentence } from "./sentence.ts";

/** Where everything is, each question with its state. */
export function contents({ report: { checklist } }: PageSubject, parts: readonly Part[]): Element {
  const list =
    checklist.items.length === 0 ? [] : [checklistEntry(describeTally(tallyItems(checklist.items)))];
  return h("nav.contents", { ariaLabel: "Contents" }, [
    h("p.label", "Contents"),
    h("ul", [...list, ...parts.map(partEntry)]),
  ]);
}

function checklistEntry(tally: string): Element {
  return h("li", [h("a", { href: "#checklist" }, "Checklist"), " ", h("span.tally", tally)]);
}

function partEntry({ id, title, questions }: Part): Element {
  const entries = questions.map(({ id, reading }) =>
    h("li", { className: [reading.sign] }, [
      h("a", { href: `#${id}` }, [
        h("span", { ariaHidden: "true" }, SIGNS[reading.sign].glyph),
        ` ${titleOf(reading.question)}`,
        h("span.unseen", `, ${signWord(reading)}`),
      ]),
    ]),
  );
  return h("li", [
    h("a", { href: `#${id}` }, sentence(title)),
    ...(entries.length > 0 ? [h("ul", entries)] : []),
  ]);
}
