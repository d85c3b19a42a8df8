import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** The programs that ours is held against, each as the path of its bundle. */
export interface Programs {
  /** Ink with one word on the screen. */
  readonly hello: string;
  /** Ink with a full screen, of which one letter or every row changes with a key. */
  readonly screen: string;
  /** remark-gfm, on files. */
  readonly parse: string;
}

/** Bundles them into a folder as anybody would bundle a program for Node: one file, minified, for production. */
export async function buildPrograms(folder: string): Promise<Programs> {
  const entryPoints = ["hello.tsx", "screen.tsx", "parse.ts"].map((name) => join(import.meta.dirname, name));
  await build({
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' },
    banner: { js: REQUIRE },
    plugins: [withoutDevtools],
  });
  const [hello, screen, parse] = ["hello", "screen", "parse"].map((name) => join(folder, `${name}.mjs`));
  return { hello: hello!, screen: screen!, parse: parse! };
}

// Some of what is bundled is CommonJS and asks for `require` at run time.
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

// Ink asks for React's devtools in development only.
const withoutDevtools: Plugin = {
  name: "without-devtools",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: "empty" }));
    onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "export default undefined" }));
  },
};
