import { describe, expect, test } from "vitest";
import { EVIDENCE_RULES } from "../../../src/model/evidence/evidence-rules.ts";
import { evidenceOf } from "../../../src/model/evidence/gather-evidence.ts";
import type { Commit, History } from "../../../src/model/repository/history.ts";
import { type Files, repositoryOf } from "../../fixtures/repository-of.ts";

/** What is said of a rule where it cannot be told; null where it can. */
function noteOf(rule: string, files: Files, history: History | null = null): string | null {
  const one = EVIDENCE_RULES.find(({ id }) => id === rule)!;
  const { state, note } = evidenceOf(one, repositoryOf(files, history));
  return state === "unknown" ? note : null;
}

describe("nothing is not said", () => {
  test.each(["continuous-integration", "caching-and-matrix", "linting-step", "data-workflow"])(
    "of %s where a server is told what to do in a file that is not read",
    (rule) => {
      const files = ["Jenkinsfile", "azure-pipelines.yml", ".circleci/config.yml"];
      for (const path of files)
        expect(noteOf(rule, { [path]: "steps: []\n" })).toBe(
          `\`${path}\` may do it: report-tui does not read it.`,
        );
      expect(noteOf(rule, { "docs/Jenkinsfile": "" })).toBeNull();
    },
  );

  test.each([
    ["distributed-data-loading", "torch.utils.data.DataLoader(train, **kw)", true],
    ["distributed-data-loading", "torch.utils.data.DataLoader(train)", false],
    ["distributed-training", "lightning.Trainer(**cfg.trainer)", true],
    ["distributed-training", "lightning.Trainer(devices=cfg.devices)", true],
    ["distributed-training", "lightning.Trainer(max_epochs=cfg.epochs)", false],
    ["distributed-training", "accelerate.Accelerator()", true],
  ])("of %s where a variable says it: %s: %s", (rule, call, isUntold) => {
    const text = `import accelerate, lightning, torch\n\n${call}\n`;
    expect(noteOf(rule, { "src/train.py": text }) !== null).toBe(isUntold);
  });

  test("of drift, of which a package is one way among many", () => {
    expect(noteOf("drift", { "src/train.py": "print(1)\n" })).toMatch(/by hand/);
  });
});

describe("whether all code is on GitHub", () => {
  const commit: Commit = { author: "Ada", email: "", time: 0, parents: 0, subject: "Begin", files: [] };
  const github = { name: "origin", host: "github.com", path: "team/flowers" };
  const pushed: History = {
    commits: [commit, commit],
    complete: true,
    branches: [],
    remotes: [github],
    unpushed: 0,
  };
  test.each<[string, Partial<History>, RegExp | null]>([
    ["all are", {}, null],
    ["some are not", { unpushed: 3 }, /^3 commits are not on github\.com, as far as this clone knows\.$/],
    ["one is not", { unpushed: 1 }, /^1 commit is not/],
    ["it is not known", { unpushed: null }, /whether it has all commits is not known/],
    ["there is no commit yet", { commits: [] }, /whether it has all commits is not known/],
    ["there is no remote", { remotes: [] }, /knows no address on GitHub/],
    [
      "there is another remote besides",
      { remotes: [github, { name: "lab", host: "gitlab.com", path: "a/b" }] },
      /one elsewhere/,
    ],
  ])("%s", (_, history, note) => {
    const said = noteOf("uploaded", {}, { ...pushed, ...history });
    if (note === null) expect(said).toBeNull();
    else expect(said).toMatch(note);
  });

  test("is not told outside git", () => expect(noteOf("uploaded", {})).toMatch(/knows no address/));
});
