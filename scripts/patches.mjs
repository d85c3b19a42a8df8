import { APART } from "./made-when-used.mjs";

/** Where a package takes time that it need not: in which file, what stands there, and what is bundled instead. The same comes of it, sooner. */
const PATCHES = [
  {
    file: /[\\/]string-width[\\/]index\.js$/,
    changes: [
      // Hardly any row here is nothing but ASCII.
      [
        String.raw`if (/^[\u0020-\u007E]*$/.test(string)) {`,
        `if (ambiguousIsNarrow && /^[${APART}]*$/.test(string)) {`,
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
      // Unicode's tables are not asked about plain letters, here and below.
      [
        String.raw`!/^\p{Default_Ignorable_Code_Point}+$/u.test(`,
        String.raw`/^[${APART}]/.test(character.value) || !/^\p{Default_Ignorable_Code_Point}+$/u.test(`,
      ],
    ],
  },
  {
    file: /[\\/]ink[\\/]build[\\/]sanitize-ansi\.js$/,
    changes: [
      [String.raw`/(?![\t\n])\p{Control}/gu`, String.raw`/[\0-\x08\x0b-\x1f\x7f-\x9f]/g`],
      [
        "leadingMarksRegex.exec(value)?.[0]",
        `(/^[${APART}]/.test(value) ? "" : leadingMarksRegex.exec(value)?.[0])`,
      ],
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
