import { join } from "node:path";
import { rolldown } from "rolldown";
import { standInsPlugin } from "../../scripts/stand-ins.mjs";

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
  const [hello, screen, parse] = await Promise.all(
    ["hello.tsx", "screen.tsx", "parse.ts"].map((name) => buildProgram(folder, name)),
  );
  return { hello: hello!, screen: screen!, parse: parse! };
}

async function buildProgram(folder: string, name: string): Promise<string> {
  const file = join(folder, name.replace(/\.tsx?$/, ".mjs"));
  const bundling = await rolldown({
    input: join(import.meta.dirname, name),
    platform: "node",
    transform: {
      target: "node20.19",
      define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' },
    },
    plugins: [standInsPlugin],
  });
  await bundling.write({ file, format: "esm", minify: true, comments: false, codeSplitting: false });
  await bundling.close();
  return file;
}
