import { quit } from "../session/commands/screens.ts";
import { nextSteps } from "../session/next-steps.ts";
import type { State } from "../session/state.ts";
import {
  beginAdding,
  beginAnswer,
  editAnswer,
  fixProblem,
  onQuestion,
  openQuestion,
  readExample,
  showEvidence,
  showFacts,
  stepQuestion,
  tickItems,
} from "./doing.ts";
import { inWords, sentence } from "./heard.ts";
import { listItems } from "./items.ts";
import { findWords, listFigures, listProblems } from "./lists.ts";
import { listQuestions } from "./questions.ts";
import { act, give, type Reply, tell } from "./reply.ts";
import { describeCheck, describeStanding } from "./standing.ts";

/** Something that can be typed; help is made from these. */
export interface PlainCommand {
  /** One word, or two (`put back`). */
  readonly name: string;
  /** What may stand behind it. */
  readonly takes: string;
  /** What it does, as a sentence without its end. */
  readonly does: string;
  /** More of it, for its own help. */
  readonly more?: readonly string[];
  /** Whether what it says comes from the repository, which is read for a while after the start. */
  readonly ofRepository?: (words: string) => boolean;
  readonly run: (state: State, words: string, time: number) => Reply;
}

const always = () => true;
const NUMBER = "[NUMBER]";

function ofSession(name: string, id: string, does: string): PlainCommand {
  return { name, takes: "", does, run: (state, _, time) => act(give(state, id, time)) };
}

const looking: readonly PlainCommand[] = [
  {
    name: "status",
    takes: "",
    does: "say where the report stands and what is next",
    run: (state) => tell(state, ...describeStatus(state)),
  },
  {
    name: "list",
    takes: "[WORDS]",
    does: "list the checklist, or a part of it",
    more: [
      "list open, list done, list other, list doubtful, list week 2, list M10, list docker; also together: list open M10.",
    ],
    ofRepository: (words) => /\bdoubtful\b/i.test(words),
    run: (state, words) => tell(state, ...listItems(state, words)),
  },
  {
    name: "questions",
    takes: "[open]",
    does: "list the questions, or those that are not finished",
    run: (state, words) => tell(state, ...listQuestions(state, words.toLowerCase())),
  },
  {
    name: "open",
    takes: NUMBER,
    does: "read a question: limits, problems, answer",
    run: onQuestion(openQuestion),
  },
  {
    name: "next",
    takes: "",
    does: "read the next question",
    run: (state, _, time) => stepQuestion(state, time, "questions.next"),
  },
  {
    name: "previous",
    takes: "",
    does: "read the question before",
    run: (state, _, time) => stepQuestion(state, time, "questions.previous"),
  },
  {
    name: "example",
    takes: NUMBER,
    does: "read the example answer of a question",
    run: onQuestion(readExample),
  },
  {
    name: "problems",
    takes: "",
    does: "list the problems",
    run: (state) => tell(state, ...listProblems(state)),
  },
  {
    name: "check",
    takes: "",
    does: "say what report.py check says, and list the problems",
    run: (state) => tell(state, describeCheck(state.reading), ...listProblems(state)),
  },
  {
    name: "figures",
    takes: "",
    does: "list the figures and where they are used",
    run: (state) => tell(state, ...listFigures(state)),
  },
  {
    name: "evidence",
    takes: "NUMBER",
    does: "say what in the repository speaks for an item",
    ofRepository: always,
    run: showEvidence,
  },
  {
    name: "facts",
    takes: NUMBER,
    does: "say what the repository has to say to a question",
    ofRepository: always,
    run: onQuestion(showFacts),
  },
  {
    name: "find",
    takes: "WORDS",
    does: "find words in the report",
    run: (state, words) =>
      words === ""
        ? tell(state, "Find what? Type find and some words.")
        : tell(state, ...findWords(state, words)),
  },
];

const doing: readonly PlainCommand[] = [
  {
    name: "tick",
    takes: "NUMBERS",
    does: "tick items by their numbers in list",
    more: ["tick 12, or several: tick 12 14. It is saved at once; undo takes it back."],
    run: (state, words, time) => tickItems(state, words, time, true),
  },
  {
    name: "untick",
    takes: "NUMBERS",
    does: "take ticks away",
    run: (state, words, time) => tickItems(state, words, time, false),
  },
  {
    name: "answer",
    takes: NUMBER,
    does: "type the answer of a question; it replaces the one there",
    more: [
      "Without a number, of the question opened last.",
      "A line with only a dot saves it; .read reads it, .undo takes the last line back, .back leaves without saving.",
    ],
    run: onQuestion(beginAnswer),
  },
  { name: "add", takes: NUMBER, does: "type a paragraph behind the answer", run: onQuestion(beginAdding) },
  {
    name: "edit",
    takes: NUMBER,
    does: "write the answer in your own editor ($VISUAL or $EDITOR)",
    run: onQuestion(editAnswer),
  },
  { name: "fix", takes: "NUMBER", does: "mend a problem, after saying what that changes", run: fixProblem },
  ofSession("undo", "app.undo", "undo the last change made here"),
  ofSession("redo", "app.redo", "redo what was undone"),
  ofSession("save", "app.save", "try again to write what could not be written"),
  ofSession("put back", "app.put-back", "put back what an old copy overwrote, or take a merge out"),
  ofSession("leave it", "app.leave-put-back", "leave what an old copy overwrote as it is"),
  ofSession("decide", "app.decide", "decide the conflicts git left in the report"),
  ofSession("drafts", "app.drafts", "hear the drafts that were kept"),
  ofSession("copy", "app.copy", "write a copy of the report elsewhere"),
];

/** Everything that can be typed where commands are taken. */
export const PLAIN_COMMANDS: readonly PlainCommand[] = [
  ...looking,
  ...doing,
  {
    name: "help",
    takes: "[COMMAND]",
    does: "list the commands, or say more of one",
    run: (state, words) => tell(state, ...describeHelp(words)),
  },
  { name: "quit", takes: "", does: "leave; what is not saved is kept", run: (state) => act(quit(state)) },
];

function describeStatus(state: State): string[] {
  const steps = nextSteps(state).map(({ text }) => inWords(sentence(text)));
  const next = steps.length === 0 ? ["Nothing is left to do."] : ["What is next:", ...steps];
  return [`${state.file.shown}: ${describeStanding(state.reading)}.`, ...next];
}

function describeHelp(words: string): string[] {
  const found = words === "" ? [] : commandsFor(words);
  const [only] = found;
  if (only && found.length === 1) return [describeCommand(only), ...(only.more ?? [])];
  const shown = found.length > 0 ? found : PLAIN_COMMANDS;
  const none = words === "" || found.length > 0 ? [] : [`Not a command: ${words}. These are:`];
  return [
    ...none,
    ...shown.map(describeCommand),
    "The beginning of a word is enough where no other begins so.",
  ];
}

function describeCommand({ name, takes, does }: PlainCommand): string {
  return sentence(`${name}${takes === "" ? "" : ` ${takes}`}: ${does}`).replace(/^./, (first) =>
    first.toLowerCase(),
  );
}

/** The commands a word can mean: the one that is called so, else those that begin so. */
export function commandsFor(typed: string): PlainCommand[] {
  const words = typed.toLowerCase();
  const exact = PLAIN_COMMANDS.filter(({ name }) => name === words);
  return exact.length > 0 ? exact : PLAIN_COMMANDS.filter(({ name }) => name.startsWith(words));
}
