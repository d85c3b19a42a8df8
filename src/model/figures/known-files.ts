import { remembered } from "../remembered.ts";
/** Files by their paths, the same however a system composes letters like `é`. */
export interface KnownFiles {
  /** The file of this very name, as the list has it. */
  readonly exact: (path: string) => string | undefined;
  /** A file whose name differs in case alone. */
  readonly otherCase: (path: string) => string | undefined;
}

/** A list of files to look paths up in; kept for as long as the list is. */
export const knownFiles = remembered((files: readonly string[]): KnownFiles => {
  const byName = new Map(files.map((path) => [path.normalize(), path]));
  const byLetters = new Map(files.map((path) => [path.normalize().toLowerCase(), path]));
  return {
    exact: (path) => byName.get(plainPath(path)),
    otherCase: (path) =>
      byName.has(plainPath(path)) ? undefined : byLetters.get(plainPath(path).toLowerCase()),
  };
});

/** A relative path without `.`, without `..` behind a folder, with its letters composed: one form for one file. */
export function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.normalize().split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** What a target leads to: a file beside the report, a place on one machine or on one web site, or the image's own bytes. */
export type TargetKind = "relative" | "absolute" | "web" | "data";

/** Tells what a path, as `pathOfTarget` gives it, leads to. */
export function targetKind(path: string): TargetKind {
  if (/^(?:[a-z]:)?[\\/]|^~[\\/]|^file:/i.test(path)) return /^\/\/[^/]/.test(path) ? "web" : "absolute";
  if (/^data:/i.test(path)) return "data";
  return /^[a-z][a-z0-9+.-]+:/i.test(path) ? "web" : "relative";
}
