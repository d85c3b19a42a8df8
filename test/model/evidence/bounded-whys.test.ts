import { expect, test } from "vitest";
import { EVIDENCE_RULES } from "../../../src/model/evidence/evidence-rules.ts";
import { evidenceOf } from "../../../src/model/evidence/gather-evidence.ts";
import { pathsOf, repositoryOf } from "../../fixtures/repository-of.ts";

/** As long as a name may be, and as a terminal would obey it. */
const LONG = "long_name_".repeat(40);
const ESCAPE = `\u001b[31m${LONG}`;

const hostile = repositoryOf(
  {
    "requirements.txt": `${LONG}==1.0\n${LONG}2\n`,
    "environment.yml": `dependencies:\n  - ${LONG}\n`,
    [`src/${LONG}/model.py`]: `import torch\n\n\nclass ${LONG}(torch.nn.Module):\n    pass\n`,
    "src/train.py": `${LONG}.fit(1)\nmodel.${LONG}.fit(2)\n`,
    "src/data.py": `import ${LONG}\n\n${LONG}.read_${LONG}('x')\n`,
    "src/lit.py": `import lightning\n\n\nclass ${LONG}(lightning.LightningModule):\n    pass\n\n\nlightning.Trainer(profiler='${ESCAPE}')\n`,
    "src/logs.py": `import logging\n\n${LONG}_log.${LONG}.info('x')\n`,
    "src/main.py": `import hydra\n\n\n@hydra.main(config_path='${ESCAPE}', config_name='${ESCAPE}')\ndef main(cfg):\n    pass\n`,
    "src/config.py": `class ${LONG}:\n    pass\n`,
    "tests/test_data.py": `from src.data import ${LONG}\n\n\ndef test_${LONG}():\n    ${LONG}()\n`,
    "tests/test_model.py": `from src.model import ${LONG}\n\n\ndef test_${LONG}():\n    ${LONG}()\n`,
    "tests/test_api.py": `from fastapi.testclient import TestClient\n\n\ndef test_${LONG}():\n    TestClient(1).get('${LONG}')\n`,
    "data.dvc": `outs:\n- path: "\\e[31m${LONG}"\n  nfiles: ${"9".repeat(300)}\n`,
    "dvc.yaml": `stages:\n  ${LONG}:\n    cmd: x\n`,
    ".dvc/config": `['remote "a"']\n    url = gs://${ESCAPE}\n`,
    "pyproject.toml": `[project.scripts]\n${LONG} = "x"\n${LONG}2 = "y"\n`,
    Makefile: `build:\n\tdocker build -t ${ESCAPE} .\n\tcoverage run ${ESCAPE}\n\truff ${ESCAPE}\n\tdvc ${ESCAPE}\n\tpy-spy ${ESCAPE}\n`,
    Dockerfile: `FROM ${LONG}\nENTRYPOINT ["${LONG}", "${LONG}"]\n`,
    "configs/exp.yaml": `${LONG}: 1\n${LONG}2: 2\n`,
    "sweep.yaml": `method: ${LONG}\nparameters:\n  ${LONG}: 1\n  ${LONG}2: 1\n`,
    ".pre-commit-config.yaml": `repos:\n  - hooks:\n      - id: ${LONG}\n      - id: ruff-${LONG}\n`,
    ".github/workflows/tests.yaml": `on:\n  ${LONG}:\n  ${LONG}2:\njobs:\n  ${LONG}:\n    strategy:\n      matrix:\n        ${LONG}: [${LONG}, ${LONG}2]\n    steps:\n      - uses: actions/cache@${LONG}\n      - uses: ${LONG}/setup@v1\n        with:\n          cache: ${LONG}\n      - uses: ${LONG}/codecov-action@v1\n      - uses: ${LONG}/super-linter@v1\n      - run: pytest --cov ${LONG}\n      - run: ruff ${LONG}\n`,
  },
  { commits: [], complete: true, branches: [], remotes: [], unpushed: null },
);

test.each([
  ["read", hostile],
  ["known by paths alone", pathsOf(hostile)],
])("whatever names there are, a why is one plain sentence of at most 110 characters: %s", (_, repository) => {
  const whys = EVIDENCE_RULES.flatMap((rule) => evidenceOf(rule, repository).where.map(({ why }) => why));
  expect(whys.length).toBeGreaterThan(15);
  for (const why of whys) expect(why).toMatch(/^[^\x00-\x1f\x7f]{8,110}\.$/);
});
