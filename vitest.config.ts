import { defineConfig } from "vitest/config";

const DIRECTORIES = ["test/**/*.test.ts", "test/**/*.test.tsx"];

/** The model keeps nothing from one test to the next, so its files share what they import: loading that anew for each takes most of a minute. */
const MODEL = ["test/model/**/*.test.ts"];

/** They hold one time against another, so nothing else runs beside them. */
const TIMED = ["test/model/speed.test.ts", "test/model/markdown-hostile.test.ts"];

const test = { testTimeout: 20_000, exclude: ["test/stories/**"] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...test,
          name: "model",
          include: MODEL,
          exclude: [...test.exclude, ...TIMED],
          isolate: false,
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...test,
          name: "all",
          include: DIRECTORIES,
          exclude: [...test.exclude, ...TIMED, ...MODEL],
          maxWorkers: "100%",
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...test, name: "timed", include: TIMED, maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
});
