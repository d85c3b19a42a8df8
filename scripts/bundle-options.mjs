import { fileURLToPath } from "node:url";
import { patchesPlugin } from "./patches.mjs";
import { standInsPlugin } from "./stand-ins.mjs";

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
  // For Node, yaml comes as CommonJS, of which nothing can be left out.
  alias: {
    chalk: fileURLToPath(import.meta.resolve("chalk")),
    temml: "temml/temml.js",
    yaml: fileURLToPath(import.meta.resolve("yaml").replace(/dist\/index\.js$/, "browser/dist/index.js")),
  },
  // Without `fetch`, Yoga reads its own bytes instead of starting Node's HTTP client to "fetch" them from a data: address.
  define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"', fetch: "undefined" },
  // Some of what is bundled is CommonJS and asks for `require` at run time.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  plugins: [standInsPlugin, patchesPlugin],
};
