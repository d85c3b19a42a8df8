import type { Choice, Conflict } from "../model/merge/conflict.ts";
import { inContext } from "../session/conflict-context.ts";
import { type Deciding, openCount } from "../session/deciding.ts";
import type { State } from "../session/state.ts";
import type { Asked, Option } from "./choice.ts";
import { act, give, tell, whyNot } from "./reply.ts";
import { isDotWord, writeLine } from "./writing.ts";

const SIDES = {
  report: ["Mine, from here", "Theirs, on disk"],
  answer: ["Mine, being written", "Theirs, on disk"],
  markers: ["Ours, of this branch", "Theirs, of the other branch"],
} as const;

/** Both versions of what clashes, and what can be done about it. */
export function askedToDecide(state: State, deciding: Deciding): Asked {
  const { joined, at, choices, about } = deciding;
  const conflict = joined.conflicts[at];
  const open = openCount(deciding);
  const where = conflict?.question == null ? "" : `Question ${conflict.question}: `;
  const what = about === "markers" ? "git found the same lines changed on both sides" : CLASH;
  const place = choices.length > 1 ? ` Place ${at + 1} of ${choices.length}.` : "";
  const left =
    open === 0 ? "All is decided; done writes it." : `${open} to decide; nothing is written until then.`;
  return {
    lines: [
      `${where}${what}.${place}`,
      ...(conflict ? versions(joined.text, conflict, SIDES[about]) : []),
      ...chosen(choices[at] ?? null),
      left,
    ],
    options: optionsOf(state, deciding, open),
    other: answerBelow(state),
  };
}

const CLASH = "the same words were changed here and on disk";

// The words alone would say little; of the paragraph around them it must be known which are to be decided.
function versions(text: string, conflict: Conflict, [ours, theirs]: readonly [string, string]): string[] {
  const [mine, disk] = inContext(text, conflict);
  const whole = mine === conflict.mine;
  return [
    `${ours}: ${shown(mine)}`,
    `${theirs}: ${shown(disk)}`,
    ...(whole ? [] : [`To decide is only: ${shown(conflict.mine)} or: ${shown(conflict.disk)}`]),
  ];
}

function shown(text: string): string {
  return text === "" ? "(nothing)" : text;
}

function chosen(choice: Choice | null): string[] {
  if (choice === null) return [];
  if (typeof choice === "object") return [`Chosen: your own words: ${shown(choice.text)}`];
  return [`Chosen: ${{ mine: "mine", disk: "theirs", both: "both" }[choice]}.`];
}

function optionsOf(state: State, { choices }: Deciding, open: number): Option[] {
  const several = choices.length > 1;
  return [
    ...(open === 0 ? [option(["done"], "write what was chosen", "deciding.done")] : []),
    option(["mine", "m"], "keep mine", "deciding.mine"),
    option(["theirs", "t"], "keep theirs", "deciding.theirs"),
    option(["both", "b"], "keep both, theirs below mine", "deciding.both"),
    option(["write", "edit", "e"], "type your own words in place of both", "deciding.edit"),
    ...(several ? [option(["next"], "go to the next place", "deciding.down")] : []),
    ...(several ? [option(["previous"], "go to the place before", "deciding.up")] : []),
    ...(whyNot(state, "deciding.later") === null
      ? [option(["back", "later"], "decide later", "deciding.later")]
      : []),
  ];
}

function option(words: readonly string[], label: string, id: string): Option {
  return { words, label, run: (state, time) => act(give(state, id, time)) };
}

// It may come up in the midst of an answer: what is typed on belongs to that, and is in nothing else.
function answerBelow(state: State): Asked["other"] {
  const { editing, deciding } = state;
  if (!editing || editing.outside || deciding?.about === "answer") return null;
  return (before, line, time) => {
    if (line.trim() === ".") return tell(before, "The answer is saved behind this: choose first.");
    const { said, step } = writeLine({ ...before, deciding: null }, line, time);
    const kept = { ...step, state: { ...step.state, deciding: before.deciding } };
    const went = isDotWord(line) ? [] : ["That went into the answer; the choice still stands open."];
    return { said: [...said, ...went], step: kept };
  };
}
