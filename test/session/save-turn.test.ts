import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { beginSave } from "../../src/session/begin-save.ts";
import { save } from "../../src/session/effects/report-file.ts";
import { createStore } from "../../src/session/store.ts";
import { temporaryFolder } from "../io/temp-folder.ts";
import { edit, writeAnswer } from "./answering.ts";
import { one, report } from "./clashes.ts";
import { open, type Session } from "./session.ts";

const folder = temporaryFolder();

/** A save is asked for; before its turn comes, a read finds the same words changed on disk. */
const clashing = () =>
  open(report)
    .press("3", "j", "e", "alt+a")
    .type("Two is mine.")
    .press("esc")
    .elsewhere("Two is old", "Two is theirs");

describe("a save whose turn comes while somebody is asked what stays", () => {
  test("writes nothing, and the question stays", () => {
    const session = clashing();
    expect(session.state).toMatchObject({ deciding: { about: "report" }, file: { phase: "saving" } });
    session.saved();
    expect(session.file).toContain("Two is theirs.");
    expect(session.state).toMatchObject({ deciding: { about: "report" }, file: { phase: "idle" } });
    expect(session.press("b", "enter").saved().file).toContain("Two is mine.\nTwo is theirs.\n");
  });

  test("does so in the program", async () => {
    const path = join(folder(), "README.md");
    const { state, file } = clashing();
    await writeFile(path, file!);
    const store = createStore({ ...state, file: { ...state.file, path } }, () => {});
    await save(store, false);
    expect(await readFile(path, "utf8")).toBe(file);
    expect(store.state()).toMatchObject({ deciding: { about: "report" }, file: { phase: "idle" } });
  });

  /** An answer that could not be written, and that others change while something else is done here. */
  const unwritable = () => writeAnswer(open(report), 6, "Six is mine.").fails();
  const clash = (session: Session) => session.elsewhere("Six is old", "Six is theirs");

  test("is not asked for by an answer that comes back from another editor: it waits", () => {
    const session = unwritable().press("3", "[", "[", "[", "[", "E");
    session.send({ type: "outside-started", name: "Kate", gui: true });
    expect(clash(session).state.deciding?.about).toBe("report");
    const end = { kind: "ended", text: "Two is new." } as const;
    session.send({ type: "outside-ended", end, time: 0 });
    expect(session.saving).toBeNull();
    const { message } = session.last("later");
    session.press("m", "enter").saved().send(message).saved();
    expect(session.file).toMatch(/Two is new\.[\s\S]*Six is mine\./);
  });

  test("is not asked for by a backslash: the answer stays to be saved behind what is decided", () => {
    const session = edit(unwritable(), 2).press("alt+a").type("### Question 5").press("ctrl+s");
    expect(clash(session).press("b").state.deciding?.about).toBe("report");
    expect(session.saving).toBeNull();
    session.press("m", "enter").saved();
    expect(session.draft).toBe("\\### Question 5");
    session.press("ctrl+s").saved();
    expect(session.file).toMatch(/\\### Question 5[\s\S]*Six is mine\./);
  });

  test("is asked for by nothing, whatever asks", () => {
    expect(beginSave(clash(unwritable()).state).effects).toEqual([]);
  });

  test("writes when the question is about the answer alone", () => {
    const session = one().press("esc", "ctrl+q", "y", "2", "space", "3", "e", "alt+a").type("Two is mine.");
    session.elsewhere("Two is theirs", "Two is others'").press("ctrl+s");
    expect(session.state.deciding?.about).toBe("answer");
    expect(session.saved().file).toContain("[x]");
  });
});
