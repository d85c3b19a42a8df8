/** Why a tag and its rules do not agree on some reports, as found by looking at them. */
export interface Reason {
  readonly tag: string;
  /** `miss`: tagged, and no matching rule fires. `extra`: a matching rule fires without such a tag. */
  readonly kind: "miss" | "extra";
  readonly reports: readonly string[];
  readonly why: string;
}

type Differences = Readonly<Record<string, string>>;

// By tag, then by reports. The tags were written by a reader of their own, which knows neither our grammar nor our fixes.
const MISSES: Readonly<Record<string, Differences>> = {
  "answer-in-quote": { r100: "what stands in the quote there is the text of the marker's own line" },
  "answer-marker-missing": {
    "r101 r102":
      "a second heading of a question within its own answer is text of that answer, so it wants no marker",
  },
  "answer-marker-outside-quote": {
    r105: "no prompt of that report is in a quote, so no marker stands outside one",
  },
  "answer-marker-spelling": { r103: "a quote mark without a blank behind it is the same quote" },
  "answer-marker-twice": {
    r036: "a heading is gone, so two questions look like one; question-heading-changed tells it",
    r103: "the second one is in the answer's text; answer-in-text tells it",
  },
  "answer-starts-with-quote-line": {
    "r029 r030 r073 r075 r076 r114 r115 r125 r126 r127 r128 r138":
      "the quote line below the marker is empty and belongs to the prompt",
    r099: "the answer begins on the marker's line",
  },
  "check-item-edited-or-added": {
    "r031 r063 r094 r132 r133 r134":
      "notes behind an item and items of one's own change nothing the template says",
    r035: "words were put before or behind the item, and all of the item is still there",
  },
  "check-item-gone-or-edited": {
    "r035 r094 r132 r133 r134": "a note was put to the item, and all of the item is still there",
    "r087 r088 r131": "an item was written over by another one that is there twice; item-twice tells it",
  },
  "check-plain-bullets": { r064: "the plain bullets are notes below items, which all have their boxes" },
  fence: { "r072 r073": "the fences are in the text behind the report" },
  "garbage-placeholder": {
    r113: "somebody's note stands before it, so it is not the mash alone; note-left points there",
  },
  "hashes-cut-official-slice": {
    r034: "in the last answer `##` cuts nothing; question-missing tells why it is the last",
    "r070 r071 r072 r073": "the `##` are in the text behind the report; checker-stops names them",
  },
  "hashes-in-fence": {
    "r044 r099":
      "the fence is never closed, and by our grammar ends with its answer; fence-unclosed tells it",
    r072: "the fence is in the text behind the report",
    r106: "fences left open in list items end with their item",
  },
  "heading-count": {
    "r069 r108": "no question is left of the template, so nothing is asked of it; not-a-report or silence",
    "r101 r102": "a second heading of a question within its own answer is text of that answer",
  },
  "heading-duplicated": {
    "r101 r102": "a second heading of a question within its own answer is text of that answer",
  },
  "heading-inside-answer": {
    r034: "in the last answer `##` cuts nothing",
    "r048 r066": "one `#` cuts nothing and is a heading the author wanted, or a comment in code",
    "r070 r071 r072 r073": "the headings are in the text behind the report",
  },
  "heading-numbers-off": {
    "r101 r102": "a second heading of a question within its own answer is text of that answer",
  },
  "heading-odd": {
    r044: "blanks behind the number are no note",
    "r101 r102": "a second heading of a question within its own answer is text of that answer",
  },
  "html-comment": {
    "r078 r105": "the comments hold images alone, which count so that the tag below them need not",
  },
  "image-extension": {
    r049: "the path has a query behind its name; the name is as it should be",
    r098: "there is no such file, which is the graver thing to say",
  },
  "image-html-tag": { "r078 r105": "the same image stands in Markdown above it, in a comment, and counts" },
  "image-in-comment": { "r078 r105": "the same image is shown by the tag below it" },
  "image-in-fence": {
    r044: "the fence is never closed, and by our grammar ends with its answer; fence-unclosed tells it",
    r106: "fences left open in list items end with their item",
  },
  "image-missing": { r006: "the path is from the root, which is the graver thing to say" },
  "image-other-folder": {
    r034: "there is no such file, which is the graver thing to say",
    r064: "that report lies at the top of its repository, and names its figures from there",
  },
  "indented-text": {
    r034: "it is in the text behind the report",
    "r055 r126 r127": "it looks like code, so that code is what it should be shown as",
    r105: "it is inside HTML",
    r113: "the line above is text, so the indent makes no code",
  },
  "no-checklist": {
    "r049 r055 r078 r115 r135 r136": "the edition of 2022 has none",
    r069: "not a report of the course's any more",
  },
  "no-group-heading": { "r069 r108": "not a report of the course's any more" },
  "placeholder-beside-answer": {
    "r089 r100": "the placeholder was changed; placeholder-edited tells it",
    r106: "the placeholder is in a line of code in the instructions, before the questions",
  },
  "placeholder-edited": { r031: "text stands behind it on its line; placeholder-beside-answer tells it" },
  "prompt-changed": {
    "r024 r048": "the end of the prompt went with the marker; answer-marker-missing tells it",
  },
  "pseudo-tags": {
    "r030 r058 r059 r060 r061 r064 r073 r074 r084 r085 r117 r135":
      "they stand in code, where nothing vanishes",
    r072: "they stand in code or behind the report",
    r138: "it is the path of an image between `<` and `>`",
  },
  "setext-or-dashes-under-text": {
    "r033 r074": "it is the middle of a merge conflict; conflict-marker tells it",
    r066: "the dashes are kept ones around the answer; dashes-kept takes them away",
    r103: "it is in a fence",
  },
  "text-between-heading-and-prompt": {
    "r024 r048": "the end of the prompt went with the marker; answer-marker-missing tells it",
  },
  "text-inside-prompt": {
    "r024 r048": "without a marker what stands below the quote is the answer; answer-marker-missing tells it",
  },
  todo: { r058: "it is a part of a longer word" },
  "unclosed-fence": {
    r072: "the fence is in the text behind the report",
    r106: "fences left open in list items end with their item",
  },
};

const OTHER_TEMPLATE =
  "the team had a template between the published ones, and is held here against the nearest of those";
const OTHER_TEMPLATES: Differences = { "r016 r072 r073": OTHER_TEMPLATE };
const CAPITALS: Differences = {
  "r124 r125 r126 r127": "a pseudo tag in capitals, which the tags' reader does not know",
};

const EXTRAS: Readonly<Record<string, Differences>> = {
  "check-item-edited-or-added": OTHER_TEMPLATES,
  "check-item-gone-or-edited": OTHER_TEMPLATES,
  "checkbox-in-answer": CAPITALS,
  fence: CAPITALS,
  "hash-comment-in-fence": CAPITALS,
  "no-checklist": OTHER_TEMPLATES,
  "prompt-changed": OTHER_TEMPLATES,
  "pseudo-tags": CAPITALS,
  table: CAPITALS,
  "text-between-heading-and-prompt": OTHER_TEMPLATES,
  todo: { "r112 r113": "a note in another spelling (`Todo`, a request to anyone)" },
};

/** The reasons, by tag. */
export const REASONS: readonly Reason[] = [...reasonsOf("miss", MISSES), ...reasonsOf("extra", EXTRAS)];

function reasonsOf(kind: Reason["kind"], all: Readonly<Record<string, Differences>>): Reason[] {
  return Object.entries(all).flatMap(([tag, differences]) =>
    Object.entries(differences).map(([reports, why]) => ({ tag, kind, reports: reports.split(" "), why })),
  );
}
