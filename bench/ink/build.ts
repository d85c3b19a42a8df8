import { join } from "node:path";
import { build, type Plugin } from "esbuild";

const withoutDevtools: Plugin = {
  name: "without-devtools",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: "empty" }));
    onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "export default undefined" }));
  },
};

/** Bundles the bench's own Ink program into a folder as scripts/build.mjs bundles ours, and gives its path. */
export async function buildInkScreen(folder: string): Promise<string> {
  const outfile = join(folder, "screen.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "screen.tsx")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minify: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' },
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    plugins: [withoutDevtools],
  });
  return outfile;
}
