import type { Commit, History } from "../repository/history.ts";
import { code, counted, listed, plainText } from "../text/phrase.ts";
import { type Author, foldAuthors } from "./authors.ts";
import type { Fact, FactTopic } from "./fact.ts";

/** Teams are small; what has more authors than this was copied with its history. */
const MOST_AUTHORS = 12;
/** What at the beginning of a line makes it a heading, a list or a rule. */
const BEFORE_A_NAME = /^(?:[^\p{L}\p{N}]|\d{1,9}[.)]\s)+/u;
const DAY = 24 * 60 * 60 * 1000;

/** Who committed what, in alphabetical order: numbers of commits say nothing of how much somebody did. */
export const contributions: FactTopic = {
  id: "contributions",
  title: "Contributions",
  asks: [
    { all: [["contribut"], ["member", "student", "team", "individual", "who "]] },
    { all: [["who "], ["did", "wrote", "made"], ["what", "which"]] },
  ],
  find: ({ history }) => (history ? told(history) : []),
};

function told(history: History): Fact[] {
  const authors = foldAuthors(history.commits);
  const facts = authors.slice(0, MOST_AUTHORS).map((author) => ({ text: tell(author), where: [] }));
  const rest = authors.length - facts.length;
  const others = rest > 0 ? [{ text: `${counted(rest, "more author")} in git's history`, where: [] }] : [];
  const partly = `only the last ${counted(history.commits.length, "commit")} of git's history are counted`;
  return [
    ...(history.complete || facts.length === 0 ? [] : [{ text: partly, where: [] }]),
    ...facts,
    ...others,
  ];
}

// Merges count apart: a pull request is merged by whoever presses the button.
function tell({ name, commits }: Author): string {
  const own = commits.filter(({ parents }) => parents < 2);
  const merges = commits.length - own.length;
  const days = new Set(own.map(({ time }) => Math.floor(time / DAY))).size;
  const done = `${counted(own.length, "commit")} on ${counted(days, "day")}`;
  const areas = areasOf(own);
  const parts = [
    own.length === 0 ? "" : `${done}${areas.length === 0 ? "" : `, in ${listed(areas, 60)}`}`,
    merges === 0 ? "" : counted(merges, "merge"),
  ];
  const called = plainText(name, 40).replace(BEFORE_A_NAME, "") || "somebody without a name";
  return `${called}: ${parts.filter((part) => part !== "").join("; ")}`;
}

// The folders at the root, those that most of the commits changed first.
function areasOf(commits: readonly Commit[]): string[] {
  const counts = new Map<string, number>();
  for (const { files } of commits) {
    const areas = new Set(files.map((path) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "")));
    for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([area]) => (area === "" ? "the root" : code(area, 30)));
}
