import { describe, expect, test } from "vitest";
import { testsOf } from "../../../src/model/repository/tests.ts";
import { type Files, pathsOf, repositoryOf } from "../../fixtures/repository-of.ts";
import { workOf } from "./work-of.ts";

const PROJECT: Files = {
  "src/project/__init__.py": "",
  "src/project/data.py": "def load(): pass",
  "src/project/model.py": "class Net: pass",
  "src/project/train.py": "def train(): pass",
  "src/project/api.py": "app = FastAPI()",
  "src/project/helpers.py": "def add(): pass",
};
const IMPORTS = `
from fastapi.testclient import TestClient
from project.api import app
from project.data import load
from project.model import Net as Model
from project import helpers, train
import torch, numpy as np
`;

const testsIn = (files: Files) => testsOf(repositoryOf({ ...PROJECT, ...files }));
/** The kinds of the one test in a file of tests that imports all there is. */
const kindsOf = (text: string, path = "tests/test_all.py", more: Files = {}) =>
  testsIn({ ...more, [path]: `${IMPORTS}\n${text}` }).map(({ kinds }) => kinds.join(" and "));

describe("tests are those that pytest collects", () => {
  const text = "def test_a(): assert a";
  test.each([
    ["functions", "tests/test_a.py", text, ["test_a"]],
    ["files called the other way round", "src/project/model_test.py", text, ["test_a"]],
    ["async functions", "test_a.py", "async def test_a(): assert a", ["test_a"]],
    [
      "methods of Test classes",
      "test_a.py",
      "class TestA:\n  def test_a(self): assert a\n  def b(self): pass",
      ["test_a"],
    ],
    [
      "of classes made from unittest's",
      "test_a.py",
      "import unittest as u\nclass A(u.TestCase):\n  def test_a(self): assert a",
      ["test_a"],
    ],
    [
      "and from these",
      "test_a.py",
      "class A(TestCase): pass\nclass B(A):\n  def test_a(self): assert a",
      ["test_a"],
    ],
    ["not in other files", "tests/helpers.py", text, []],
    ["nor in files that only begin so", "tests/tests.py", text, []],
    ["nor in other classes", "test_a.py", "class A:\n  def test_a(self): assert a", []],
    ["nor functions in functions", "test_a.py", "def f():\n  def test_a(): pass", []],
    [
      "nor fixtures",
      "test_a.py",
      "import pytest\n@pytest.fixture\ndef test_a(): pass\n@pytest.fixture()\ndef test_b(): pass",
      [],
    ],
    ["nor what does nothing yet", "test_a.py", "def test_a(): pass\ndef test_b():\n  'Soon.'\n  ...", []],
    ["nor other functions", "test_a.py", "def check(): pass", []],
    ["nor what is a comment or a text", "test_a.py", `# ${text}\n'''\n${text}\n'''`, []],
  ])("%s", (_name, path, code, names) => {
    expect(testsIn({ [path]: code }).map(({ name }) => name)).toEqual(names);
  });

  test("each with its place", () => {
    expect(testsIn({ "tests/test_b.py": "\ndef test_a():\n  assert a\n" })).toEqual([
      { path: "tests/test_b.py", line: 2, name: "test_a", kinds: [] },
    ]);
  });

  test("none where only paths are known", () => {
    expect(testsOf(pathsOf(repositoryOf({ "test_a.py": text })))).toEqual([]);
  });
});

describe("what a test tests is told by what it calls", () => {
  test.each([
    ["the data", "def test_a(): assert len(load()) == 1", "data"],
    ["a model", "def test_a():\n  assert Model()(torch.zeros(1))", "model"],
    ["the training", "def test_a(): train.train()", "model"],
    ["the data and a model", "def test_a(): Model()(load())", "data and model"],
    ["an API through a client", "def test_a():\n  with TestClient(app) as c:\n    c.get('/')", "api"],
    ["a client of the file", "client = TestClient(app)\ndef test_a(): client.post('/')", "api"],
    ["a client that is given", "def test_a(client): client.get('/')", "api"],
    ["flask's client", "def test_a(): app.test_client().get('/')", "api"],
    ["httpx", "import httpx\ndef test_a(): httpx.get('http://localhost')", "api"],
    [
      "BentoML's client",
      "import bentoml\ndef test_a(): bentoml.SyncHTTPClient('http://localhost:3000')",
      "api",
    ],
    [
      "requests to this machine",
      "import requests\ndef test_a(): requests.get('http://127.0.0.1:8000')",
      "api",
    ],
    ["requests to where a variable says", "import requests\ndef test_a(): requests.post(url)", "api"],
    [
      "requests elsewhere are no API of one's own",
      "import requests\ndef test_a(): requests.get('https://example.org')",
      "",
    ],
    ["a layer of a library", "def test_a(): torch.nn.Linear(1, 2)", "model"],
    ["a helper of the file", "def make(): return Model()\ndef test_a(): make()", "model"],
    ["helpers of helpers that go round", "def a(): b()\ndef b(): a(); load()\ndef test_a(): a()", "data"],
    ["nothing of these", "def test_a(): assert helpers.add(1) == np.add(1, 1)", ""],
    ["code that is called in another test", "def b(): load()\ndef test_a(): assert a", ""],
    ["code that is commented out", "def test_a():\n  # load()\n  assert 'Model()'", ""],
  ])("%s", (_name, text, kinds) => {
    expect(kindsOf(text)).toEqual([kinds]);
  });
});

