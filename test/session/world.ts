import fc from "fast-check";
import { bufferText } from "../../src/model/buffer/buffer.ts";
import { type Deciding, ownTexts } from "../../src/session/deciding.ts";
import { draftsOf } from "../../src/session/drafts.ts";
import { COMMANDS } from "../../src/session/keymap.ts";
import { edit, keptDraft } from "./answering.ts";
import { open, type Session } from "./session.ts";
import { rudeWritings, SMALL, writings } from "./writings.ts";

/** What others write into the very words that are written here, and what git leaves behind. */
const clashing: readonly ((text: string, word: string) => string)[] = [
  (text, word) => text.replace(/Something [^\s.]*\./, `Something ${word}.`),
  (text, word) => text.replace(/^Something .*$/m, `Something quite ${word} else.`),
  (text, word) =>
    text.replace(/(> \*\*What about 3)/, `<<<<<<< HEAD\nours\n=======\n${word}\n>>>>>>> theirs\n$1`),
  () => SMALL,
];

/** Something that happens to a session: a key, typing, another program at the file, the end of a save, a window. */
export interface Happening {
  readonly name: string;
  readonly run: (session: Session) => void;
}

const allKeys = [...new Set(COMMANDS.flatMap(({ keys }) => keys)), ..."bmtyz", "f5"];
/** Keys that take no text away: neither by deleting it nor by choosing against it. */
const gentleKeys = [
  ..."1 2 3 4 5 space v enter esc e e ctrl+s ctrl+s up down left right [ ] } home end pgup".split(" "),
  ..."tab F ? n / b q ctrl+c ctrl+y ctrl+q c D w".split(" "),
];

const stayingKeys = gentleKeys.filter((key) => !["q", "ctrl+c"].includes(key));

const happening = (name: string, run: (session: Session) => void): Happening =>
  Object.assign({ name, run }, { [fc.toStringMethod]: () => name });

const press = (key: string) => happening(key, (session) => session.press(key));

/** Keys of somebody who takes nothing away: own words in place of both would. */
const pressGently = (key: string) =>
  happening(key, (session) => {
    const { deciding } = session.state;
    const takesAway = key === "e" || (key === "b" && deciding && ownTexts(deciding).length > 0);
    if (!takesAway || !deciding || deciding.writing) session.press(key);
  });

/** Keys of somebody who decides for what was written here. */
const decideForMine = fc
  .constantFrom("m", "b", "e", "esc", "ctrl+s", "enter", "enter", "down", "up")
  .map((key) =>
    happening(`${key} in a decision`, (session) => {
      const { deciding, dialog } = session.state;
      if (!deciding || dialog) return;
      const ours = ownTexts(deciding).length > 0 || deciding.writing;
      const takesAway = (key === "m" || key === "e") && !deciding.writing && bothAreOurs(deciding);
      if (!takesAway && !(ours && (key === "m" || key === "b"))) session.press(key);
    }),
  );

/** Whether both sides were typed here, as where a found draft meets what is being saved: mine, and own words that begin with it, are a choice against ours then. */
const bothAreOurs = ({ joined, at }: Deciding) =>
  (joined.conflicts[at]?.disk.match(OWN_TOKEN) ?? []).length > 0;

const words = (min: number, max: number) =>
  fc.integer({ min, max }).map((code) => String.fromCodePoint(code));
/** Words of one character, which nothing typed later can part, and which stand in no report before they are typed: others', and ours. */
const token = words(0x4e00, 0x6fff);
const ownToken = words(0x7000, 0x9fa5);
export const TOKEN = /[\u4e00-\u9fa5]/g;
/** Those of them that are typed here. */
export const OWN_TOKEN = /[\u7000-\u9fa5]/g;

type Write = (text: string, word: string) => string;

const written = (how: readonly Write[], seen: boolean, mayWrite: (text: string, next: string) => boolean) =>
  fc.tuple(fc.nat(how.length - 1), token).map(([i, word]) =>
    happening(`writing ${i} ${word}${seen ? "" : ", unseen"}`, (session) => {
      const text = session.file ?? SMALL;
      const next = how[i]!(text, word);
      if (!mayWrite(text, next)) return;
      if (seen) session.disk(next);
      else session.file = next;
    }),
  );

const anyhow = () => true;
/** As somebody writes who leaves alone what was written here. */
const beside = (text: string, next: string) =>
  (text.match(OWN_TOKEN) ?? []).every((word) => next.includes(word));

