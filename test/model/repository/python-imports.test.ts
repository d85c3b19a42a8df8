import { describe, expect, test } from "vitest";
import { readPython } from "../../../src/model/repository/python/read-python.ts";

const importsIn = (text: string) => readPython(text).imports.map(({ name, line }) => `${name}:${line}`);
const namesIn = (text: string) => readPython(text).calls.map(({ name }) => name);

describe("imports", () => {
  test.each([
    ["a module", "import torch", ["torch:1"]],
    ["a module in a package", "import torch.nn", ["torch.nn:1"]],
    ["by another name", "import numpy as np", ["numpy:1"]],
    ["several", "import os, torch.nn as nn,sys", ["os:1", "torch.nn:1", "sys:1"]],
    ["a name out of a module", "from torch import nn", ["torch.nn:1"]],
    ["several names", "from a.b import c as d, e", ["a.b.c:1", "a.b.e:1"]],
    ["names in brackets, each in its line", "from a import (\n  b,  # why\n  c as d,\n)", ["a.b:2", "a.c:3"]],
    ["names behind a back slash", "from a import b, \\\n  c", ["a.b:1", "a.c:2"]],
    ["everything", "from locust import *", ["locust.*:1"]],
    ["relative", "from . import a\nfrom .. import b\nfrom .c import d", [".a:1", "..b:2", ".c.d:3"]],
    ["three dots", "from ...a import b", ["...a.b:1"]],
    [
      "in a function, a branch, a try",
      "def f():\n  import a\nif x: import b\ntry: import c\nexcept E: import d",
      ["a:2", "b:3", "c:4", "d:5"],
    ],
    ["two in a line", "import a; import b", ["a:1", "b:1"]],
    ["behind a byte order mark", "\ufeffimport a", ["a:1"]],
    ["lines that end in CR LF", "import a\r\nimport b\r\n", ["a:1", "b:2"]],
    ["lines that end in CR", "import a\rimport b", ["a:1", "b:2"]],
    ["behind a form feed", "\fimport a", ["a:1"]],
    ["names in other scripts", "import дані", ["дані:1"]],
    ["what is not finished", "import\nfrom\nfrom a\nfrom a import\nfrom import b\nimport a.", ["a:6"]],
    ["none in a comment", "# import a\nx = 1  # import b", []],
    ["none in a text", '\'import a\'\n"""\nimport b\n"""', []],
    ["none of what only begins so", "important = 1\nfrom_ = 2\nx.import_ = 3", []],
  ])("%s", (_name, text, expected) => {
    expect(importsIn(text)).toEqual(expected);
  });
});

describe("names stand for what is imported", () => {
  test.each([
    ["a module", "import wandb\nwandb.init()", ["wandb.init"]],
    ["a module by another name", "import wandb as w\nw.init()", ["wandb.init"]],
    ["a package by another name", "import torch.nn as nn\nnn.Linear()", ["torch.nn.Linear"]],
    ["a name out of a module", "from torch import nn\nnn.Linear()", ["torch.nn.Linear"]],
    ["a name by another name", "from torch.nn import Linear as L\nL()", ["torch.nn.Linear"]],
    ["a package whose module is imported", "import torch.nn\ntorch.nn.Linear()", ["torch.nn.Linear"]],
    ["relative", "from .data import load\nload()", [".data.load"]],
    ["imported below", "def f(): w.init()\nimport wandb as w", ["wandb.init"]],
    ["imported in a function", "def f():\n  import wandb as w\n  w.init()", ["wandb.init"]],
    ["the first of two meanings", "try: import a as x\nexcept E: import b as x\nx.f()", ["a.f"]],
    ["an attribute of the same name stays", "import wandb as w\nself.w.init()", ["self.w.init"]],
    ["a name that was not imported stays", "model.train()", ["model.train"]],
  ])("%s", (_name, text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  test("of decorators and of what classes are made from", () => {
    const { functions, classes } = readPython(
      "from torch import nn as n\nimport typer as t\nclass A(n.Module): pass\n@t.command\ndef f(): pass",
    );
    expect(classes[0]!.bases).toEqual(["torch.nn.Module"]);
    expect(functions[0]!.decorators).toEqual(["typer.command"]);
  });
});
