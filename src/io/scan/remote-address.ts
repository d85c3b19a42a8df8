import type { Remote } from "../../model/repository/history.ts";

const LONGEST = 300;
const HOST = /^[\w-]+(?:\.[\w-]+)*$/;
/** `git@github.com:team/project.git`. One letter before the colon is a drive, a second colon the name of a program. */
const SHORT_FORM = /^(?:[^@:/\\]*@)?([^@:/\\]{2,}):(?!:)([^@]*)$/;

/**
 * Where a remote is, from the address git's configuration has for it: host and path alone. Null for what is on this machine, and for whatever
 * is so odd that a password could be taken for another part.
 */
export function remoteAt(name: string, address: string): Remote | null {
  const place = address.includes("://") ? placeOfUrl(address) : placeOfShortForm(address);
  if (!place || !HOST.test(place.host) || place.path.includes("@")) return null;
  const path = place.path
    .replace(/^\/+/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
  return path === ""
    ? null
    : { name: name.slice(0, LONGEST), host: place.host, path: path.slice(0, LONGEST) };
}

function placeOfUrl(address: string): { host: string; path: string } | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, search, hash } = new URL(address);
  // A slash or a question mark in a name or a password ends the host before its `@`.
  return `${pathname}${search}${hash}`.includes("@") ? null : { host: hostname, path: pathname };
}

function placeOfShortForm(address: string): { host: string; path: string } | null {
  const [, host, path] = SHORT_FORM.exec(address) ?? [];
  return host === undefined || path === undefined ? null : { host, path };
}