const typed = ownToken.map((word) => happening(`typed ${word}`, (session) => session.type(` ${word}`)));

/** The same by somebody who looks: opens the answer first. */
const answered = ownToken.map((word) =>
  happening(`wrote ${word}`, (session) => {
    const { editing, dialog, deciding, drafts, copyTo, view } = session.state;
    const busy = dialog || deciding || drafts?.open || copyTo !== null;
    if (busy || view.help !== null || view.find?.typing) return;
    if (!editing) session.press("3", "e");
    if (session.state.editing) session.type(` ${word}`);
  }),
);

/** The same words changed here and by others: in the report, which could not be written, or in the answer being written. */
const clash = fc.tuple(ownToken, token, fc.boolean()).map(([word, theirs, inReport]) =>
  happening(`clash ${word} ${theirs}${inReport ? " in the report" : ""}`, (session) => {
    for (let i = 0; i < 3 && isBusy(session); i++) session.press("esc");
    const there = /^Something old\.$/m.test(session.file ?? "");
    const untouched = session.state.reading.report.questions[1]?.answerText === "Something old.";
    if (isBusy(session) || session.saving || !there || !untouched) return;
    edit(session, 2).press("alt+a").type(`Something ${word}.`);
    if (inReport) session.press("esc");
    if (session.saving) session.fails();
    session.disk(session.file!.replace("Something old.", `Something ${theirs}.`));
    if (session.state.editing) session.press("ctrl+s");
  }),
);

function isBusy({ state }: Session): boolean {
  const { editing, dialog, deciding, drafts, view, copyTo } = state;
  const asked = dialog ?? deciding ?? editing;
  return (
    asked !== null || drafts?.open === true || view.help !== null || copyTo !== null || view.find !== null
  );
}

/** Drafts that turn up, of the answers and of the report. */
const found = fc.tuple(fc.constantFrom(1, 2, 3, null), ownToken).map(([number, word]) =>
  happening(`found ${word}`, (session) => {
    const [base, text] = number === null ? [SMALL, `${SMALL}\n${word}\n`] : ["", `A draft ${word}.`];
    const question = number === null ? null : { number, turn: 0 };
    session.finds(keptDraft({ question, base, text, name: word }));
  }),
);

const copyWanted = happening("a place for a copy", (session) =>
  session.send({ type: "copy-suggested", path: "/x" }),
);

const retried = happening("tried again", (session) =>
  session.send({ type: "retry", attempt: session.state.file.retries }),
);

const late = token.map((word) =>
  happening(`late ${word}`, (session) => {
    if (session.saving && session.file !== null)
      session.savedLate(session.file.replace("Something old.", `Something ${word}.`));
  }),
);

const begins = happening("a save begins", (session) => session.saving && session.begins());

const endings = fc.constantFrom(
  begins,
  happening("saved", (session) => session.saving && session.saved()),
  happening("saved", (session) => session.saving && session.saved()),
  happening("saved", (session) => session.saving && session.saved()),
  happening("failed", (session) => session.saving && session.fails()),
);

/** What people do who take nothing away. */
export const gentle: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...gentleKeys).map(pressGently) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("3 e", "5 end enter", "2 space").map((keys) => pressAllGently(keys)),
    },
    { weight: 1, arbitrary: typed },
    { weight: 3, arbitrary: answered },
    { weight: 2, arbitrary: written(writings, true, anyhow) },
    { weight: 1, arbitrary: written(writings, false, anyhow) },
    { weight: 1, arbitrary: fc.constantFrom(copyWanted, retried) },
    { weight: 4, arbitrary: endings },
  ),
  { maxLength: 40, size: "max" },
);

/** What people do who take nothing away of what they write here, whatever becomes of what others write. */
export const ours: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...stayingKeys, "p", "p", "alt+u").map(pressGently) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("3 e", "5 end enter", "2 space").map((keys) => pressAllGently(keys)),
    },
    { weight: 2, arbitrary: answered },
    { weight: 3, arbitrary: clash },
    { weight: 6, arbitrary: decideForMine },
    { weight: 2, arbitrary: typed },
    { weight: 1, arbitrary: found },
    { weight: 2, arbitrary: written(writings, true, beside) },
    { weight: 4, arbitrary: written(clashing, true, beside) },
    { weight: 2, arbitrary: written(clashing, false, beside) },
    { weight: 1, arbitrary: late },
    { weight: 1, arbitrary: fc.constantFrom(copyWanted, retried) },
    { weight: 4, arbitrary: endings },
  ),
  { maxLength: 60, size: "max" },
);

