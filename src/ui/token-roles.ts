import type { TokenKind } from "../model/markdown/tokens.ts";
import type { Role } from "./theme.ts";

/** How Markdown looks while it is written: what a reader will see stands out, the marks that make it step back. */
export const ROLE_OF_TOKEN: Readonly<Record<TokenKind, Role>> = {
  text: "text",
  heading: "strong",
  strong: "strong",
  emphasis: "emphasis",
  code: "code",
  link: "link",
  url: "muted",
  image: "image",
  mark: "muted",
  "list-mark": "accent",
  task: "accent",
  comment: "muted",
  html: "muted",
};
