import type { Plugin } from "rolldown";

export declare const whenUsedPlugin: Plugin & {
  transform(source: string, id: string): { code: string } | null;
};
