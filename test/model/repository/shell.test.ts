// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what shells, Docker and GitHub put values into
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsTool, toolWords } from "../../../src/model/repository/shell-command.ts";
import { readCommands } from "../../../src/model/repository/shell-script.ts";

/** The commands of a script, one a text, words parted by `·`. */
const read = (script: string) => readCommands(script, 1).map(({ words }) => words.join("·"));

describe("the commands of a script", () => {
  test.each<[string, string, string[]]>([
    ["of several in a line", "a b && c || d; e | f & g", ["a·b", "c", "d", "e", "f", "g"]],
    ["over several lines", "docker build \\\n  -t x \\\n  .", ["docker·build·-t·x·."]],
    ["without comments", "a # b\n# c\nd#e", ["a", "d#e"]],
    ["without quotes", "a 'b c' \"d e\" f'g'\"h\"", ["a·b c·d e·fgh"]],
    ["with what quotes keep", "echo 'a && b # c' \"d; $(e)\"", ["echo·a && b # c·d; $(e)"]],
    ["with signs behind a backslash", 'a\\ b \\# \\"', ['a b·#·"']],
    ["without assignments before them", "A=1 B='x y' python train.py C=2", ["python·train.py·C=2"]],
    ["without where their output goes", "a > b 2>&1 < c >> d &> e 2> /dev/null f", ["a·f"]],
    [
      "without words of the shell",
      "if a; then b; else c; fi\nwhile ! d; do e; done",
      ["a", "b", "c", "d", "e"],
    ],
    ["without the words a loop goes through", "for x in a b; do c $x; done", ["c·$x"]],
    ["in brackets", "(a; b) { c; }", ["a", "b", "c"]],
    ["of a function, without its name", "train() { python train.py; }", ["python·train.py"]],
    ["without what is in heredocs", "cat <<EOF > x\ndocker build .\nEOF\na", ["cat", "a"]],
    ["without what is in a quoted heredoc", "cat <<-'END'\n\tdocker build .\n\tEND\na", ["cat", "a"]],
    ["with a text on its way in", "a <<< b\nc", ["a", "c"]],
    [
      "handed to another shell",
      'bash -lc "docker build . && b"',
      ["bash·-lc·docker build . && b", "docker·build·.", "b"],
    ],
    ["with expressions of GitHub", "a ${{ matrix.os }} b", ["a·${{ matrix.os }}·b"]],
    ["with quotes that do not close", "a don't\nb", ["a·don't", "b"]],
    ["with brackets that do not close", "a $(b ${c\nd", ["a·$", "b·${c", "d"]],
    ["with Windows' line ends", "a\r\nb \\\r\n c\r\n", ["a", "b·c"]],
  ])("%s", (_, script, commands) => expect(read(script)).toEqual(commands));

  test("stand in the lines in which they begin", () => {
    const script = "a\nb 'x\ny' && c\n\nA=1 \\\n  d \\\n  e\nf <<E\nno\nE\ng";
    const lines = readCommands(script, 10).map(({ words, line }) => [words[0], line]);
    expect(lines).toEqual([
      ["a", 10],
      ["b", 11],
      ["c", 12],
      ["d", 15],
      ["f", 17],
      ["g", 20],
    ]);
  });

  test("are as many as are written, whatever their words hold", () => {
    const word = fc
      .string({ minLength: 1, maxLength: 9 })
      .filter((text) => !text.includes("'") && !text.includes("\0"));
    const commands = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(commands, (commands) => {
        const script = commands.map((words) => `run ${words.map((one) => `'${one}'`).join(" ")}`).join("\n");
        const expected = commands.map((words) => ["run", ...words.map((one) => one.replace(/\r\n?/g, "\n"))]);
        expect(readCommands(script, 1).map(({ words }) => words)).toEqual(expected);
      }),
    );
  });

  test("are none of lines made comments", () => {
    fc.assert(
      fc.property(fc.string(), (script) => {
        expect(
          readCommands(
            script.replace(/^|\r\n?|\n/g, (end) => `${end}# `),
            1,
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe("whether a command runs a tool", () => {
  test.each([
    ["pytest tests", "pytest"],
    ["/usr/bin/python3.11 train.py", "python"],
    [".venv/bin/pytest", "pytest"],
    ["python -m pytest", "pytest"],
    ["python3 -u -W ignore -m pytest", "pytest"],
    ["uv run pytest", "pytest"],
    ["uv run --with x --group dev -m pytest", "pytest"],
    ["uvx ruff@latest check", "ruff"],
    ["uv tool run ruff check", "ruff"],
    ["poetry run coverage run -m pytest", "pytest"],
    ["poetry run coverage run -m pytest", "coverage"],
    ["coverage run --source src -m pytest", "pytest"],
    ["pipenv run pytest", "pytest"],
    ["pdm run pytest", "pytest"],
    ["hatch run pytest", "pytest"],
    ["conda run -n env --no-capture-output pytest", "pytest"],
    ["pipx run ruff", "ruff"],
    ["sudo -E docker build .", "docker"],
    ["time python -m cProfile train.py", "cProfile"],
    ["env A=b pytest", "pytest"],
    ["exec uvicorn app:app", "uvicorn"],
  ])("%s runs %s", (script, tool) => expect(runsTool(readCommands(script, 1)[0]!, tool)).toBe(true));

  test.each([
    ["echo pytest", "pytest"],
    ["pip install pytest", "pytest"],
    ["uv add pytest", "pytest"],
    ["uv run train.py --tool pytest", "pytest"],
    ["python pytest.py", "pytest"],
    ["python train.py -m pytest", "pytest"],
    ["pytest-watch", "pytest"],
    ["conda install -n run pytest", "pytest"],
  ])("%s does not run %s", (script, tool) => expect(runsTool(readCommands(script, 1)[0]!, tool)).toBe(false));

  test("what it is told is what stands behind the tool", () => {
    const [command] = readCommands("sudo /usr/bin/docker build -t a .", 1);
    expect(toolWords(command!, "docker")).toEqual(["docker", "build", "-t", "a", "."]);
  });
});
