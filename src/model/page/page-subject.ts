import type { JudgedAnswer, Verdict } from "../official/judge.ts";
import type { Problem } from "../problems/problem.ts";
import type { Report } from "../report/parse.ts";
import type { QuestionSign } from "../report/progress.ts";
import type { Question } from "../report/questions.ts";

/** A question with what is known of it. */
export interface PageQuestion {
  readonly question: Question;
  /** What the checker says of the answer, or its own limits where the checker says nothing; null where neither reaches it. */
  readonly judged: JudgedAnswer | null;
  readonly sign: QuestionSign;
  readonly problems: readonly Problem[];
}

/** A report with all that a page tells of it. */
export interface PageSubject {
  /** The report's path, as people see it. */
  readonly file: string;
  readonly report: Report;
  /** Null where no checker is known for the report. */
  readonly verdict: Verdict | null;
  /** All problems; those of one question are with that question too. */
  readonly problems: readonly Problem[];
  readonly questions: readonly PageQuestion[];
}

/** A figure as the page holds it: its bytes as a `data:` address, or in a few words why it is not there ("not found"). */
export type PageFigure =
  | {
      readonly ok: true;
      readonly address: string;
      /** Pixels; null where the file does not tell. */
      readonly size: { readonly width: number; readonly height: number } | null;
    }
  | { readonly ok: false; readonly why: string };
