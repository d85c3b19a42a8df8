import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { scanMarkdown } from "../markdown/scan.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { checklistSection } from "./checklist.ts";
import { contents } from "./contents.ts";
import { type FigureCount, figurePaths, putFigures } from "./figures.ts";
import { layMarkdown } from "./lay-markdown.ts";
import type { PageFigure, PageSubject } from "./page-subject.ts";
import { type Part, partsOf } from "./parts.ts";
import { questionSection } from "./question.ts";
import { readable } from "./readable.ts";
import { Room } from "./room.ts";
import { sentence } from "./sentence.ts";
import { STYLE } from "./style.ts";
import { summary } from "./summary.ts";
import { textOf } from "./walk.ts";

/** A page that waits for its figures. */
export interface LaidPage {
  /** The files of its images: paths from the report's folder, in plain form, each once. */
  readonly figures: readonly string[];
  /** The whole page with these figures in it, as HTML, and how many of its images it shows. Call it once. */
  readonly finish: (figures: ReadonlyMap<string, PageFigure>) => { readonly html: string } & FigureCount;
}

/** By this a page of ours is known: it may be written over. */
export const PAGE_MARK = '<meta name="generator" content="report-tui">';

/**
 * Lays a report out as one page that needs nothing else: no script, no request, its figures in it. Never throws, whatever the report holds;
 * what `Room` has no place for is shown as it was typed.
 */
export function layPage(subject: PageSubject): LaidPage {
  const room = new Room();
  const parts = partsOf(subject);
  const sections = parts.map((part) => partSection(part, subject, room));
  const list = checklistSection(subject.report.checklist, room);
  const whole = parts.length === 0 ? [wholeText(subject, room)] : [];
  const body: Root = { type: "root", children: [...list, ...sections, ...whole] };
  const finish: LaidPage["finish"] = (figures) => {
    const count = putFigures(body, figures);
    const top = [summary(subject, count), contents(subject, parts)];
    // Once more and for all of it: a character that was given by its number is a character only now.
    const html = readable(toHtml(document(subject, top, body.children as Element[])));
    return { html, ...count };
  };
  return { figures: figurePaths(body), finish };
}

function partSection({ id, title, questions }: Part, subject: PageSubject, room: Room): Element {
  return h("section.part", { id, ariaLabelledBy: `${id}-title` }, [
    h("h2", { id: `${id}-title` }, sentence(title)),
    ...questions.map(({ id, reading }) => questionSection(reading, id, subject, room)),
  ]);
}

const FRONT_MATTER = /^\ufeff?---\n[\s\S]{0,2000}?\n---\n/;

/** A file without questions is shown as it is. */
function wholeText({ report }: PageSubject, room: Room): Element {
  const text = unifyLineEnds(report.text).replace(FRONT_MATTER, "");
  return h("section.part", { ariaLabel: "Text" }, [
    h("p.nothing", "No questions were found in this file; here is its text."),
    h("div.answer", layMarkdown(text, { prefix: "user-", below: 1, room }).children as ElementContent[]),
  ]);
}

function document(subject: PageSubject, top: Element[], body: Element[]): Root {
  const title = titleOf(subject);
  const words = textOf({ type: "root", children: title });
  return {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "en" }, [
        head(words),
        h("body", [
          h("a.skip", { href: "#content" }, "Skip to the report"),
          h("div.frame", [
            h("header.top", [h("h1", title), h("p.path", subject.file), top[0]!]),
            top[1]!,
            h("main", { id: "content", tabIndex: -1 }, body),
            h(
              "footer",
              h(
                "p",
                `Made by report-tui from ${subject.file}. The page is whole: it loads nothing and runs no script.`,
              ),
            ),
          ]),
        ]),
      ]),
    ],
  };
}

/** What the page may load, should anything slip through: the bytes that are in it. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function head(title: string): Element {
  return h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "generator", content: "report-tui" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: POLICY }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    // Browsers ask the place a page comes from for one otherwise.
    h("link", { rel: "icon", href: "data:," }),
    h("title", title),
    h("style", STYLE),
  ]);
}

const TITLE = /^ {0,3}#[ \t]+(\S.{0,200})/;

/** The report's own title: its first heading of level one before the questions. */
function titleOf({ report: { text, questions }, file }: PageSubject): ElementContent[] {
  const start = text.slice(0, Math.min(questions[0]?.heading.from ?? text.length, 100_000));
  const before = unifyLineEnds(start).replace(FRONT_MATTER, "");
  const heading = scanMarkdown(before).find(
    ({ from, to, block }) => block === "heading" && TITLE.test(before.slice(from, to)),
  );
  const title = heading && TITLE.exec(before.slice(heading.from, heading.to))?.[1];
  return sentence(title?.replace(/[#\s]+$/, "").replace(/[*_]{2}/g, "") ?? file);
}
