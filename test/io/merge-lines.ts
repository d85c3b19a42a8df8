import type { Merge } from "../../src/io/save-request.ts";

/** A merge that a reader sees through: line by line, for texts with the same number of lines; mine wins a conflict. */
export const mergeLines: Merge = (base, mine, disk) => {
  const conflicts: number[] = [];
  const [old, ours, theirs] = [base, mine, disk].map((text) => text.split("\n")) as [
    string[],
    string[],
    string[],
  ];
  const merged = ours.map((line, i) => {
    if (line !== old[i] && theirs[i] !== old[i] && line !== theirs[i]) conflicts.push(i);
    return line === old[i] ? (theirs[i] ?? line) : line;
  });
  return { text: merged.join("\n"), conflicts };
};
