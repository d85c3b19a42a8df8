import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

const TESTS = ["test/**/*.test.ts", "test/**/*.test.tsx"];
const MODEL = ["test/model/**/*.test.ts"];

/** They replace modules, or set what a module reads as it is loaded, so each needs modules of its own. So does what works with real files and programs. */
const ALONE = [
  "test/io/**/*.test.ts",
  "test/session/figure-drawing.test.ts",
  "test/session/reading-turns.test.ts",
  "test/ui/text-area.test.tsx",
];

const cores = availableParallelism();

const test = {
  testTimeout: 20_000,
  setupFiles: ["test/seed.ts"],
  exclude: [...configDefaults.exclude, "test/stories/**"],
  // Some tests count the processor's time, which a process of their own has to itself.
  pool: "forks" as const,
  // React as it ships, which draws in two thirds of the time; and a size for Ink, which else asks `tput` for it at every frame.
  env: { NODE_ENV: "production", COLUMNS: "100", LINES: "24" },
};

export default defineConfig({
  // What development adds to JSX is not there in React's production build.
  oxc: { jsx: { runtime: "automatic", development: false } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...test,
          name: "model",
          include: MODEL,
          // The model keeps nothing from one test to the next, so its files share what they import: loading that anew takes most of a minute.
          isolate: false,
          maxWorkers: cores,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...test,
          name: "all",
          include: TESTS,
          exclude: [...test.exclude, ...MODEL, ...ALONE],
          isolate: false,
          // A screen waits now and then for its keys to be drawn.
          maxWorkers: cores + 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...test,
          name: "alone",
          include: ALONE,
          // Most of them wait for the disk, other programs, or a time to pass.
          maxWorkers: cores + 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
