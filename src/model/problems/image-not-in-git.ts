import { imageRule, shownPath } from "./image-faults.ts";

/** An image that is here and in no commit. */
export const imageNotInGit = imageRule(
  {
    id: "image-not-in-git",
    severity: "warning",
    title: "Image that git does not have",
    why: "It is on this machine alone, so it is missing for whoever grades.",
    fix: "Add it with `git add`; if `.gitignore` keeps it out, with `git add -f`.",
    mends: "by hand",
    example: { bad: "![our costs](figures/costs-new.png)", good: "![our costs](figures/costs.png)" },
  },
  ({ path }) => ({
    message: `${shownPath(path)} is not in git, so it is missing for whoever grades: \`git add\` it.`,
  }),
);
