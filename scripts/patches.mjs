// What is drawn all the time and is as wide as it is long: Latin letters, punctuation, arrows, lines, blocks, ticks.
const NARROW = String.raw`/^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2319\u2500-\u25FC\u25FF-\u2613\u270C-\u2727]*$/`;

/** Where a package takes time that it need not: in which file, what stands there, and what is bundled instead. The same comes of it, sooner. */
const PATCHES = [
  {
    file: /[\\/]string-width[\\/]index\.js$/,
    changes: [
      // Hardly any row here is nothing but ASCII.
      [
        String.raw`if (/^[\u0020-\u007E]*$/.test(string)) {`,
        `if (ambiguousIsNarrow && ${NARROW}.test(string)) {`,
      ],
      // To know all emoji takes longer than to start the rest of Ink, so it waits for the first text that may hold one.
      [
        String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
        String.raw`let allEmoji;
         const rgiEmojiRegex = { test: (text) => (allEmoji ??= new RegExp("^\\p{RGI_Emoji}$", "v")).test(text) };`,
      ],
    ],
  },
  {
    file: /[\\/]ink[\\/]build[\\/]output\.js$/,
    changes: [
      // Ink reads every letter of every frame anew, though most rows stand there as they did; here it remembers the rows of some frames.
      [
        "export default class Output {",
        `let remembered = new OutputCaches();
         const rememberedCaches = () => {
           if (remembered.styledChars.size > 600) remembered = new OutputCaches();
           return remembered;
         };
         export default class Output {`,
      ],
      ["    caches = new OutputCaches();", "    caches = rememberedCaches();"],
    ],
  },
];

/** A source with changes made; throws where it is not what they were written for, as after an update. */
export function patch(source, changes) {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`A patch no longer fits: there is no ${from}`);
    return text.replace(from, () => to);
  }, source);
}

/** Throws when one of the patches has met none of these modules, as after a package has moved its files. */
export function assertPatched(modules) {
  const lost = PATCHES.find(({ file }) => !modules.some((path) => file.test(path)));
  if (lost) throw new Error(`A patch no longer fits: no module is ${lost.file}`);
}

/** Bundles the patched files. */
export const patchesPlugin = {
  name: "patches",
  transform(source, id) {
    const found = PATCHES.find(({ file }) => file.test(id));
    return found ? { code: patch(source, found.changes), map: null } : null;
  },
};