describe("fixtures say what a test tests", () => {
  const fixture = "import pytest\nfrom project.data import load\n@pytest.fixture\ndef a(): return load()\n";
  test.each([
    ["one of the file", `${fixture}def test_a(a): pass`, {}, ["data"]],
    ["one that all files share", "def test_a(a): pass", { "tests/conftest.py": fixture }, ["data"]],
    ["one of a folder further out", "def test_a(a): pass", { "conftest.py": fixture }, ["data"]],
    ["not one of another folder", "def test_a(a): pass", { "other/conftest.py": fixture }, [""]],
    ["not a function that is no fixture", "def a(): load()\ndef test_a(a): pass", {}, [""]],
    ["its name, where it is nowhere", "def test_a(dataset): pass", {}, ["data"]],
    [
      "the nearest counts",
      "def test_a(a): pass",
      { "conftest.py": fixture, "tests/conftest.py": fixture.replace("load()", "1") },
      [""],
    ],
  ])("%s", (_name, text, more, kinds) => {
    expect(kindsOf(text, "tests/test_all.py", more)).toEqual(kinds);
  });
});

describe("names say it where calls do not", () => {
  test.each([
    ["the file's", "tests/test_data.py", "def test_a(): assert a", ["data"]],
    ["and its", "tests/test_model.py", "def test_a(): assert a", ["model"]],
    ["and its", "tests/test_træn.py", "def test_a(): assert a", ["model"]],
    ["and its", "tests/test_daten_laden.py", "def test_a(): assert a", ["data"]],
    ["and its", "tests/test_training.py", "def test_a(): assert a", ["model"]],
    ["and its", "tests/test_api.py", "def test_a(): assert a", ["api"]],
    ["the test's own before the file's", "tests/test_data.py", "def test_model(): assert a", ["model"]],
    ["the class's", "tests/test_b.py", "class TestModel:\n  def test_a(self): assert a", ["model"]],
    ["calls before names", "tests/test_model.py", "def test_a(): load()", ["data"]],
    [
      "the file's, where calls are of several kinds",
      "tests/test_model.py",
      "def test_a(): Model()(load())",
      ["model"],
    ],
  ])("%s name, %s", (_name, path, text, kinds) => {
    expect(kindsOf(text, path)).toEqual(kinds);
  });

  test("and what the file imports, where that is of one kind", () => {
    const text = "from project.data import load\nd = load()\ndef test_a(): assert d";
    expect(testsIn({ "tests/test_b.py": text })[0]!.kinds).toEqual(["data"]);
  });
});

describe("what the classes of the repository are made from says it in any language", () => {
  const files = {
    "project/vejr.py":
      "from torch.utils.data import Dataset\nclass Vejr(Dataset): pass\nclass Sol(Vejr): pass",
    "project/hjerne.py": "from torch import nn\nclass Hjerne(nn.Module): pass",
  };
  test.each([
    ["from project.vejr import Vejr\ndef test_a(): Vejr()", "data"],
    ["from project.vejr import Sol\ndef test_a(): Sol.fra_fil('a')", "data"],
    ["from project.hjerne import Hjerne\ndef test_a(): Hjerne()(1)", "model"],
    ["from project.hjerne import Andet\ndef test_a(): Andet()", ""],
  ])("%j", (text, kinds) => {
    const tests = testsOf(repositoryOf({ ...files, "tests/test_b.py": text }));
    expect(tests.map((one) => one.kinds.join())).toEqual([kinds]);
  });
});

describe("the name of a project says nothing about its tests", () => {
  test.each([
    ["in src", "src/data_project/model.py", "from data_project.model import Net", ["model"]],
    ["called by src", "src/data_project/model.py", "from src.data_project.model import Net", ["model"]],
    ["at the root", "data_project/model.py", "from data_project.model import Net", ["model"]],
    ["src is the package", "src/models/net.py", "from src.models.net import Net", ["model"]],
    ["a module at the root", "data.py", "from data import Net", ["data"]],
    ["a package that is called so", "data/load.py", "from data.load import Net", ["data"]],
    ["a library", "src/a.py", "from data_library.model import Net", [""]],
    ["relative", "tests/model.py", "from .model import Net", ["model"]],
  ])("%s", (_name, path, line, kinds) => {
    const files = { [path]: "", "tests/test_b.py": `${line}\ndef test_a(): Net()` };
    expect(testsOf(repositoryOf(files)).map((one) => one.kinds.join())).toEqual(kinds);
  });
});

test("a file made to be followed round and round takes no time", () => {
  const helpers = Array.from({ length: 20_000 }, (_, i) => `def h${i}(): h${(i * 7) % 20_000}()`);
  const inOneLine = `def test_a(): ${Array.from({ length: 20_000 }, (_, i) => `h${i}()`).join(";")};`;
  const repository = repositoryOf({
    ...PROJECT,
    "test_a.py": [inOneLine, ...helpers].join(""),
    "test_b.py": [...helpers, inOneLine].join("\n"),
  });
  expect(workOf(() => testsOf(repository))).toBeLessThan(3000);
});
