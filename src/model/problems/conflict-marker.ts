import type { StructureRule } from "./rule.ts";

/** What git leaves in a file when it could not merge it. */
export const conflictMarker: StructureRule = {
  id: "conflict-marker",
  severity: "error",
  title: "Unresolved merge",
  why: "Both versions of the text are in the file, and both are counted.",
  fix: "Opens both versions beside each other, to choose between them.",
  mends: "when asked",
  example: {
    bad: "<<<<<<< HEAD\nWe trained for ten epochs.\n=======\nWe trained for 20 epochs.\n>>>>>>> main",
    good: "We trained for 20 epochs.",
  },
  find: ({ text }) =>
    [...text.matchAll(/(?<=^|[\r\n])(?:<{7} [^\r\n]*|>{7} [^\r\n]*|\|{7} [^\r\n]*|={7})(?=[\r\n]|$)/g)]
      .filter(({ 0: marker }) => marker.startsWith("<"))
      .map(({ index, 0: marker }) => ({
        message:
          "git left a merge conflict here; keep one version and delete the `<<<<<<<`, `=======` and `>>>>>>>` lines.",
        span: { from: index, to: index + marker.length },
      })),
};
