import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

const TESTS = ["test/**/*.test.ts", "test/**/*.test.tsx"];
const MODEL = ["test/model/**/*.test.ts"];

/** They replace modules, or set what a module reads as it is loaded, so each needs modules of its own. */
const ALONE = [
  "test/io/save-copy.test.ts",
  "test/session/figure-drawing.test.ts",
  "test/session/reading-turns.test.ts",
  "test/ui/text-area.test.tsx",
];
/** They work with real files and programs. */
const DISK = ["test/io/**/*.test.ts"];

const cores = availableParallelism();

/** What computes: one more than there are cores, because a worker waits while its next file is transformed. They are first: what counts the processor's time wants few beside it. */
const computing = { maxWorkers: cores + 1, sequence: { groupOrder: 0 } };
/** What mostly waits: for the disk, another program, a screen, or a time to pass. */
const waiting = { maxWorkers: cores + 2, sequence: { groupOrder: 1 } };

const test = {
  testTimeout: 20_000,
  setupFiles: ["test/seed.ts"],
  exclude: [...configDefaults.exclude, "test/stories/**"],
  // Some tests count the processor's time, which a process of their own has to itself.
  pool: "forks" as const,
  // Tests make and drop far more than V8 expects of a program: with its usual 16 MB for what is new, a tenth of the time goes into collecting.
  execArgv: ["--max-semi-space-size=32"],
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
        // The model keeps nothing from one test to the next, so its files share what they import: loading that anew takes most of a minute.
        test: { ...test, ...computing, name: "model", include: MODEL, isolate: false },
      },
      {
        extends: true,
        test: {
          ...test,
          ...computing,
          name: "all",
          include: TESTS,
          exclude: [...test.exclude, ...MODEL, ...ALONE, ...DISK],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...test, ...waiting, name: "alone", include: ALONE },
      },
      {
        extends: true,
        test: {
          ...test,
          ...waiting,
          name: "disk",
          include: DISK,
          exclude: [...test.exclude, ...ALONE],
          isolate: false,
        },
      },
      {
        extends: true,
        // Stories run the built program in pseudo terminals: build first. What they know is in files and programs of their own.
        test: {
          ...waiting,
          name: "stories",
          include: ["test/stories/**/*.story.ts"],
          testTimeout: 60_000,
          pool: "forks",
          isolate: false,
        },
      },
    ],
  },
});
