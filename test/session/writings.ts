/** A short report with everything a session looks at; short, so that a law can try much. */
export const SMALL = [
  "# Report",
  "",
  "### Week 1",
  "",
  "* [ ] Pack (M5)",
  "* [x] Ship (M2+M6)",
  "* [t] Sail",
  "",
  ...[1, 2, 3, 4].flatMap((number) => [
    `### Question ${number}`,
    "",
    `> **What about ${number}?**`,
    ">",
    "> Answer length: 2-4 words.",
    ">",
    "> Answer:",
    "",
    number === 2 ? "Something old." : `--- question ${number} fill here ---`,
    "",
  ]),
].join("\n");

const lines = (text: string) => text.split("\n");

/** What another program does to a file: it sees what is on disk and adds to it, or takes away what this session never wrote. */
export const writings: readonly ((text: string, word: string) => string)[] = [
  (text, word) => `${word}\n${text}`,
  (text, word) => text.replace(/^\* \[.*$/m, (line) => `* [ ] ${word} (M2)\n${line}`),
  (text, word) => text.replace("Something old.", `Something ${word} old.`),
  (text, word) => text.replace(/--- question \d fill here ---/, word),
  (text, word) => `${text.trimEnd()} ${word}\n`,
  (text) => text.replace("* [ ] Pack", "* [HMG] Pack"),
  (text) => text.replace("[x] Ship", "[ ] Ship"),
  (text) =>
    lines(text)
      .filter((line) => !line.includes("Sail"))
      .join("\n"),
  (text) => text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
];
/** The same, and what takes away much more. */
export const rudeWritings: readonly ((text: string, word: string) => string)[] = [
  ...writings,
  () => "",
  () => SMALL,
  (text) => text.replace(/### Question 3[\s\S]*?(?=### Question 4|$)/, ""),
  (text) => lines(text).reverse().join("\n"),
  (text) => `${text}\n${text}`,
  (text, word) => `${text}\n### Question 9\n\n> Answer:\n\n${word}\n`,
];
