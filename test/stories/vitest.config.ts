import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Stories run the built program in pseudo terminals, three files at a time: build first. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/stories/**/*.story.ts"],
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 3,
  },
});
