import type { Plugin } from "rolldown";

export declare function patch(
  source: string,
  changes: readonly (readonly [from: string, to: string])[],
): string;
export declare function assertPatched(modules: readonly string[]): void;
export declare const patchesPlugin: Plugin;
