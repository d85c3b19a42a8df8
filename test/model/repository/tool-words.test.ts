import { expect, test } from "vitest";
import { actionOf, doing, wordsFrom } from "../../../src/model/repository/tool-words.ts";

const command = (text: string) => ({ words: text.split(" "), line: 1, path: "run.sh" });

test.each([
  ["gcloud run deploy", "gcloud run deploy"],
  ["sudo /usr/bin/gcloud run", "/usr/bin/gcloud run"],
  ["uv run pytest tests", ""],
])("the words of gcloud in `%s` are `%s`", (text, words) => {
  expect(wordsFrom(command(text), "gcloud").join(" ")).toBe(words);
});

test("options are no part of what a tool is told to do", () => {
  expect(actionOf(command("gcloud --quiet run deploy --image=a api"), "gcloud")).toEqual([
    "gcloud",
    "run",
    "deploy",
    "api",
  ]);
});

test.each([
  ["gcloud run deploy api", true],
  ["gcloud beta run deploy api", true],
  ["gcloud --project flowers run deploy api", true],
  ["gcloud deploy run", false],
  ["gcloud run services list", false],
  ["echo run deploy", false],
])("`%s` deploys: %s", (text, does) => {
  expect(doing([command(text)], "gcloud", "run", "deploy")).toHaveLength(does ? 1 : 0);
});
