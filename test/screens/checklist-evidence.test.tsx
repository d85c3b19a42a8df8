import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { RepositoryReading } from "../../src/model/facts/repository-reading.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { found, nothing, repositoryReading, untold } from "../fixtures/repository-reading.ts";
import type { Session } from "../session/session.ts";
import { linesOf, screenOf, sized } from "./screen.tsx";

const checklist = `## List

### Week 1

* [x] Pack (M5)
* [x] Ship (M2)
* [ ] Sail (M16)
* [ ] Rest (M9)
* [ ] Dream
* [t] Swim (M3)
* [ ] Rest (M9)
`;
const report = buildReport({ checklist });
const places = Array.from({ length: 7 }, (_, i) => `src/sail${i}.py:${i + 1} It sails in way ${i}.`);
const reading = repositoryReading({
  evidence: [found("pack", ["box.py It packs."]), nothing("ship"), found("sail", places, 3), untold("rest")],
});

const read = (session: Session, reading: RepositoryReading) =>
  session.send({ type: "repository-read", reading });
const at = (columns: number, ...keys: string[]) =>
  read(sized(columns, 40, report).press("2"), reading).press(...keys);
/** The list's own part of each row. */
const rows = (session: Session) =>
  linesOf(session.state)
    .map((line) => line.split(/ │(?: |$)/)[0]!.trimEnd())
    .filter((line) => /\[.\]/.test(line));
const flat = (session: Session) => screenOf(session).replace(/[│\s]+/g, " ");

describe.each([60, 84, 100, 140])("the evidence column, %i columns wide,", (columns) => {
  test("has a sign for what was found, for nothing, for what nobody can tell, and none for what no rule knows", () => {
    const signs = rows(at(columns)).map((line) => /[●○?]$/.exec(line)?.[0] ?? "");
    expect(signs).toEqual(["●", "○", "●", "?", "", "", "?"]);
  });

  test("stays where it is beside what was changed and what is amiss", () => {
    const session = at(columns).elsewhere("[ ] Sail", "[x] Sail");
    const ends = rows(session)
      .filter((line) => /(Pack|Ship|Sail|Rest) \(/.test(line))
      .map((line) => stringWidth(line));
    expect(screenOf(session)).toMatch(/Sail.* changed ●/);
    expect(new Set(ends).size).toBe(1);
    expect(screenOf(session)).toMatch(/Rest.*▲ \?/);
  });

  test("is empty before the repository was read, and takes its room already", () => {
    const before = sized(columns, 40, report).press("2");
    expect(rows(before).join("")).not.toMatch(/[●○?]/);
    const mark = (session: Session) =>
      rows(session)
        .find((line) => line.includes("▲"))!
        .indexOf("▲");
    const column = mark(before);
    expect(mark(read(before, reading))).toBe(column);
  });
});

describe("all about an item", () => {
  test("names the places, each with why, and how many more there are", () => {
    const screen = flat(at(80, "down", "down", "enter"));
    expect(screen).toContain("Evidence ● found r shows the lines Not ticked, but the repository has it.");
    expect(screen).toContain("src/sail0.py:1 It sails in way 0.");
    expect(screen).toContain("src/sail4.py:5 It sails in way 4. … and 5 more");
    expect(screen).not.toContain("sail5");
    expect(screen).toContain("The course checks repositories against the ticks.");
  });

  test.each([
    [
      "nothing, in doubt about a tick",
      ["down"],
      "Evidence ○ nothing found Ticked, but nothing in the repository shows it. Nothing in the repository shows this.",
    ],
    ["why nobody can tell", ["down", "down", "down"], "Evidence ? cannot be told That is in people's heads."],
    ["a file as a whole", [], "Evidence ● found r shows the lines box.py It packs."],
  ])("says %s", (_, keys, words) => {
    expect(flat(at(80, ...keys, "enter"))).toContain(words);
  });

  test("says nothing of an item no rule knows, and of no repository", () => {
    expect(flat(at(80, "down", "down", "down", "down", "enter"))).not.toContain("Evidence");
    expect(flat(sized(80, 40, report).press("2", "enter"))).not.toContain("Evidence");
  });

  test("says how far the reading is, and why there is none", () => {
    const session = sized(80, 40, report).press("2", "enter");
    session.send({ type: "repository-progress", done: 1_240, of: 20_000 });
    expect(flat(session)).toContain("Evidence Reading the repository … 1,240 of 20,000 files");
    session.send({ type: "repository-failed", message: "git did not answer." });
    expect(flat(session)).toContain("Evidence git did not answer.");
  });

  test("says what was read before nothing new came", () => {
    const session = at(80, "enter");
    expect(flat(session)).not.toContain("read before");
    session.send({ type: "repository-failed", message: "Reading it took too long." });
    expect(flat(session)).toMatch(
      /box\.py It packs\. Reading it took too long\. What is shown .*was read before\./,
    );
  });

  test("promises lines of files alone, not of what git knows", () => {
    const evidence = [found("pack", [".git There are 12 commits."])];
    const screen = flat(read(sized(80, 40, report).press("2", "enter"), repositoryReading({ evidence })));
    expect(screen).toContain("Evidence ● found .git There are 12 commits.");
  });

  test("keeps what is known while the repository is read again", () => {
    const session = at(80, "enter").send({ type: "repository-progress", done: 1, of: 2 });
    expect(flat(session)).toContain("Evidence ● found");
    expect(flat(session)).not.toContain("Reading the repository");
  });

  test("shows of a long path what tells it from others", () => {
    const path = `${"deep/".repeat(30)}end/train.py`;
    const session = read(
      sized(60, 40, report).press("2", "enter"),
      repositoryReading({
        evidence: [found("pack", [`${path}:12 It packs.`])],
      }),
    );
    expect(screenOf(session)).toMatch(/ …\/deep\/.*\/end\/train\.py:12$/m);
  });
});

describe("the doubtful items", () => {
  test("say so at their head", () => {
    const session = at(100, ..."vvvv");
    expect(screenOf(session)).toMatch(/Week 1 +by week, doubtful only/);
    expect(rows(session).map((line) => /\] (\w+)/.exec(line)![1])).toEqual(["Ship", "Sail"]);
  });

  test("say why there are none", () => {
    const session = sized(60, 40, report).press("2", ..."vvvv");
    expect(flat(session)).toContain("No repository is read here. v takes the next filter.");
    session.send({ type: "repository-progress", done: 5, of: 10 });
    expect(flat(session)).toContain(
      "Reading the repository … 5 of 10 files Ticks are held against what was read. v takes",
    );
    session.send({ type: "repository-failed", message: "git did not answer." });
    expect(flat(session)).toContain("git did not answer. v takes the next filter.");
    expect(flat(read(session, repositoryReading({})))).toContain(
      "No item is doubtful: none is ticked without evidence",
    );
  });
});

describe("the overview", () => {
  test("names evidence nobody has ticked, in one line", () => {
    const session = read(sized(100, 30, report), reading);
    expect(screenOf(session)).toContain("M16 evidence found, not ticked: 1 item");
  });
});
