import { describe, expect, test } from "vitest";
import { type App, openApp } from "./app.ts";
import { halfWay } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const checklist = `## Overall project checklist

### Week 1

* [ ] Write a dockerfile for the training (M10)
* [x] Load the settings with Hydra (M11)
* [ ] Take care of each other

`;
const report = halfWay({
  checklist,
  answers: { 7: "We test what we write." },
  change: {
    7: (block) => block.replace("What about topic 7?", "How many unit tests did you write, and of what?"),
  },
});

const DOCKERFILE =
  '# for the cluster\nFROM python:3.11-slim\nCOPY src src\nENTRYPOINT ["python", "src/train.py"]\n';
const TESTS = "from src.data import load\n\n\ndef test_length():\n    assert len(load()) == 3\n";

/** A team's repository with a Dockerfile and a test, all of it committed, and the report. */
function team(files: Readonly<Record<string, string>> = {}): StoryFile {
  const file = StoryFile.of(report, { git: true });
  const all = {
    "train.dockerfile": DOCKERFILE,
    "tests/test_data.py": TESTS,
    "src/data.py": "def load():\n    return [1, 2, 3]\n",
  };
  for (const [path, text] of Object.entries({ ...all, ...files })) file.put(path, text);
  file.git("add", "--all");
  file.git("commit", "--quiet", "--message=What we have built");
  return file;
}

async function openItems(file: StoryFile): Promise<App> {
  const app = await openApp(file);
  app.press("2");
  await app.sees(/› \[ \] Write a dockerfile .* ●/);
  return app;
}

/** Opens question 7, which asks for tests. */
async function walkToTests(app: App): Promise<void> {
  app.press("3", ..."jjjjjj".split(""), "enter");
  await app.sees(/Question 7 .*unfinished/);
  await app.sees("From your repository");
}

describe("evidence for the ticks", () => {
  test("stands beside each item, and enter shows the lines", async () => {
    const app = await openItems(team());
    await app.sees(/\[x\] Load the settings with Hydra .* ○/);
    await app.sees("Not ticked, but the repository has it.");
    await app.sees("train.dockerfile:2");
    app.press("enter", "enter");
    await app.sees(/› 2 │ FROM python:3\.11-slim/);
    await app.sees(/ {2}4 │ ENTRYPOINT/);
    app.press("esc");
    await app.sees("Evidence  ●");
    app.press("tab", "down");
    await app.sees("Ticked, but nothing in the repository shows it.");
    app.press("r");
    await app.sees("Nothing in the repository shows this.");
    await app.quit();
  });

  test("can be looked through where it does not go with the tick", async () => {
    const file = team();
    const app = await openItems(file);
    app.press("v", "v", "v");
    await app.sees("doubtful only");
    await app.seesNot("Take care of each other");
    app.press("up", "space");
    await app.seesNot("[ ] Write a dockerfile");
    await app.sees("› [x] Load the settings with Hydra");
    await file.becomes(/\[x\] Write a dockerfile/);
    app.press("u");
    await app.sees("[ ] Write a dockerfile");
  });

  test("changes when the files do", async () => {
    const file = team();
    const app = await openItems(file);
    file.put(
      "src/train.py",
      'import hydra\n\n\n@hydra.main(config_name="config")\ndef train(config):\n    print(config)\n',
    );
    file.git("add", "--all");
    await app.sees(/\[x\] Load the settings with Hydra .* ●/, { within: 15_000 });
    file.put("train.dockerfile", "# nothing yet\n");
    await app.sees(/\[ \] Write a dockerfile .* [○?]/, { within: 15_000 });
  });

  test("is one of the next steps, and enter goes there", async () => {
    const app = await openApp(team());
    await app.sees(/M10 evidence found, not ticked: 1 item/);
    app.press("down", "down", "down");
    await app.sees("› M10 evidence");
    app.press("enter");
    await app.sees("doubtful only");
    await app.sees("› [ ] Write a dockerfile");
  });
});

describe("facts for the answers", () => {
  test("go into the answer by a key, with a link to where they are from, and out again", async () => {
    const file = team();
    const app = await openApp(file);
    await walkToTests(app);
    await app.sees(/· 1 test/);
    app.press("e");
    await app.sees("ctrl+s save");
    app.press("ctrl+o");
    await app.sees(/› 1 test/);
    await app.sees(/› 4 │ def test_length/);
    app.press("i");
    await app.sees("The fact is in the answer");
    app.press("esc");
    await file.becomes(
      /We test what we write\. 1 test.* \(\[test_data\.py\]\(\.\.\/tests\/test_data\.py\)\)/,
    );
    await app.sees("✓ saved");
    app.press("u");
    await file.equals(report);
    await app.sees("✓ saved");
    await app.quit();
  });
});

describe("a hostile repository", () => {
  const evil = "a\x1b]0;owned\x07b\x1b[41;5mc\u202ed\ne";
  const obeyed = /\x1b\]0;owned|\x1b\[41;5m|[\u202a-\u202e]/;

  test("has names and lines that reach no terminal as they are", async () => {
    const file = team({
      [`docker/${evil}.dockerfile`]: `FROM ${evil.replace("\n", "")}\nRUN echo "${evil.replace("\n", "")}"\n`,
      [`tests/test_${evil}.py`]: `def test_${"x".repeat(200)}():\n    print("${evil.replace("\n", "")}")\n`,
    });
    const app = await openItems(file);
    app.press("r");
    await app.sees("From your repository");
    await app.sees("owned");
    app.press("down", "pgdn", "esc");
    await app.sees("space tick");
    await walkToTests(app);
    app.press("r");
    await app.sees("From your repository  Question 7");
    app.press("right", "down", "right", "esc");
    await app.sees("e write");
    await app.quit();
    expect(app.outputSince(0)).toContain("owned");
    expect(app.outputSince(0)).not.toMatch(obeyed);
    await file.equals(report);
  });
});
