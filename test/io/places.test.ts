import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dropPlace, readPlace, writePlace } from "../../src/io/places.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const places = () => join(folder(), "state/report-tui/places");
const names = () => readdirSync(places());

beforeEach(() => {
  vi.stubEnv("XDG_STATE_HOME", join(folder(), "state"));
  vi.stubEnv("TMPDIR", folder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the places that are remembered", () => {
  test("are each report's own", () => {
    writePlace("/a/README.md", { screen: "questions" });
    writePlace("/b/README.md", { screen: "figures" });
    writePlace("/a/README.md", { screen: "checklist" });
    expect(readPlace("/a/README.md")).toEqual({ screen: "checklist" });
    expect(readPlace("/b/README.md")).toEqual({ screen: "figures" });
    expect(readPlace("/c/README.md")).toBeNull();
    expect(names()).toHaveLength(2);
  });

  test("can be forgotten", () => {
    writePlace("/a/README.md", { screen: "questions" });
    dropPlace("/a/README.md");
    dropPlace("/a/README.md");
    expect(readPlace("/a/README.md")).toBeNull();
    expect(names()).toEqual([]);
  });

  test("are not more than 200: those that were left longest ago go", () => {
    for (let i = 0; i < 205; i++) {
      const before = new Set(i === 0 ? [] : names());
      writePlace(`/${i}`, { i });
      const added = names().find((name) => !before.has(name))!;
      utimesSync(join(places(), added), 1000 + i, 1000 + i);
    }
    writePlace("/last", {});
    expect(names()).toHaveLength(200);
    expect(readPlace("/0")).toBeNull();
    expect(readPlace("/last")).toEqual({});
  });

  test("none is larger than 16 kB", () => {
    writePlace("/a", { item: "x".repeat(20_000) });
    expect(readPlace("/a")).toBeNull();
  });
});

describe("nothing depends on them", () => {
  const onlyOne = () => {
    writePlace("/a", { screen: "questions" });
    return join(places(), names()[0]!);
  };

  test.each(["", "{", "null", "[]", '{"report": "/b", "view": {}}', '{"report": "/a"}', "\u0000"])(
    "%j in the file is no place",
    (content) => {
      writeFileSync(onlyOne(), content);
      expect(readPlace("/a")).toBeNull();
    },
  );

  test("a file that has grown is not read", () => {
    writeFileSync(onlyOne(), `{"report": "/a", "view": {}}${" ".repeat(20_000)}`);
    expect(readPlace("/a")).toBeNull();
  });

  test.skipIf(process.platform === "win32")("a link in its place is not followed, and replaced", () => {
    const path = onlyOne();
    dropPlace("/a");
    const other = join(folder(), "other.json");
    writeFileSync(other, '{"report": "/a", "view": {"screen": "figures"}}');
    symlinkSync(other, path);
    expect(readPlace("/a")).toBeNull();
    writePlace("/a", { screen: "overview" });
    expect(readPlace("/a")).toEqual({ screen: "overview" });
  });

  test("where the state folder cannot be made, the temporary one is used", () => {
    writeFileSync(join(folder(), "state"), "");
    writePlace("/a", { screen: "questions" });
    expect(readPlace("/a")).toEqual({ screen: "questions" });
  });

  test("where nothing can be written, nothing happens", () => {
    writeFileSync(join(folder(), "state"), "");
    vi.stubEnv("TMPDIR", join(folder(), "gone"));
    writeFileSync(join(folder(), "gone"), "");
    writePlace("/a", { screen: "questions" });
    expect(readPlace("/a")).toBeNull();
  });

  test("what an interrupted write left is no place, and counts as none", () => {
    mkdirSync(places(), { recursive: true });
    writeFileSync(join(places(), ".half.tmp"), "{");
    writePlace("/a", {});
    expect(readPlace("/a")).toEqual({});
  });
});
