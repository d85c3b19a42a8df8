import type { EvidenceRule } from "./evidence-rule.ts";

/** The code on GitHub. */
export const uploaded: EvidenceRule = {
  id: "uploaded",
  title: "A remote on GitHub",
  asks: [
    {
      all: [
        ["upload", "push"],
        ["github", "gitlab", "code"],
      ],
    },
  ],
  reads: [],
  cannotTell: "Git on this machine knows no address on GitHub; the code can be there all the same.",
  find: ({ history }) =>
    (history?.remotes ?? [])
      .filter(({ host }) => host === "github.com")
      .slice(0, 1)
      .map(() => ({ path: ".git", line: null, why: "There is a remote on github.com." })),
};
