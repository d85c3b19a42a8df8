import type { TopicCase, TopicWords } from "./topic-case.ts";

/** The phrases about tests. */
export const TESTS: readonly TopicCase[] = [
  {
    topic: "tests",
    shows: "tests of data, model and API, and the commands that run them",
    has: {
      "tests/test_api.py":
        "from fastapi.testclient import TestClient\nfrom birds.api import app\n\n\ndef test_root():\n    assert TestClient(app).get('/')\n",
      "tests/test_data.py":
        "import pytest\nfrom birds.data import load\n\n\n@pytest.mark.parametrize('n', [1, 2])\ndef test_shape(n):\n    assert load(n)\n\n\ndef test_labels():\n    assert load(1)\n",
      "tests/test_model.py": "from birds.model import Net\n\n\ndef test_output():\n    assert Net()\n",
      "tests/test_words.py": "def test_words():\n    assert 'a'.upper()\n",
      ".github/workflows/tests.yaml":
        "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: coverage run -m pytest tests/\n",
    },
    says: [
      "5 tests in 4 files: 2 of the data, 1 of the model, 1 of the API and 1 of other code",
      "`tests/test_data.py` has 2 tests: `test_shape` and `test_labels`",
      "`tests/test_api.py` has 1 test: `test_root`",
      "`tests/test_model.py` has 1 test: `test_output`",
      "`tests/test_words.py` has 1 test: `test_words`",
      "`pytest.mark.parametrize` gives one test several inputs in `tests/test_data.py`",
      "run with `coverage run -m pytest tests/`, in `.github/workflows/tests.yaml`",
    ],
    from: "tests/test_api.py:5",
  },
];

/** How tests are asked for. */
export const TESTS_WORDS: TopicWords = {
  topic: "tests",
  worded: ["How many unit tests have you written?", "What do your tests cover?"],
  mentions: {
    "README.md": "`pytest tests/` runs `def test_a():`.\n",
    "tests/test_a.py": "# def test_a():\n#     pass\n",
    "tests/helper.py": "def test_data_loader():\n    pass\n",
  },
};
