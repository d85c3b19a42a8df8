import { describe, expect, test } from "vitest";
import { readPython } from "../../../src/model/repository/python/read-python.ts";

const functionsIn = (text: string) => readPython(text).functions;

describe("where functions begin and end", () => {
  test.each([
    ["one line", "def f(): pass\nx = 1", ["f 1-1"]],
    ["a block, blank lines behind it left out", "def f():\n  a\n\n  b\n\n\nx = 1", ["f 1-4"]],
    ["up to the end of the file", "def f():\n  a\n  b", ["f 1-3"]],
    ["a text over several lines at its end", 'def f():\n  """a\nb\n  """\nx', ["f 1-4"]],
    ["brackets over several lines at its end", "def f():\n  g(\n1,\n  )\nx", ["f 1-4"]],
    ["a header over several lines", "def f(\n  a,\n):\n  pass", ["f 1-4"]],
    ["functions in functions", "def f():\n  def g():\n    a\n  b\nc", ["f 1-4", "g 2-3"]],
    ["tabs", "def f():\n\ta\n\tif b:\n\t\tc\nd", ["f 1-4"]],
    ["async", "async def f():\n  await g()", ["f 1-2"]],
    ["a comment does not end it", "def f():\n  a\n# no\n  b", ["f 1-4"]],
    ["a type parameter", "def f[T: (int, str)](x: T): pass", ["f 1-1"]],
    ["no name: no function", "def (x): pass\ndef", []],
  ])("%s", (_name, text, expected) => {
    expect(functionsIn(text).map(({ name, line, endLine }) => `${name} ${line}-${endLine}`)).toEqual(
      expected,
    );
  });
});

describe("parameters", () => {
  test.each<[string, string, string[], number, boolean]>([
    ["none", "def f(): pass", [], 0, false],
    [
      "with types and without",
      "def f(a, b: int, c: str = 'x', d=1) -> None: pass",
      ["a", "b", "c", "d"],
      2,
      true,
    ],
    ["stars and slashes", "def f(a, /, b, *, c: int, **d: str): pass", ["a", "b", "c", "d"], 2, false],
    ["all others", "def f(*args: int, **kwargs): pass", ["args", "kwargs"], 1, false],
    [
      "commas in types and in values",
      "def f(a: dict[str, int], b=(1, 2), c=lambda x, y: 1): pass",
      ["a", "b", "c"],
      1,
      false,
    ],
    ["over lines", "def f(\n  a: int,  # one\n  b,\n) -> dict[str, int]:\n  pass", ["a", "b"], 1, true],
    ["self is none of a method's", "class A:\n  def f(self, a: int): pass", ["a"], 1, false],
    ["only the first is self", "class A:\n  def f(self, cls): pass", ["cls"], 0, false],
    ["self of a function is one", "def f(self): pass", ["self"], 0, false],
  ])("%s", (_name, text, names, annotated, returns) => {
    expect(functionsIn(text)[0]).toMatchObject({
      parameterNames: names,
      parameters: names.length,
      annotated,
      returns,
    });
  });
});

describe("what is written to a function", () => {
  test.each([
    ["a docstring", 'def f():\n  """Why."""\n  pass', true],
    ["in its line", 'def f(): "why"', true],
    ["in single quotes, in a row", "def f():\n  'a' 'b'", true],
    ["behind comments", "def f():\n\n  # a\n  'why'", true],
    ["a comment is none", "def f():\n  # why\n  pass", false],
    ["nor a text further down", "def f():\n  a\n  'why'", false],
    ["nor a text that is used", "def f():\n  'why'.strip()", false],
    ["nor one behind the function", "def f():\n'why'", false],
  ])("%s", (_name, text, documented) => {
    expect(functionsIn(text)[0]!.documented).toBe(documented);
  });

  test("decorators are those that stand right before it", () => {
    const text = "@a\n@b.c(1)\n# no\n\ndef f(): pass\ndef g(): pass\n@d\nx = 1\ndef h(): pass";
    expect(functionsIn(text).map(({ decorators }) => decorators)).toEqual([["a", "b.c"], [], []]);
  });
});

describe("classes", () => {
  test.each([
    ["made from nothing", "class A: pass", [], false],
    ["from others", "class A(B, c.D): pass", ["B", "c.D"], false],
    ["from something of a type", "class A(Dataset[int], Generic[K, V]): pass", ["Dataset", "Generic"], false],
    ["what is given by name is none", "class A(B, metaclass=M): pass", ["B"], false],
    ["with a type parameter", "class A[T](B): pass", ["B"], false],
    ["with a docstring", "class A(\n  B,\n):\n  '''Why.'''", ["B"], true],
  ])("%s", (_name, text, bases, documented) => {
    expect(readPython(text).classes).toEqual([{ name: "A", line: 1, bases, documented }]);
  });

  test("a method knows its class, what is inside it does not", () => {
    const text =
      "class A:\n  def f(self):\n    def g(): pass\n  class B:\n    def h(self): pass\n  def i(self): pass\ndef j(): pass";
    expect(functionsIn(text).map(({ name, inClass }) => [name, inClass])).toEqual([
      ["f", "A"],
      ["g", null],
      ["h", "B"],
      ["i", "A"],
      ["j", null],
    ]);
  });
});
