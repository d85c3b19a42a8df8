import { describe, expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

const report = buildReport();

describe("a file that is gone", () => {
  const gone = () => {
    const session = open(report);
    session.file = null;
    return session;
  };
  const unreadable = {
    type: "read-failed",
    reason: "missing",
    message: "There is no file.",
    time: 0,
  } as const;

  test("is created anew only by a save after that was told", () => {
    const session = gone().press("2", "space");
    expect(session.saving?.recreate).toBe(false);
    session.saved();
    expect(session.notice).toContain("save again to create it");
    session.press("ctrl+s");
    expect(session.saving?.recreate).toBe(true);
    expect(session.saved().file).toBe(session.text);
  });

  test("is created anew by the first save only if reading it told so", () => {
    const session = gone().send(unreadable);
    const promised = /anew/.test(session.notice);
    expect(session.press("2", "space").saving?.recreate).toBe(promised);
  });

  test("is created anew as told, although reading it failed in between", () => {
    const session = gone().press("2", "space").saved().send(unreadable).press("ctrl+s");
    expect(session.saving?.recreate).toBe(true);
  });

  test("is an ordinary one again when it has come back", () => {
    const session = gone().press("2", "space").saved().disk(report);
    expect(session.state.file.trouble).toBeNull();
    session.press("ctrl+s");
    expect(session.saving?.recreate).toBe(false);
  });

  test("stays on the screen as it was last seen", () => {
    const session = gone().send(unreadable);
    expect(session.text).toBe(report);
    expect(session.state.file.trouble?.reason).toBe("missing");
  });
});
