/** The README with other content between the marks of this name; throws where they are gone. `by`: the command that writes it. */
export function withBlock(readme: string, name: string, by: string, content: string): string {
  const begin = `<!-- ${name}: written by \`${by}\` -->`;
  const end = `<!-- /${name} -->`;
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md has lost the marks around its ${name}`);
  return `${before}${begin}\n${content}\n${end}${after}`;
}
