import fc from "fast-check";
import { bufferText } from "../../src/model/buffer/buffer.ts";
import { COMMANDS } from "../../src/session/keymap.ts";
import { open, type Session } from "./session.ts";
import { rudeWritings, SMALL, writings } from "./writings.ts";

/** Something that happens to a session: a key, typing, another program at the file, the end of a save, a window. */
export interface Happening {
  readonly name: string;
  readonly run: (session: Session) => void;
}

const allKeys = [...new Set(COMMANDS.flatMap(({ keys }) => keys)), ..."bmtyz", "f5"];
/** Keys that take no text away: neither by deleting it nor by choosing against it. */
const gentleKeys = [
  ..."1 2 3 4 5 space v enter esc e e ctrl+s ctrl+s up down left right [ ] } home end pgup".split(" "),
  ..."tab F ? n / b q ctrl+c ctrl+y ctrl+q".split(" "),
];

const happening = (name: string, run: (session: Session) => void): Happening => ({ name, run });

const press = (key: string) => happening(key, (session) => session.press(key));

/** Words of one character, which nothing typed later can part, and which stand in no report before they are typed. */
const token = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
export const TOKEN = /[\u4e00-\u9fa5]/g;

const written = (how: readonly ((text: string, word: string) => string)[], seen: boolean) =>
  fc.tuple(fc.nat(how.length - 1), token).map(([i, word]) =>
    happening(`writing ${i} ${word}${seen ? "" : ", unseen"}`, (session) => {
      const text = how[i]!(session.file ?? SMALL, word);
      if (seen) session.disk(text);
      else session.file = text;
    }),
  );

const typed = token.map((word) => happening(`typed ${word}`, (session) => session.type(` ${word}`)));

/** The same by somebody who looks: opens the answer first. */
const answered = token.map((word) =>
  happening(`wrote ${word}`, (session) => {
    const { editing, dialog, view } = session.state;
    if (dialog || view.help !== null || view.find?.typing) return;
    if (!editing) session.press("3", "e");
    if (session.state.editing) session.type(` ${word}`);
  }),
);

const endings = fc.constantFrom(
  happening("saved", (session) => session.saving && session.saved()),
  happening("saved", (session) => session.saving && session.saved()),
  happening("saved", (session) => session.saving && session.saved()),
  happening("failed", (session) => session.saving && session.fails()),
);

/** What people do who take nothing away. */
export const gentle: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...gentleKeys).map(press) },
    { weight: 2, arbitrary: fc.constantFrom("3 e", "5 end enter", "2 space").map((keys) => pressAll(keys)) },
    { weight: 1, arbitrary: typed },
    { weight: 3, arbitrary: answered },
    { weight: 2, arbitrary: written(writings, true) },
    { weight: 1, arbitrary: written(writings, false) },
    { weight: 4, arbitrary: endings },
  ),
  { maxLength: 40 },
);

function pressAll(keys: string): Happening {
  return happening(keys, (session) => session.press(...keys.split(" ")));
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
    { weight: 3, arbitrary: written(rudeWritings, true) },
    { weight: 1, arbitrary: written(rudeWritings, false) },
    { weight: 4, arbitrary: endings },
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
  { maxLength: 60 },
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
  { maxLength: 20 },
);

/** Everywhere a text can be safe: on disk, in memory, in the answer being written, in what a dialog holds. */
export function everywhere({ state, file }: Session): string {
  const { editing, dialog, document } = state;
  const held = dialog?.kind === "file-conflict" ? [dialog.mine, dialog.disk] : [];
  const draft = editing ? [bufferText(editing.buffer), editing.theirs ?? ""] : [];
  return [file ?? "", document.text, ...draft, ...held].join("\n");
}

/** Brings all there is to disk, as somebody would who keeps both texts whenever asked. */
export function bringToDisk(session: Session): void {
  for (let i = 0; i < 30; i++) {
    const { dialog, editing, view, document, file } = session.state;
    if (session.saving) session.saved();
    else if (dialog) session.press("b", "esc");
    else if (view.help !== null || view.find?.typing || editing) session.press("esc");
    else if (document.text !== file.disk) session.press("ctrl+s");
    else if (session.file !== file.disk) session.disk(session.file!);
    else return;
  }
}

/** A session in a small report. */
export const small = () => open(SMALL, { size: { columns: 80, rows: 24 } });
