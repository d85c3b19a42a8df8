import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings/settings.ts";
import { settingsCommands } from "../../src/session/commands/settings.ts";
import { drawingOf, noPictures } from "../../src/session/preview.ts";
import { settingsIn } from "../../src/session/settings-in.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const report = buildReport();

function withSettings(settings: Partial<Settings>): Session {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return open(report).send({ type: "settings", settings: all, complaints: [], time: 0 });
}

function give(session: Session, id: string): Session {
  const command = settingsCommands.find((command) => command.id === id)!;
  return session.send({ type: "said", act: (state) => command.run(state, 0) });
}

describe("settings as they are read", () => {
  test("hold, and nothing is said of them", () => {
    const session = withSettings({ theme: "light", follow: true });
    expect(session.state.settings).toMatchObject({ theme: "light", follow: true });
    expect([session.notice, session.activity]).toEqual(["", []]);
  });

  test("bring their keys with them, and a session beside this one keeps its own", () => {
    const [set, other] = [withSettings({ keys: { "screen.problems": ["x"] } }), open(report)];
    expect(set.press("x").state.view.screen).toBe("problems");
    expect(other.press("x").state.view.screen).toBe("overview");
    expect(give(set, "settings.mouse").press("1", "x").state.view.screen).toBe("problems");
  });

  test("are told of where something is wrong: the first at once, all in the log", () => {
    const { settings, complaints } = settingsIn({ theme: "blue", mouse: 1, keys: { "app.quitt": "Q" } });
    const session = open(report).send({ type: "settings", settings, complaints, time: 0 });
    expect(session.notice).toMatch(/^The setting theme is "blue"; .* And 2 more: report-tui config$/);
    expect(session.activity).toHaveLength(3);
    expect(session.activity.join()).toContain("app.quit");
    expect(session.state.settings.theme).toBe("auto");
  });
});

describe("settings that are changed in the app", () => {
  test.each<[string, Partial<Settings>, RegExp]>([
    ["settings.theme-light", { theme: "light" }, /^Theme: light\.$/],
    ["settings.theme-high-contrast", { theme: "high-contrast" }, /^Theme: high contrast\.$/],
    ["settings.mouse", { mouse: true }, /^The mouse is on/],
    ["settings.reduced-motion", { reducedMotion: true }, /^Reduced motion is on/],
    ["settings.preview", { preview: false }, /not drawn any more/],
    ["settings.hints", { toured: false }, /begin again/],
  ])("%s: they hold now and at the next start, and it is said", (id, changed, said) => {
    const session = give(withSettings({ toured: true }), id);
    expect(session.state.settings).toMatchObject(changed);
    expect(session.last("remember").settings).toEqual(changed);
    expect(session.notice).toMatch(said);
  });

  test("what was switched on is switched off by the same", () => {
    const session = give(give(withSettings({}), "settings.mouse"), "settings.mouse");
    expect(session.last("remember").settings).toEqual({ mouse: false });
    expect(session.notice).toMatch(/^The mouse is off/);
  });

  test("where they cannot be kept it is told", () => {
    const session = give(withSettings({}), "settings.mouse");
    session.send({ type: "settings-unkept", message: "Not kept.", time: 0 });
    expect([session.notice, session.activity]).toEqual(["Not kept.", ["Not kept."]]);
    expect(session.state.settings.mouse).toBe(true);
  });

  test("a theme in a terminal without colours says that nothing of it is seen", () => {
    const session = withSettings({});
    session.state = { ...session.state, terminal: { colours: 0, background: null } };
    expect(give(session, "settings.theme-dark").notice).toMatch(/shows no colours/);
  });
});

describe("with reduced motion", () => {
  const later = (session: Session) => {
    for (const effect of [...session.asked]) if (effect.type === "later") session.send(effect.message);
    return session;
  };
  const changed = (reducedMotion: boolean) =>
    later(withSettings({ reducedMotion }).press("2").elsewhere("[ ] Open", "[x] Open"));

  test("notices and marks stay until a key is pressed", () => {
    const session = changed(true);
    expect(session.notice).toContain("saved elsewhere");
    expect(session.state.fresh?.items).toEqual([0]);
    session.press("down");
    expect([session.state.notice, session.state.fresh]).toEqual([null, null]);
  });

  test("without it they go away by themselves", () => {
    const session = changed(false);
    expect([session.state.notice, session.state.fresh]).toEqual([null, null]);
  });

  test("nothing counts up while the repository is read", () => {
    const counted = (reducedMotion: boolean) =>
      withSettings({ reducedMotion }).send({ type: "repository-progress", done: 3, of: 9 }).state.repository;
    expect(counted(false).progress).toEqual({ done: 3, of: 9 });
    expect(counted(true).progress).toBeNull();
  });
});

test("without previews no figure is drawn, and the screen says why", () => {
  const session = withSettings({ preview: false });
  session.state = { ...session.state, pictures: noPictures({ kind: "blocks", level: 3 }) };
  expect(drawingOf(session.state)).toMatchObject({
    kind: "none",
    why: expect.stringContaining("switched off"),
  });
  expect(drawingOf(give(session, "settings.preview").state).kind).toBe("blocks");
});
