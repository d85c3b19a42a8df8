import { describe, expect, test } from "vitest";
import { readPython } from "../../../src/model/repository/python/read-python.ts";

const callsIn = (text: string) => readPython(text).calls;
const firstCall = (text: string) => callsIn(text)[0]!;

describe("calls", () => {
  test.each([
    ["one", "f()", ["f:1"]],
    ["of an attribute", "a.b.c(1)", ["a.b.c:1"]],
    ["inside calls, the outer one first", "f(g(1), h(i()))", ["f:1", "g:1", "h:1", "i:1"]],
    ["on the result of a call", "model(x).half()", ["model:1", ".half:1"]],
    ["on an element", "a[0].b.c()", [".b.c:1"]],
    ["on a text", "'a'.join(b)", [".join:1"]],
    ["on what stands in brackets", "(a + b).c()", [".c:1"]],
    ["of a result: no name of its own", "f(x)(y)", ["f:1"]],
    ["a chain over lines, each in its line", "(\n  f()\n  .g()\n)", ["f:2", ".g:3"]],
    ["behind keywords that are no calls", "if (a): return (f(b))", ["f:1"]],
    ["not (x), in (x)", "not (a) in (b)\nawait (c)", []],
    ["awaited", "await f()", ["f:1"]],
    ["behind a header's colon", "for x in f(): g(); h()", ["f:1", "g:1", "h:1"]],
    ["in a list that is made", "[f(x) for x in g()]", ["f:1", "g:1"]],
    ["in what a parameter is by itself", "def f(a=g(1)): pass", ["g:1"]],
    ["in what a class is made from", "class A(f(B)): pass", ["f:1"]],
    ["none where something is defined", "def f(x): pass\nclass A(B): pass", []],
    ["none in comments", "# f()\nx = 1  # g()", []],
    ["none in texts", "'f()'\n'''\ng()\n'''\nx = \"h()\"", []],
    ["none in an f-string", "f'{g()}'", []],
    ["a text with the same quotes in an f-string", 'f"{d["a"]} {x}" + g("h()")', ["g:1"]],
    ["a brace that is text in an f-string", 'f("{{", f"{{", g("x"))', ["f:1", "g:1"]],
  ])("%s", (_name, text, expected) => {
    expect(callsIn(text).map(({ name, line }) => `${name}:${line}`)).toEqual(expected);
  });
});

describe("decorators", () => {
  test.each([
    ["with brackets", '@app.get("/a")\ndef f(): pass', ["app.get", true]],
    ["without", "@task\ndef f(): pass", ["task", true]],
    ["a call before a function is none", "task()\ndef f(): pass", ["task", false]],
    ["nor is one in a decorator's brackets", "@a[f()]\ndef f(): pass", ["f", false]],
  ])("%s", (_name, text, expected) => {
    const { name, isDecorator } = firstCall(text);
    expect([name, isDecorator]).toEqual(expected);
  });
});

describe("arguments", () => {
  test.each<[string, string, (string | null)[], Record<string, string | null>]>([
    ["none", "f()", [], {}],
    [
      "numbers, negative ones, too",
      "f(1, -2, 1e-3, 0x1F, .5, 1_000)",
      ["1", "-2", "1e-3", "0x1F", ".5", "1_000"],
      {},
    ],
    ["True, False, None", "f(True, False, None)", ["True", "False", "None"], {}],
    ["texts without their quotes", `f("a", 'b', """c""")`, ["a", "b", "c"], {}],
    ["texts in a row", 'f("docker "\n  "build .")', ["docker build ."], {}],
    [
      "texts with escapes, as Python sees them",
      String.raw`f("a\"b\n\\", r"\n", "a\
b")`,
      ['a"b\n\\', "\\n", "ab"],
      {},
    ],
    ["an f-string with its braces", 'f(f"docker build {x}", rb"b")', ["docker build {x}", "b"], {}],
    ["by name", "f(a, num_workers=4, on=True)", [null], { num_workers: "4", on: "True" }],
    ["anything else", "f(a, g(1), 1 + 2, -a, 'a' + b, [1], not True)", Array(7).fill(null), {}],
    ["what is handed on", "f(*a, **b)", [null], {}],
    ["a comma at the end", "f(1,)", ["1"], {}],
    ["commas that part nothing", "f(lambda a, b=1: a, 2, (1, 2))", [null, "2", null], {}],
    ["what a `for` makes", "f(x for a, b in c)", [null], {}],
    ["a comparison is no name", "f(a==1)", [null], {}],
    ["brackets that are not closed", 'f("a", b=1', ["a"], { b: "1" }],
  ])("%s", (_name, text, args, keywords) => {
    const call = firstCall(text);
    expect(call.args).toEqual(args);
    expect(Object.fromEntries(call.keywords)).toEqual(keywords);
  });

  test.each<[string, string, [number | string, (string | null)[]][]]>([
    ["a list", 'f(["docker", "build", tag])', [[0, ["docker", "build", null]]]],
    [
      "a tuple and a set",
      "f(a, (1, 2), b={3})",
      [
        [1, ["1", "2"]],
        ["b", ["3"]],
      ],
    ],
    ["the keys of a dict", 'f({"loss": loss, "acc": g(1, 2), **more})', [[0, ["loss", "acc", null]]]],
    ["by name", '@app.api_route("/", methods=["GET"])\ndef f(): pass', [["methods", ["GET"]]]],
    ["not of what is only a part", "f(a[1], [1] + b, g([2])[3])", []],
  ])("what is in %s", (_name, text, items) => {
    expect([...(firstCall(text).items ?? [])]).toEqual(items);
  });
});
