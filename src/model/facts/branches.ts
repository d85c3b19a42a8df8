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
  const { commits, merged, squashed, byBots, ofBranches, whenPulling } = mergesOf(history);
  const merges = [
    ...(merged > 0 ? [`${merged} of pull requests`] : []),
    ...(ofBranches > 0 ? [`${ofBranches} of branches alone`] : []),
    ...(whenPulling > 0 ? [`${whenPulling} when pulling`] : []),
  ];
  const how = [
    ...(merged > 0 ? [`${merged} with a merge commit`] : []),
    ...(squashed > 0 ? [`${squashed} squashed`] : []),
  ];
  const requests = merged + squashed;
  const bots = byBots > 0 ? ` (${byBots} from bots)` : "";
  const among = `${history.complete ? "" : "the last "}${counted(commits, "commit")}`;
  const branchCount = countBranches(history);
  const texts = [
    ...(how.length > 0
      ? [
          `${counted(requests, "pull request")} ${requests === 1 ? "was" : "were"} merged${bots}: ${listed(how)}`,
        ]
      : []),
    ...(merges.length > 0 ? [`merges in ${among}: ${listed(merges)}`] : []),
    ...(branchCount > 1 ? [`${branchCount} branches, here and on the server`] : []),
  ];
  return texts.map((text) => ({ text, where: [] }));
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
