import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPython, readPythonFile } from "../../../src/model/repository/python/read-python.ts";
import { workOf } from "./work-of.ts";

describe("what is broken costs little", () => {
  test.each([
    ["a text without its end", "a = 'b\nimport c", ["c"], []],
    ["a text over lines without its end", 'a = """b\nimport c\nf()', ["c"], ["f"]],
    ["brackets without theirs", "f(a, [b\nimport c\ng()", ["c"], ["f", "g"]],
    ["brackets before a function", "x = (1,\n\ndef f():\n  g()", [], ["g"]],
    ["brackets before a decorator", "x = (1,\n@app.get\ndef f(): pass", [], ["app.get"]],
    ["brackets that close nothing", "f))]\nimport a", ["a"], []],
    ["brackets of other kinds", "f(a]\nimport b", ["b"], ["f"]],
    ["what is no Python", "$ ? ! f() `\nimport a", ["a"], ["f"]],
    ["an f-string without its end", 'f"{a\nimport b', ["b"], []],
  ])("%s", (_name, text, imports, calls) => {
    const code = readPython(text);
    expect(code.imports.map(({ name }) => name)).toEqual(imports);
    expect(code.calls.map(({ name }) => name)).toEqual(calls);
  });

  test("a `from` at the head of a line is no import inside brackets, a product of matrices no decorator", () => {
    expect(readPython("x = (yield\n  from y)\nz = (a\n  @b)\nf()").imports).toEqual([]);
  });
});

describe("texts", () => {
  test("say what they say, where they begin and whether they stand alone", () => {
    const text = '"""Why\nthis."""\nx = "gs://a" \'b\'\ndef f():\n  "doc"\n  g(r"\\d", f"{a}")';
    expect(readPythonFile(text).strings).toEqual([
      { text: "Why\nthis.", line: 1, isDocstring: true },
      { text: "gs://a", line: 3, isDocstring: false },
      { text: "b", line: 3, isDocstring: false },
      { text: "doc", line: 5, isDocstring: true },
      { text: "\\d", line: 6, isDocstring: false },
      { text: "{a}", line: 6, isDocstring: false },
    ]);
  });
});

const line = fc.constantFrom(
  "import wandb as w",
  "from a import b",
  "w.init(project='a')",
  "def f(x: int) -> int:",
  "class A(b):",
  "  @task",
  "  def g(self):",
  "    '''Why.'''",
  "    return b(f)",
  "x = [f(i) for i in y]",
  "",
);
const program = fc.array(line, { maxLength: 12 });
const nothing = { imports: [], calls: [], functions: [], classes: [] };

describe("laws", () => {
  test("a program as comments, or as a text, does nothing", () => {
    fc.assert(
      fc.property(program, (lines) => {
        expect(readPython(lines.map((one) => `# ${one}`).join("\n"))).toEqual(nothing);
        expect(readPython(`"""\n${lines.join("\n")}\n"""`.replaceAll("'''", ""))).toEqual(nothing);
      }),
    );
  });

  test("commenting a line out takes away what stood in it and leaves the other lines alone", () => {
    fc.assert(
      fc.property(program, fc.nat(), (lines, pick) => {
        const at = pick % Math.max(1, lines.length);
        const without = readPython(lines.map((one, i) => (i === at ? `# ${one}` : one)).join("\n"));
        const with_ = readPython(lines.join("\n"));
        const places = (code: typeof with_) =>
          [...code.imports, ...code.calls, ...code.functions, ...code.classes].map((one) => one.line);
        expect(places(without)).toEqual(places(with_).filter((one) => one !== at + 1));
      }),
    );
  });

  test("what a module is called in a file changes nothing", () => {
    const name = fc.stringMatching(/^[a-z]{4,8}x$/);
    fc.assert(
      fc.property(name, name, name, fc.boolean(), (module, alias, member, below) => {
        const lines = (first: string, call: string) =>
          (below ? [`def f(): ${call}`, first] : [first, call]).join("\n");
        const forms = [
          lines(`import ${module}`, `${module}.${member}(1)`),
          lines(`import ${module} as ${alias}`, `${alias}.${member}(1)`),
          lines(`from ${module} import ${member}`, `${member}(1)`),
          lines(`from ${module} import ${member} as ${alias}`, `${alias}(1)`),
        ];
        const [first, ...others] = forms.map((form) => readPython(form).calls);
        expect(first![0]!.name).toBe(`${module}.${member}`);
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });

  test("line ends of another kind change nothing", () => {
    fc.assert(
      fc.property(program, fc.constantFrom("\r\n", "\r"), (lines, lineEnd) => {
        expect(readPython(lines.join(lineEnd))).toEqual(readPython(lines.join("\n")));
      }),
    );
  });

  test("any text can be read, and lines are lines of it", () => {
    const piece = fc.constantFrom(
      ..."()[]{}'\"\\\n\r\v\t @.,:;=*#%f-01a ",
      '"""',
      "'''",
      "def ",
      "class ",
      "import ",
      "from ",
      "lambda ",
      "\u2028",
      "é",
      "\0",
    );
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const last = text.split(/\r\n|[\n\r]/).length;
        const { code, strings } = readPythonFile(text);
        const all = [...code.imports, ...code.calls, ...code.functions, ...code.classes, ...strings];
        expect(all.filter(({ line }) => line < 1 || line > last)).toEqual([]);
        expect(code.functions.filter(({ line, endLine }) => endLine < line || endLine > last)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("takes as long as the text is", () => {
  // biome-ignore format: one glance shows them all
  const PIECES = [
    "a", "a.", "a()", "f(", "f([", "[", "(a,", ")", "'", "\"", "\"\"\"", "\"\"\"\\", "\\", "\\\"", "'a' ", "('a' ", "f\"{", "f'{\"", "f\"{{", "#", "@", "@a(", ";", "a;",
    "if a:", "def f(", "def f():", "def f[", "class A(", "class A[", "lambda ", "f(lambda a, ", "a for ", "from a import (b, ", "import a, ", "1", "1e", ".5", "é", "\t", " ", "\f",
    "async ", "\n", "\r", "\v", "\\\n", "(\n", "(\nasync ", "(\nfrom a", "def f():\n ", "@a\n", "x = [\n", "'''\n", "{\"a\": ", "f(a=[1],",
  ];
  const LENGTH = 200_000;
  test.each(PIECES)("%j over and over", (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    expect(workOf(() => readPythonFile(text))).toBeLessThan(3000);
  });

  test("200,000 brackets in each other, closed and open", () => {
    const work = workOf(() => {
      readPythonFile("f(".repeat(200_000) + ")".repeat(200_000));
      readPythonFile("[".repeat(200_000));
    });
    expect(work).toBeLessThan(3000);
  });
});
