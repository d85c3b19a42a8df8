import type { Question } from "../report/questions.ts";
import type { PageQuestion, PageSubject } from "./page-subject.ts";

/** A section of the report with its questions, and what they are called in links. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly { readonly id: string; readonly reading: PageQuestion }[];
}

/** The questions by the `##` headings of the report, in its order; those above the first one come under "Questions". */
export function partsOf({ report: { sections }, questions }: PageSubject): Part[] {
  const ids = questionIds(questions.map(({ question }) => question));
  const named = questions.map((reading, i) => ({ id: ids[i]!, reading }));
  const starts = [{ title: "Questions", from: 0 }, ...sections];
  return starts.flatMap(({ title, from }, i) => {
    const until = starts[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = named.filter(
      ({ reading: { question } }) => question.heading.from >= from && question.heading.from < until,
    );
    return own.length === 0 ? [] : [{ id: `section-${i}`, title, questions: own }];
  });
}

/** `q7` for Question 7, `q7-line-123` where the number stands once more on line 123, `q-line-123` where there is none. */
function questionIds(questions: readonly Question[]): string[] {
  const taken = new Set<string>();
  return questions.map(({ number, line }) => {
    const wanted = number === null ? `q-line-${line}` : `q${number}`;
    const id = taken.has(wanted) ? `${wanted}-line-${line}` : wanted;
    taken.add(id);
    return id;
  });
}
