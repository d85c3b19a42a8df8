/**
 * What stands in for a package that another one imports for something never done here, and why. A name that is missing fails the
 * build; one that is undefined fails where it would be called.
 */
const STAND_INS = [
  // Ink asks for React's devtools in development only.
  [/^react-devtools-core$/, "export default undefined;"],

  // conf asks for a validator of schemas and for versions to migrate between; we have neither: our settings are read by our own words.
  [
    /^(?:ajv(?:-formats|\/dist\/2020\.js)|semver)$/,
    "export const Ajv2020 = undefined; export default undefined;",
  ],

  // CodeMirror's history listens in a browser's page for the browser's own undo; its other commands, which need all of these, are not used.
  [
    /^@(?:codemirror\/(?:view|language)|lezer\/common)$/,
    `export const EditorView = { domEventHandlers: () => [] };
     export const Direction = undefined, NodeProp = undefined, IndentContext = undefined, getIndentation = undefined;
     export const getIndentUnit = undefined, indentUnit = undefined, indentString = undefined;
     export const matchBrackets = undefined, syntaxTree = undefined;`,
  ],

  // Jimp decodes and shrinks here: it writes no images and no files, is given no colour by name, and its options are our own.
  [
    /^gifwrap$/,
    "export const GifUtil = undefined, GifFrame = undefined, BitmapImage = undefined, GifCodec = undefined;",
  ],
  [/^(?:tinycolor2|mime\/lite\.js)$/, "export default undefined;"],
  [
    /^zod$/,
    `const anything = new Proxy(() => anything, { get: (_, name) => (name === "parse" ? (value) => value : anything) });
     export const z = anything;`,
  ],
  // It is given no other kinds of images than these.
  [
    /^file-type$/,
    `const SIGNS = { "image/png": "\\x89PNG\\r\\n\\x1a\\n", "image/jpeg": "\\xff\\xd8\\xff", "image/gif": "GIF" };
     export const fileTypeFromBuffer = async (bytes) => {
       const start = String.fromCharCode(...bytes.subarray(0, 8));
       const mime = Object.keys(SIGNS).find((kind) => start.startsWith(SIGNS[kind]));
       return mime && { mime };
     };`,
  ],
];

// What no file on the disk can be called.
const MARK = "\0stand-in:";

/** Bundles the stand-ins in the place of what they stand in for. */
export const standInsPlugin = {
  name: "stand-ins",
  resolveId: {
    order: "pre",
    handler(id) {
      const at = STAND_INS.findIndex(([filter]) => filter.test(id));
      return at < 0 ? null : { id: `${MARK}${at}`, moduleSideEffects: false };
    },
  },
  load(id) {
    return id.startsWith(MARK) ? STAND_INS[Number(id.slice(MARK.length))][1] : null;
  },
};
