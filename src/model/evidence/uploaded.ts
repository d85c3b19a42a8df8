import type { History } from "../repository/history.ts";
import { counted } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";

/** All commits of what is checked out, on GitHub: that there is a remote is no upload. */
export const uploaded: EvidenceRule = {
  id: "uploaded",
  title: "A remote on GitHub that has all commits of what is checked out",
  asks: [
    {
      all: [
        ["upload", "push"],
        ["github", "gitlab", "code"],
      ],
    },
  ],
  reads: [],
  cannotTell: ({ history }) => whyUntold(history),
  find: ({ history }) => {
    if (history === null || whyUntold(history) !== null) return [];
    const { commits, complete } = history;
    const all = complete ? `All ${counted(commits.length, "commit")}` : "All commits";
    const said = complete && commits.length === 1 ? "The one commit is" : `${all} are`;
    return [{ path: ".git", line: null, why: `${said} on github.com, as far as this clone knows.` }];
  },
};

function whyUntold(history: History | null): string | null {
  const remotes = history?.remotes ?? [];
  if (!remotes.some(({ host }) => host === "github.com"))
    return "Git on this machine knows no address on GitHub; the code can be there all the same.";
  // Git does not say here which of the remotes has a commit.
  if (remotes.some(({ host }) => host !== "github.com"))
    return "There is a remote on github.com and one elsewhere; which has all commits is not told here.";
  const unpushed = history?.unpushed ?? null;
  if (unpushed === 0 && history?.commits.length !== 0) return null;
  if (unpushed === null || unpushed === 0)
    return "There is a remote on github.com; whether it has all commits is not known to this clone.";
  const not = unpushed === 1 ? "commit is not" : "commits are not";
  return `${unpushed} ${not} on github.com, as far as this clone knows.`;
}
