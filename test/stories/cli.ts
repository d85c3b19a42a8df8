import { fileURLToPath } from "node:url";

/** The built program, as it ships. */
export const cli = process.env.STORIES_CLI ?? fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
