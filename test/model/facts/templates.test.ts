import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FACT_TOPICS } from "../../../src/model/facts/fact-topics.ts";
import { factsForQuestion } from "../../../src/model/facts/question-facts.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import type { Question } from "../../../src/model/report/questions.ts";
import { corpusFolder, corpusMissing } from "../../corpus/corpus-folder.ts";

/** By a few words of a prompt, the topic that answers it first; null where no repository knows an answer. The first that fits counts. */
const ASKED: readonly (readonly [words: RegExp, topic: string | null])[] = [
  [/group number|study number|credits|struggles/, null],
  [/not covered in the course|framework did you choose/, "other-packages"],
  [/managed dependencies/, "dependencies"],
  [/cookiecutter/, "structure"],
  [/code quality/, "code-quality"],
  [/how many tests/i, "tests"],
  [/code coverage/, "coverage"],
  [/pull requests/, "branches"],
  [/DVC/, "data-versioning"],
  [/github actions/i, "workflows"],
  [/config files/, "configuration"],
  [/reproducib/i, "reproducibility"],
  [/W&B/, "experiment-tracking"],
  [/docker files/, "docker"],
  [/debugging/, "debugging"],
  [/List all the GCP services/, "cloud-services"],
  [/Compute engine/, "compute-engine"],
  [/GCP bucket/, "bucket"],
  [/registry/, "artifact-registry"],
  [/cloud build/, "cloud-build"],
  [/train your model in the cloud/, "cloud-training"],
  [/write an API/, "api"],
  [/monitoring of your deployed/, "monitoring"],
  [/deploy your/, "deployment"],
  [/load testing/, "load-tests"],
  [/anything extra/, "extras"],
  [/overall architecture/, "architecture"],
  [/individual contributions/, "contributions"],
];

const missing = corpusMissing();
if (missing) console.log(`the questions of the published templates are not tried: ${missing}`);

const folder = `${corpusFolder()}/templates`;
const templates = missing === null ? readdirSync(folder) : [];
const everyTopic = FACT_TOPICS.map(({ id, title, asks }) => ({ topic: id, title, asks, facts: [] }));
const topicsFor = (question: Question) => factsForQuestion(question, everyTopic).map(({ topic }) => topic);

describe.skipIf(missing !== null)("the questions of the published templates", () => {
  test.each(templates)("of %s each get the topic they ask for first, or none", (name) => {
    const { questions } = parseReport(readFileSync(`${folder}/${name}`, "utf8"));
    const gets = questions.map((question) => ({
      number: question.number,
      first: topicsFor(question)[0] ?? null,
    }));
    const asks = questions.map(({ number, prompt }) => {
      const asked = ASKED.find(([words]) => words.test(prompt.replace(/\*\*\s+\*\*/g, " ")));
      return { number, first: asked === undefined ? "a topic of its own" : asked[1] };
    });
    expect(gets).toEqual(asks);
    expect(questions.length).toBeGreaterThanOrEqual(27);
  });

  test.each(templates)("of %s offer figures where images are asked for, and nowhere else", (name) => {
    const { questions } = parseReport(readFileSync(`${folder}/${name}`, "utf8"));
    const figures = { topic: "figures", title: "Figures", asks: [], figures: true, facts: [] } as const;
    const offered = questions.filter((question) => factsForQuestion(question, [figures]).length > 0);
    const wanting = questions.filter(({ prompt }) => /screenshots|images of|one image|a figure/.test(prompt));
    expect(offered.map(({ number }) => number)).toEqual(wanting.map(({ number }) => number));
    expect(offered.length).toBeGreaterThan(3);
  });

  test("ask for every topic there is", () => {
    const prompts = templates.flatMap(
      (name) => parseReport(readFileSync(`${folder}/${name}`, "utf8")).questions,
    );
    const asked = new Set(prompts.map((question) => topicsFor(question)[0]));
    expect(FACT_TOPICS.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });
});
