import { defaultSchema } from "rehype-sanitize";

const { tagNames = [], attributes = {}, protocols = {} } = defaultSchema;

/** Tags GitHub lets through that would fetch something, and here can only fail. */
const FETCHING: readonly string[] = ["picture", "source"];

/** Elements that go with all that is in them: none of it is written to be read. */
const UNREAD = [
  "script",
  "style",
  "template",
  "iframe",
  "object",
  "noscript",
  "svg",
  "title",
  "textarea",
  "select",
];

/** What any element may keep. */
const ANYWHERE = [
  ...[
    "align",
    "vAlign",
    "width",
    "height",
    "colSpan",
    "rowSpan",
    "scope",
    "headers",
    "abbr",
    "start",
    "reversed",
  ],
  ...["value", "dateTime", "dir", "lang", "title", "alt", "open", "id", "checked"],
];

/**
 * What stays of an answer's HTML: what GitHub lets through, less what would load something or asks for a form or a script. Identifiers
 * get a prefix, so that none is one of the page's own.
 */
export function schemaFor(prefix: string): typeof defaultSchema {
  return {
    ...defaultSchema,
    tagNames: (tagNames ?? []).filter((name) => !FETCHING.includes(name)),
    attributes: { ...attributes, img: ["src"], "*": ANYWHERE },
    protocols: { ...protocols, href: ["http", "https", "mailto"], src: ["http", "https"] },
    strip: UNREAD,
    clobberPrefix: prefix,
  };
}
