import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldAuthors } from "../../../src/model/facts/authors.ts";
import type { Commit } from "../../../src/model/repository/history.ts";
import { processorTime } from "../hostile.ts";

const commitBy = (author: string, email: string): Commit => ({
  author,
  email,
  time: 0,
  parents: 1,
  subject: "",
  files: [],
});

/** Each person and their number of commits. */
function peopleIn(commits: readonly Commit[]): string[] {
  return foldAuthors(commits).map(({ name, commits }) => `${name}: ${commits.length}`);
}

/** A signature is written `Name <address>`. */
function signed(...signatures: readonly string[]): Commit[] {
  return signatures.map((signature) => {
    const [, author, email] = /^(.*) <(.*)>$/.exec(signature)!;
    return commitBy(author!, email!);
  });
}

describe("authors are folded", () => {
  test.each([
    ["the same address, in any case", ["Ada <ada@x.org>", "Ada Lovelace <ADA@x.org>"], ["Ada Lovelace: 2"]],
    [
      "the same name, whatever stands between its letters",
      ["Ada Lovelace <a@x.org>", "ada-lovelace <b@y.org>", "AdaLovelace <c@z.org>"],
      ["Ada Lovelace: 3"],
    ],
    ["accents aside", ["Zoë K <a@x.org>", "Zoe K <b@y.org>", "Zoë K <c@z.org>"], ["Zoë K: 3"]],
    [
      "the login in GitHub's private address is the other's name",
      ["Ada Lovelace <12+adal@users.noreply.github.com>", "adal <ada@x.org>"],
      ["Ada Lovelace: 2"],
    ],
    [
      "a private address without a number",
      ["Ada Lovelace <adal@users.noreply.github.com>", "Adal <12+ADAL@users.noreply.github.com>"],
      ["Ada Lovelace: 2"],
    ],
    [
      "through somebody in the middle",
      ["Ada <a@x.org>", "Ada <b@x.org>", "al <b@x.org>", "al <c@x.org>"],
      ["Ada: 4"],
    ],
    [
      "the name that most commits have, when none has several words",
      ["ada <a@x.org>", "Ada <a@x.org>", "Ada <a@x.org>"],
      ["Ada: 3"],
    ],
  ])("%s", (_, signatures, people) => {
    expect(peopleIn(signed(...signatures))).toEqual(people);
  });
});

describe("authors stay apart", () => {
  test.each([
    ["two people", ["Grace <g@x.org>", "Ada <a@x.org>"], ["Ada: 1", "Grace: 1"]],
    ["study numbers", ["s123456 <a@x.org>", "s654321 <b@x.org>"], ["s123456: 1", "s654321: 1"]],
    ["a name a machine gave", ["root <root@vm1>", "root <root@vm2>"], ["root: 1", "root: 1"]],
    [
      "an address nobody replaced",
      ["Ada <you@example.com>", "Grace <you@example.com>"],
      ["Ada: 1", "Grace: 1"],
    ],
    ["no address", ["Ada <>", "Grace <>"], ["Ada: 1", "Grace: 1"]],
    ["names in another script", ["李雷 <a@x.org>", "韩梅 <b@x.org>"], ["李雷: 1", "韩梅: 1"]],
  ])("%s", (_, signatures, people) => {
    expect(peopleIn(signed(...signatures)).sort()).toEqual(people.toSorted());
  });
});

describe("bots are left out", () => {
  test.each([
    "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
    "github-actions <github-actions@github.com>",
    "pre-commit-ci[bot] <66853113+pre-commit-ci[bot]@users.noreply.github.com>",
    "renovate-bot <bot@renovateapp.com>",
    "GitHub Action <action@github.com>",
  ])("%s", (signature) => {
    expect(peopleIn(signed(signature))).toEqual([]);
  });

  test.each(["Anna Abbot <abbot@x.org>", "Robot Botsen <r@x.org>"])("but not %s", (signature) => {
    expect(peopleIn(signed(signature))).toHaveLength(1);
  });
});

describe("laws of folding", () => {
  const names = ["Ada Lovelace", "ada", "ada lovelace", "root", "Your Name", "Grace", "ghopper", "--", "s1"];
  const addresses = [
    "a@x.org",
    "A@x.org",
    "1+ada@users.noreply.github.com",
    "ghopper@users.noreply.github.com",
  ];
  const commits = fc.array(
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...addresses, "you@example.com", "", "root@vm"))
      .map(([author, email]) => commitBy(author, email)),
    { maxLength: 12 },
  );

  test("the order of commits does not matter", () => {
    const shuffled = commits.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(peopleIn(other)).toEqual(peopleIn(all));
      }),
    );
  });

  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(commits, (all) => {
        const folded = foldAuthors(all).flatMap(({ name, commits }) =>
          commits.map((commit) => ({ ...commit, author: name })),
        );
        expect(peopleIn(folded)).toEqual(peopleIn(all));
      }),
    );
  });

  test("each commit of a person is one person's", () => {
    fc.assert(
      fc.property(commits, (all) => {
        const folded = foldAuthors(all).flatMap((author) => author.commits);
        expect(folded.length).toBe(all.length);
        expect(new Set(folded)).toEqual(new Set(all));
      }),
    );
  });

  test("many commits are folded at once", () => {
    const all = Array.from({ length: 5000 }, (_, i) => commitBy(`Name ${i % 900}`, `${i % 1100}@x.org`));
    const started = processorTime();
    expect(foldAuthors(all)).toHaveLength(100);
    expect(processorTime() - started).toBeLessThan(2000);
  });
});
