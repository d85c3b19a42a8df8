import { describe, expect, test } from "vitest";
import { scanMarkdown } from "../../../src/model/markdown/scan.ts";
import { findFormulas } from "../../../src/model/page/find-formulas.ts";
import { processorTime } from "../hostile.ts";

const found = (text: string) =>
  findFormulas(text, scanMarkdown(text)).map(({ from, to, tex, display }) => ({
    whole: text.slice(from, to),
    tex,
    display,
  }));

describe("a formula", () => {
  test.each([
    ["$x^2$", "x^2"],
    ["so $a_1*b_2*c$, and", "a_1*b_2*c"],
    ["($n$)", "n"],
    ["$`a_b`$ too", "a_b"],
    ["| $x$ | 2 |\n|---|---|", "x"],
    ["- item with $x$", "x"],
  ])("%j on a line", (text, tex) => {
    expect(found(text)).toEqual([expect.objectContaining({ tex, display: false })]);
  });

  test.each([
    ["$$x$$", "x"],
    ["$$\n\\frac{1}{n}\n$$", "\\frac{1}{n}"],
    ["text $$a$$ text", "a"],
    ["> $$\n> a\n> + b\n> $$", "a\n+ b"],
  ])("%j of its own", (text, tex) => {
    expect(found(text)).toEqual([expect.objectContaining({ tex, display: true })]);
  });

  test("may have others beside it", () => {
    expect(found("$a$ and $b$, not $5, then $$c$$ $d$").map(({ tex }) => tex)).toEqual(["a", "b", "c", "d"]);
  });
});

test.each([
  ["money", "We paid $5 and $6."],
  ["money again", "Between $5-$6, or US$7 and A$8, $9,50$0"],
  ["variables of a shell", "$HOME/bin:$PATH and $A$B"],
  ["code", "`$a$` and ``$b$``\n\n```\n$c$\n$$d$$\n```\n\n    $e$"],
  ["a backslash before", "\\$a$"],
  ["blanks inside", "$ a $ and $b $ and $ c$"],
  ["nothing inside", "$$ $$ and $$$$ and $ $"],
  ["two lines", "$a\nb$"],
  ["two cells", "| $5 | 6$ |\n|---|---|\n| $a | b$ |"],
  ["two paragraphs", "$$a\n\nb$$"],
  ["one that never ends", "$$ all the rest\nof the answer"],
  ["money on both sides of code", "Run `a $b` for $6, then `echo $HOME` costs 5$ more"],
  ["money on both sides of a link", "$6, then [a](b) costs 5$ more"],
  ["money on both sides of a tag", "$$6 <b>then</b> 5$$"],
  ["a target", "[a](b$c$d) and ![e$f$](g$h$)"],
  ["more than anybody writes", `$${"x".repeat(3000)}$`],
])("%s is no formula", (_, text) => {
  expect(found(text)).toEqual([]);
});

test("many dollars cost little", () => {
  const started = processorTime();
  for (const text of ["$a ".repeat(60_000), "$$a".repeat(60_000), "$` ".repeat(60_000), "\\$".repeat(60_000)])
    found(text);
  expect(processorTime() - started).toBeLessThan(5000);
});
