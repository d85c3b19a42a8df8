import type { Element } from "hast";
import { h } from "hastscript";
import { describeVerdict } from "../official/judge.ts";
import type { Problem } from "../problems/problem.ts";
import { countAnswered, tallyItems } from "../report/progress.ts";
import { counted } from "../text/phrase.ts";
import type { FigureCount } from "./figures.ts";
import type { PageSubject } from "./page-subject.ts";
import { sentence } from "./sentence.ts";

/** Where the report stands in a few figures, and what concerns it as a whole. */
export function summary(subject: PageSubject, figures: FigureCount): Element {
  const { problems, questions, report } = subject;
  const { done, total } = tallyItems(report.checklist.items);
  const answered = countAnswered(questions);
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
  const facts = [
    fact("Official check", verdictWords(subject)),
    ...(questions.length > 0 ? [fact("Answered", `${answered} of ${questions.length}`)] : []),
    ...(total > 0 ? [fact("Checklist", `${done} of ${total}`)] : []),
    ...(figures.total > 0 ? [fact("Images shown", `${figures.shown} of ${figures.total}`)] : []),
    fact("Problems", `${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}`),
  ];
  return h("section.summary", { ariaLabel: "Where the report stands" }, [
    h("dl", facts),
    ...wholeReport(subject),
  ]);
}

function fact(name: string, value: string): Element {
  return h("div", [h("dt", name), h("dd", value)]);
}

function verdictWords({ verdict }: PageSubject): string {
  return verdict ? describeVerdict(verdict) : "none known";
}

/** What is said of the report as a whole: a verdict that could not be had, problems of no question, and what the course's page leaves out. */
function wholeReport({ verdict, problems, report }: PageSubject): Element[] {
  const told = problems.filter(({ question, severity }) => question === undefined && severity !== "info");
  const stops = verdict?.passed === null && !told.some(({ rule }) => rule === "checker-stops");
  const items = [
    ...(stops ? [h("li", `The checker stops (${verdict.message}): no answer is judged.`)] : []),
    ...told.map(({ message, severity }: Problem) => h("li", { className: [severity] }, sentence(message))),
    ...lostStart(report.text, verdict !== null),
  ];
  if (items.length === 0) return [];
  return [
    h("aside.notes", { ariaLabel: "About the whole report" }, [
      h("p.label", "About the whole report"),
      h("ul", items),
    ]),
  ];
}

/** What the course cuts off the file before it makes its page: as many characters as the template's front matter has. */
const CUT_OFF = 43;

function lostStart(text: string, checked: boolean): Element[] {
  const start = text.slice(0, CUT_OFF).replace(/\s+/g, " ").trim();
  if (!checked || start.startsWith("---") || start === "") return [];
  return [h("li", ["The hand-in page leaves out the first 43 characters of the file: ", h("q", start)])];
}
