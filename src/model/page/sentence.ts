import type { ElementContent } from "hast";
import { h } from "hastscript";
import { printable } from "../text/printable.ts";

/** A sentence of ours as a tree: what stands between backticks is code, as in the messages of problems. */
export function sentence(message: string): ElementContent[] {
  return printable(message)
    .split(/`([^`]+)`/)
    .map((part, i): ElementContent => (i % 2 === 0 ? { type: "text", value: part } : h("code", part)));
}
