import type { History } from "../repository/history.ts";
import { filesAt } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code, counted, listed, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { countBranches, mergesOf } from "./merges.ts";

/** How many pull requests and merges git's history shows, and what is set up around pull requests. Nobody is named. */
export const branches: FactTopic = {
  id: "branches",
  title: "Branches and pull requests",
  asks: [
    {
      all: [
        ["branch"],
        ["pull request", "merge request", "pr", "prs"],
        ["version control", "workflow", "work"],
      ],
    },
    { all: [["branch", "branches", "pull request", "merge request"]] },
  ],
  find: (repository) => [
    ...(repository.history ? ofHistory(repository.history) : []),
    ...checks(repository),
    ...files(repository),
  ],
};

function ofHistory(history: History): Fact[] {
  const { merged, squashed, byBots, numbered, ofBranches } = mergesOf(history);
  const requests = merged + squashed;
  const among = history.complete ? "" : `in the last ${counted(history.commits.length, "commit")}, `;
  const branchCount = countBranches(history);
  const bots = byBots === 0 ? "" : ` (${byBots} from ${byBots === 1 ? "a bot" : "bots"})`;
  const besides = requests > 0 && among === "" ? "besides, " : among;
  const ending = counted(numbered, "commit ends", "commits end");
  const texts = [
    requests > 0 && `${among}${were(requests, "pull request")} merged${how(merged, squashed)}${bots}`,
    numbered > 0 && `${among}${ending} with a number (${code("(#…)")}) as squashed pull requests do`,
    ofBranches > 0 && `${besides}${were(ofBranches, "branch", "branches")} merged without a pull request`,
    branchCount > 1 && `git knows ${branchCount} branches`,
  ];
  return texts.filter((text) => text !== false).map((text) => ({ text, where: [] }));
}

function were(count: number, one: string, many?: string): string {
  return `${counted(count, one, many)} ${count === 1 ? "was" : "were"}`;
}

function how(merged: number, squashed: number): string {
  const commits = `with ${merged === 1 ? "a merge commit" : "merge commits"}`;
  if (merged > 0 && squashed > 0) return `: ${merged} ${commits} and ${squashed} squashed`;
  return `, ${merged + squashed === 1 ? "" : "all "}${merged > 0 ? commits : "squashed"}`;
}

function checks(repository: Repository): Fact[] {
  const triggers = workflowsOf(repository).flatMap(({ path, name, triggers }) =>
    triggers
      .filter(({ event }) => event === "pull_request")
      .map(({ line }) => ({ path, line, name: code(name, 30) })),
  );
  if (triggers.length === 0) return [];
  const names = listed(triggers.map(({ name }) => name));
  return [
    {
      text: `${names} ${triggers.length === 1 ? "runs" : "run"} on each pull request`,
      where: placesOf(triggers),
    },
  ];
}

function files(repository: Repository): Fact[] {
  const templates = filesAt(repository, /(?:^|\/)pull_request_template(?:\.md$|\/)/i);
  const owners = filesAt(repository, /^(?:\.github\/|docs\/)?CODEOWNERS$/);
  return [
    ...templates.slice(0, 1).map(({ path }) => ({
      text: `pull requests begin with the text of ${pathCode(path)}`,
      where: [{ path, line: null }],
    })),
    ...owners.slice(0, 1).map(({ path }) => ({
      text: `${pathCode(path)} says who reviews which files`,
      where: [{ path, line: null }],
    })),
  ];
}
