import { fileURLToPath } from "node:url";

// Ink asks for React's devtools in development only; the bundle must not carry them.
const withoutDevtools = {
  name: "without-devtools",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: "empty" }));
    onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "export default undefined" }));
  },
};

// conf asks for a validator of schemas, of which we have none: our settings are read by our own words.
const withoutSchemas = {
  name: "without-schemas",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ajv(?:-formats|\/dist\/2020\.js)$/ }, ({ path }) => ({
      path,
      namespace: "no-schemas",
    }));
    onLoad({ filter: /.*/, namespace: "no-schemas" }, () => ({
      contents: "export const Ajv2020 = undefined; export default undefined;",
    }));
  },
};

/** How esbuild bundles a program for the terminal: the one that ships, and those it is measured against. */
export const bundleOptions = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  // ink-text-input brings another chalk along, which would decide for itself what the terminal can show.
  // The main file of temml brings chemistry along, which nobody here writes.
  alias: { chalk: fileURLToPath(import.meta.resolve("chalk")), temml: "temml/temml.js" },
  define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' },
  // Some of what is bundled is CommonJS and asks for `require` at run time.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  plugins: [withoutDevtools, withoutSchemas],
};