function pressAll(keys: string): Happening {
  return happening(keys, (session) => session.press(...keys.split(" ")));
}

function pressAllGently(keys: string): Happening {
  return happening(keys, (session) => {
    for (const key of keys.split(" ")) pressGently(key).run(session);
  });
}

/** Whatever can happen. */
export const anything: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...allKeys).map(press) },
    { weight: 2, arbitrary: fc.constantFrom("3 e", "5 end enter", "2 space").map((keys) => pressAll(keys)) },
    { weight: 1, arbitrary: typed },
    { weight: 2, arbitrary: answered },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom("### Question 3", "Answer:", "\r", "## Title", "> x", "\u001b", "\u{1f600}\ud83d")
        .map((text) =>
          happening(`burst ${text}`, (session) => session.send({ type: "typed", text, time: 0 })),
        ),
    },
    { weight: 3, arbitrary: written(rudeWritings, true, anyhow) },
    { weight: 1, arbitrary: written(rudeWritings, false, anyhow) },
    { weight: 4, arbitrary: endings },
    { weight: 1, arbitrary: late },
    { weight: 1, arbitrary: found },
    { weight: 1, arbitrary: written(clashing, true, anyhow) },
    { weight: 1, arbitrary: fc.constantFrom(copyWanted, retried) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }))
        .map(([columns, rows]) =>
          happening(`${columns}×${rows}`, (session) =>
            session.send({ type: "resized", size: { columns, rows } }),
          ),
        ),
    },
  ),
  { maxLength: 60, size: "max" },
);

/** Ticks of the item so far down, and what others write beside them. */
export const ticksAndWritings: fc.Arbitrary<(number | ((text: string) => string))[]> = fc.array(
  fc.oneof(
    fc.nat(4),
    fc.tuple(fc.constantFrom(...writings.slice(0, 5), ...writings.slice(-2)), token).map(
      ([how, word]) =>
        (text: string) =>
          how(text, word),
    ),
  ),
  { maxLength: 20, size: "max" },
);

/** Everywhere a text can be safe: on disk, in memory, in the answer being written, in what is being decided, among the drafts. */
export function everywhere(session: Session): string {
  const { editing, deciding, document } = session.state;
  const held = deciding ? [deciding.mine, deciding.disk] : [];
  const draft = editing ? [bufferText(editing.buffer), editing.theirs ?? ""] : [];
  return [session.file ?? "", document.text, ...draft, ...held, ...aside(session)].join("\n");
}

/** What a crash would leave behind: the file as it was last seen, and the drafts. */
export function afterCrash(session: Session): string {
  return [session.state.file.disk, ...aside(session)].join("\n");
}

/** What is kept aside: what the session holds now, what was left, and what was found and not thrown away. */
function aside({ state, asked }: Session): string[] {
  const left = asked.flatMap((effect) => (effect.type === "keep-left" ? [effect.draft.text] : []));
  return [...draftsOf(state).map(({ draft }) => draft.text), ...left];
}

/** Brings all there is to disk, as somebody would who keeps both texts whenever asked. */
export function bringToDisk(session: Session): void {
  for (let i = 0; i < 30; i++) {
    const { dialog, deciding, editing, view, copyTo, drafts, document, file } = session.state;
    if (session.saving) session.saved();
    else if (dialog) session.press("b", "esc");
    else if (copyTo !== null) session.press("esc");
    else if (view.help !== null) session.press("esc");
    else if (deciding?.writing) session.press("ctrl+s");
    else if (deciding) {
      const open = deciding.choices.indexOf(null);
      if (open < 0) session.press("enter");
      else
        session.press(
          ...(open < deciding.at ? "up " : "down ")
            .repeat(Math.abs(open - deciding.at))
            .split(" ")
            .filter(Boolean),
          "b",
        );
    } else if (view.find?.typing || drafts?.open || editing) session.press("esc");
    else if (document.text !== file.disk) session.press("ctrl+s");
    else if (session.file !== file.disk) session.disk(session.file!);
    else return;
  }
}

/** A session in a small report. */
export const small = () => open(SMALL, { size: { columns: 80, rows: 24 } });
