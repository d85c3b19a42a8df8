import { expect, test } from "vitest";
import { callsOf } from "../../../src/model/repository/look-up.ts";
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
