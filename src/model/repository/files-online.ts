import type { History, Remote } from "./history.ts";

/** How servers show a file of what is checked out by default, to put its path behind. */
const SERVERS: Readonly<Record<string, { readonly path: RegExp; readonly files: string }>> = {
  "github.com": { path: /^[\w.-]+\/[\w.-]+$/, files: "/blob/HEAD/" },
  "gitlab.com": { path: /^[\w.-]+(?:\/[\w.-]+)+$/, files: "/-/blob/HEAD/" },
};

/**
 * The web address that the paths of a repository's files go behind (`https://github.com/team/project/blob/HEAD/`): of a report only its own
 * folder is handed in, so a relative link would lead nowhere. Null where no remote is on a server that is known.
 */
export function filesOnline(history: Pick<History, "remotes"> | null): string | null {
  const remotes = history?.remotes ?? [];
  const origin = remotes.filter(({ name }) => name === "origin");
  return [...origin, ...remotes].map(addressOf).find((address) => address !== null) ?? null;
}

function addressOf({ host, path }: Remote): string | null {
  const server = Object.hasOwn(SERVERS, host) ? SERVERS[host] : undefined;
  if (!server?.path.test(path) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return null;
  return `https://${host}/${path}${server.files}`;
}
