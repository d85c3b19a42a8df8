import { bufferText } from "../../src/model/buffer/buffer.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { writeAnswer } from "./answering.ts";
import { open, type Session } from "./session.ts";

const answers = { 2: "Two is old.", 6: "Six is old.", 8: "Eight is old." };
/** Three answers of which both sides change a word. */
export const report = buildReport({ answers });
/** Their questions. */
export const numbers = [2, 6, 8] as const;

/** Three answers reworded here, where they could not be written, and on disk. */
export const three = () => {
  const session = open(report);
  for (const number of numbers)
    writeAnswer(session, number, answers[number].replace("old", `mine${number}`)).fails();
  return session.disk(numbers.reduce((text, number) => text.replace("is old", `is theirs${number}`), report));
};

/** One answer reworded here, being written, and on disk; the question about it is open. */
export const one = () =>
  open(report)
    .press("3", "j", "e", "alt+a")
    .type("Two is mine.")
    .elsewhere("Two is old", "Two is theirs")
    .press("ctrl+s");

/** What is being decided. */
export const deciding = ({ state }: Session) => state.deciding!;
/** What was chosen so far. */
export const choices = (session: Session) => deciding(session).choices;
/** The own words being written. */
export const writing = (session: Session) => bufferText(deciding(session).writing!);
/** The question whose conflict is on the screen. */
export const at = (session: Session) => deciding(session).joined.conflicts[deciding(session).at]!.question;
/** An answer as it stands in memory. */
export const answerOf = (session: Session, number: number) =>
  session.state.reading.report.questions.find((question) => question.number === number)?.answerText;
/** Replaces what stands in the text of one's own. */
export const retype = (session: Session, text: string) => session.press("e", "alt+a").type(text);
