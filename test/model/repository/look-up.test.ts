import { expect, test } from "vitest";
import { callsOf, madeByConfiguration } from "../../../src/model/repository/look-up.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";

test("calls come in the order of the files and lines, whatever their names", () => {
  const repository = repositoryOf({
    "b.py": "import wandb\n\nwandb.log(1)\nwandb.init()\nwandb.log(2)\n",
    "a.py": "import wandb as w\n\nw.init()\n",
  });
  const places = (...names: (string | RegExp)[]) =>
    callsOf(repository, ...names).map(({ path, line, name }) => `${path}:${line} ${name}`);
  expect(places(/^wandb\./)).toEqual([
    "b.py:3 wandb.log",
    "b.py:4 wandb.init",
    "b.py:5 wandb.log",
    "a.py:3 wandb.init",
  ]);
  expect(places("wandb.init")).toEqual(["b.py:4 wandb.init", "a.py:3 wandb.init"]);
  expect(places("wandb")).toEqual([]);
});

test("what configuration has made is found however deep, with its values as Python would have them", () => {
  const text = `model: 1\ncallbacks:\n  - _target_: lightning.Trainer\n    devices: 2\n    fast: true\n    logger: null\n    lr: \${lr}\n    other: {a: 1}\n`;
  const [found, ...others] = madeByConfiguration(repositoryOf({ "configs/a.yaml": text }), /\.Trainer$/);
  expect(found).toMatchObject({ path: "configs/a.yaml", line: 3, name: "lightning.Trainer" });
  expect([...found!.keywords]).toEqual([
    ["_target_", "lightning.Trainer"],
    ["devices", "2"],
    ["fast", "True"],
    ["logger", "None"],
    ["lr", null],
    ["other", null],
  ]);
  expect(others).toEqual([]);
});
