import { trimBlankLines } from "../../src/model/edits/set-answer.ts";
import { buildReport } from "../fixtures/report-builder.ts";

/** A text as it was from a moment on, in milliseconds of `performance.now`: when the key that made it was sent. */
export interface Since {
  readonly text: string;
  readonly sent: number;
}

interface Report {
  readonly ticked: readonly boolean[];
  readonly answers: Readonly<Record<number, string>>;
}

const ITEMS = 8;

/** What somebody who presses keys must find again after a kill: every text the file may hold, and every answer as it was written. */
export class Expected {
  #report: Report = { ticked: Array<boolean>(ITEMS).fill(false), answers: {} };
  readonly #before: Report[] = [];
  #undone: Report[] = [];
  readonly #lineEnd: "\n" | "\r\n";

  /** Every text that was to be in the file, in turn. */
  readonly reports: Since[];
  /** The place among `reports` of the last one that was seen on disk, or on the screen as saved. */
  onDisk = 0;
  /** By question: its answer after each key. */
  readonly answers = new Map<number, Since[]>();

  constructor(lineEnd: "\n" | "\r\n") {
    this.#lineEnd = lineEnd;
    this.reports = [{ text: this.#build(), sent: 0 }];
  }

  /** The report as it is to be now. */
  get text(): string {
    return this.reports.at(-1)!.text;
  }

  /** How many items there are to tick. */
  get items(): number {
    return ITEMS;
  }

  isTicked(item: number): boolean {
    return this.#report.ticked[item]!;
  }

  /** The answer as it is to be in the report; the empty string for none. */
  saved(question: number): string {
    return this.#report.answers[question] ?? "";
  }

  /** The answer as it was last written, saved or not. */
  written(question: number): string {
    return this.answers.get(question)?.at(-1)?.text ?? this.saved(question);
  }

  tick(item: number): void {
    this.#change({ ...this.#report, ticked: this.#report.ticked.with(item, !this.isTicked(item)) });
  }

  /** A key has changed the answer being written. */
  write(question: number, text: string, sent = performance.now()): void {
    if (!this.answers.has(question)) this.answers.set(question, [{ text: this.saved(question), sent: 0 }]);
    this.answers.get(question)!.push({ text, sent });
  }

  /** The answer is what the report has. */
  reopen(question: number): void {
    if (this.written(question) !== this.saved(question)) this.write(question, this.saved(question));
  }

  save(question: number): void {
    const answer = trimBlankLines(this.written(question));
    if (answer === this.saved(question)) return;
    this.#change({ ...this.#report, answers: { ...this.#report.answers, [question]: answer } });
  }

  undo(): void {
    this.#travel(this.#before, this.#undone);
  }

  redo(): void {
    this.#travel(this.#undone, this.#before);
  }

  /** The file was seen to hold this text: no earlier one may come back. Whether it is one that may be there. */
  found(text: string): boolean {
    const at = this.reports.findIndex((report, i) => i >= this.onDisk && report.text === text);
    if (at >= 0) this.onDisk = at;
    return at >= 0;
  }

  /** All that was to be saved was told to be. */
  toldSaved(): void {
    this.onDisk = this.reports.length - 1;
  }

  #change(report: Report): void {
    this.#before.push(this.#report);
    this.#undone = [];
    this.#become(report);
  }

  #travel(from: Report[], to: Report[]): void {
    const report = from.pop();
    if (!report) return;
    to.push(this.#report);
    this.#become(report);
    for (const question of this.answers.keys()) this.reopen(question);
  }

  #become(report: Report): void {
    this.#report = report;
    this.reports.push({ text: this.#build(), sent: performance.now() });
  }

  #build(): string {
    const { ticked, answers } = this.#report;
    const items = ticked.map(
      (isTicked, i) => `* [${isTicked ? "x" : " "}] Do the thing number ${i} (M${i + 1})`,
    );
    const checklist = `## Overall project checklist\n\n### Week 1\n\n${items.join("\n")}\n`;
    const written = Object.entries(answers).filter(([, answer]) => answer !== "");
    return buildReport({ checklist, lineEnd: this.#lineEnd, answers: Object.fromEntries(written) });
  }
}
