import { counted } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";

/** That the project is kept in git. */
export const gitRepository: EvidenceRule = {
  id: "git-repository",
  title: "A git repository",
  asks: [
    {
      all: [
        ["git repo", "github repo", "repository on git"],
        ["creat", "set up", "setup", "make", "start", "init"],
      ],
      none: ["access", "integration", "upload", "push"],
      modules: ["M5"],
    },
  ],
  reads: [],
  cannotTell: "Git keeps nothing here, or could not be asked; a downloaded copy is without it, too.",
  find: ({ history }) => {
    if (history === null) return [];
    const { commits, complete } = history;
    const count = `${complete ? "" : "at least "}${counted(commits.length, "commit")}`;
    const why =
      commits.length === 0 ? "A git repository without a commit yet." : `A git repository with ${count}.`;
    return [{ path: ".git", line: null, why }];
  },
};
