import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { patchesPlugin } from "./patches.mjs";
import { standInsPlugin } from "./stand-ins.mjs";
import { whenUsedPlugin } from "./when-used.mjs";

const pathOf = (name) => fileURLToPath(import.meta.resolve(name));

/**
 * Bundles programs for Node, and gives what was written: of each file its name, its text and the modules in it. `input` is an entry's
 * path, or paths by name; `output` is where to (`file`, or `dir`), and how it is parted.
 */
export async function bundle(input, output) {
  const bundling = await rolldown({
    input,
    platform: "node",
    resolve: {
      alias: {
        // ink-text-input brings another chalk along, which would decide for itself what the terminal can show.
        chalk: pathOf("chalk"),
        // The main file of temml brings chemistry along, which nobody here writes.
        temml: pathOf("temml/temml.js"),
        // For Node, yaml comes as CommonJS, of which nothing can be left out.
        yaml: pathOf("yaml").replace(/dist([\\/])index\.js$/, "browser$1dist$1index.js"),
      },
    },
    transform: {
      target: "node20.19",
      // Without `fetch`, Yoga reads its own bytes instead of starting Node's HTTP client to "fetch" them from a data: address.
      define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"', fetch: "undefined" },
    },
    plugins: [standInsPlugin, patchesPlugin, whenUsedPlugin],
  });
  try {
    const written = await bundling.write({ format: "esm", minify: true, comments: false, ...output });
    return written.output;
  } finally {
    await bundling.close();
  }
}
