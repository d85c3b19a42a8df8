import type { EvidenceRule } from "./evidence-rule.ts";

/** Rights on GitHub. */
export const writeAccess: EvidenceRule = {
  id: "write-access",
  title: "Everybody's right to write",
  asks: [
    {
      all: [
        ["access", "permission", "collaborator"],
        ["writ", "push", "member"],
        ["member", "team", "everyone", "all"],
      ],
      modules: ["M5"],
    },
  ],
  reads: [],
  cannotTell: "Who may write to the repository is known to GitHub alone.",
  find: () => [],
};

/** What people know. */
export const understanding: EvidenceRule = {
  id: "understanding",
  title: "Everybody's understanding of all parts",
  asks: [
    { all: [["understand"], ["member", "group", "team", "everyone", "part"], ["project", "part", "all"]] },
  ],
  reads: [],
  cannotTell: "What people understand is in no file.",
  find: () => [],
};

/** A look back at what the project was to be. */
export const projectDescription: EvidenceRule = {
  id: "project-description",
  title: "The first project description, read again",
  asks: [
    { all: [["revisit", "initial", "project description", "turn out"], ["project"], ["descri", "turn out"]] },
  ],
  reads: [],
  cannotTell: "Whether somebody read it again is in no file.",
  find: () => [],
};
