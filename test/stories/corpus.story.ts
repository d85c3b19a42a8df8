import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpusFolder, corpusMissing } from "../corpus/corpus-folder.ts";
import { openApp } from "./app.ts";
import { tour } from "./fixtures/frame.ts";
import { StoryFile } from "./story-file.ts";

/** A sample without STORIES=all: the first file not yet chosen for each of these. */
const oddities = [
  "crlf",
  "mixed-eol",
  "no-final-newline",
  "conflict-markers",
  "answer-marker-missing",
  "unclosed-fence",
  "zero-width",
  "line-over-1000-chars",
];

interface Entry {
  readonly file: string;
  readonly tags: readonly string[];
}

function choose(entries: readonly Entry[]): readonly Entry[] {
  if (process.env.STORIES === "all") return entries;
  const chosen = new Set<Entry>();
  for (const oddity of oddities) {
    const next = entries.find((entry) => entry.tags.includes(oddity) && !chosen.has(entry));
    if (next) chosen.add(next);
  }
  return [...chosen];
}

const missing = corpusMissing();
const entries: readonly Entry[] = missing
  ? []
  : JSON.parse(readFileSync(join(corpusFolder(), "verdicts.json"), "utf8"));
const chosen = choose(entries);
console.log(
  missing
    ? `skipped: ${missing}`
    : `real reports: ${chosen.length} of ${entries.length}, each seen on every screen`,
);

describe.skipIf(missing)(
  "a real report is opened, seen on every screen and closed, its bytes unchanged",
  () => {
    test.each(chosen.map(({ file }) => file))("%s", async (name) => {
      const content = readFileSync(join(corpusFolder(), name));
      const file = StoryFile.of(content);
      const app = await openApp(file);
      await app.sees("● live");
      await tour(app);
      await app.quit();
      expect(file.bytes().equals(content)).toBe(true);
    });
  },
);
