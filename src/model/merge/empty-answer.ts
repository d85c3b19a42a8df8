import { answerState, isKeyboardMash } from "../report/placeholder.ts";

/**
 * Whether a text in an answer's place says nothing that anybody wrote: blank, signs alone, or what the template puts there. A placeholder into
 * which somebody put a name says something.
 */
export function saysNothing(text: string): boolean {
  const letters = text.replace(/[^\p{L}\p{N}\p{So}]/gu, "");
  if (letters === "") return true;
  if (answerState(text) !== "unanswered") return false;
  return (
    letters.toLowerCase().replace(/question\d*fillhere/g, "") === "" ||
    isKeyboardMash(text.replace(/\r\n?/g, "\n"))
  );
}
