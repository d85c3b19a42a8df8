import type { Plugin } from "rolldown";

export declare const standInsPlugin: Plugin;
