import { expect, test } from "vitest";
import { actionOf, doing, wordsFrom } from "../../../src/model/repository/tool-words.ts";

const command = (text: string) => ({ words: text.split(" "), line: 1, path: "run.sh" });

test.each([
  ["gcloud run deploy", "gcloud run deploy"],
  ["sudo /usr/bin/gcloud run", "gcloud run"],
  ["uv run pytest tests", ""],
])("the words of gcloud in `%s` are `%s`", (text, words) => {
  expect(wordsFrom(command(text), "gcloud").join(" ")).toBe(words);
});

test.each([
  ["gcloud --quiet run deploy --image=a api", "gcloud run deploy api"],
  ["gcloud --project flowers run deploy api", "gcloud run deploy api"],
  ["gcloud run deploy --image x", "gcloud run deploy"],
  ["gcloud builds submit --config cloudbuild.yaml .", "gcloud builds submit"],
])("`%s` tells gcloud `%s`", (text, action) => {
  expect(actionOf(command(text), "gcloud").join(" ")).toBe(action);
});

test.each([
  ["gcloud run deploy api", true],
  ["gcloud beta run deploy api", true],
  ["gcloud --project flowers run deploy api", true],
  ["gcloud deploy run", false],
  ["gcloud run services list", false],
  ["gcloud builds run deploy", false],
  ["echo run deploy", false],
])("`%s` deploys: %s", (text, does) => {
  expect(doing([command(text)], "gcloud", "run", "deploy")).toHaveLength(does ? 1 : 0);
});

test.each([
  ["docker run --rm trainer build", "run"],
  ["docker build -t run .", "build"],
  ["docker compose -f run.yaml --profile build up", "compose"],
])("the first word of `%s` says what is done, not its names", (text, action) => {
  const actions = ["build", "run", "compose"];
  expect(actions.filter((one) => doing([command(text)], "docker", one).length > 0)).toEqual([action]);
});
