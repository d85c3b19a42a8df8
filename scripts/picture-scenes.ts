/** A picture of the README: what is pressed after the start, and what it shows then. */
export interface Scene {
  /** The name of its file in docs/pictures. */
  readonly name: string;
  /** What one sees, for whom it is read aloud. */
  readonly alt: string;
  readonly keys: readonly string[];
  readonly shows: RegExp;
  /** What somebody else saves after these keys, and the keys after that. */
  readonly elsewhere?: readonly [from: string, to: string, ...keys: string[]];
}

const down = (times: number) => Array<string>(times).fill("down");

/** All pictures but the demo, in the README's order. */
export const SCENES: readonly Scene[] = [
  {
    name: "overview",
    alt: "Overview: the checklist by week, the questions at a glance, what report.py check says, and what is next",
    keys: [],
    shows: /Next/,
  },
  {
    name: "checklist",
    alt: "The checklist module by module, with what the repository shows for the selected item and where",
    keys: ["2", "m", ...down(4)],
    shows: /Evidence +●/,
  },
  {
    name: "question",
    alt: "A question beside its answer: its limits, what the repository says to it, and the heading that cuts the answer short",
    keys: ["3", ...down(7), "enter"],
    shows: /Question 8/,
  },
  {
    name: "editor",
    alt: "Writing an answer: the question stays in sight, a gauge shows its words against the limits, and what cuts it short is marked",
    keys: ["3", ...down(7), "e", "ctrl+n"],
    shows: /cuts/,
  },
  {
    name: "facts",
    alt: "What the repository says to a question, each fact with the lines it comes from",
    keys: ["3", ...down(7), "enter", "enter", "down", "down"],
    shows: /tests\.yaml:1/,
  },
  {
    name: "problems",
    alt: "The problems, gravest first; the selected one with its place, what it costs and what the fix would change",
    keys: ["5", ...down(4)],
    shows: /cuts the answer here/,
  },
  {
    name: "figures",
    alt: "The figures: which answer uses which, files that are missing, and the selected one drawn in the terminal",
    keys: ["4", ...down(2)],
    shows: /▀▀/,
  },
  {
    name: "palette",
    alt: "The palette: a few letters find questions, items, figures, problems and commands, each command with its keys",
    keys: ["ctrl+p", ..."show"],
    shows: /go to: +show/,
  },
  {
    name: "conflict",
    alt: "The same words changed here and by somebody else, side by side, to decide between",
    keys: ["3", ...down(5), "e", "ctrl+w", "ctrl+w", ..."awful", "space", ..."pun."],
    elsewhere: ["one very good pun", "one race condition", "ctrl+s"],
    shows: /to decide/,
  },
];
