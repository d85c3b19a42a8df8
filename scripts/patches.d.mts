import type { Plugin } from "esbuild";

export declare function patch(
  source: string,
  changes: readonly (readonly [from: string, to: string])[],
): string;
export declare const patchesPlugin: Plugin;
