import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const RULE = "=".repeat(78);
// Who holds the rights is told for each package; the words of a licence once for all that have the same.
const HOLDER = /^\s*copyright\s+(?:\(c\)|©|\d)/i;
// Written in many ways above the same words.
const HEADING = /^\W*(?:the )?mit licen[cs]e\W*(?:mit\W+)?/;

/**
 * The licences of all packages a bundle holds, in one text: each package with its copyright lines, each licence once, word for word. Throws
 * for a package that has none, so that nothing ships without.
 */
export async function collectLicences(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter(Boolean));
  const licences = new Map();
  for (const folder of [...folders].sort()) {
    const { words, holders, title } = await licenceOf(join(root, folder));
    const key = words
      .toLowerCase()
      .replace(/[\s*"'“”]+/g, " ")
      .replace(HEADING, "");
    const licence = licences.get(key) ?? { words, packages: [] };
    licence.packages.push([title, ...holders.map((holder) => `    ${holder}`)].join("\n"));
    licences.set(key, licence);
  }
  const parts = [...licences.values()].map(
    ({ words, packages }) => `${RULE}\n${packages.join("\n")}\n\n${words}\n`,
  );
  return `report-tui holds the following packages. The licence of each stands below it, once for all that have the same.\n\n${parts.join("\n")}`;
}

function packageFolder(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1];
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file && !license) throw new Error(`${name} has no licence`);
  const text = file ? await readFile(join(folder, file), "utf8") : `Licensed under ${license}.`;
  const lines = text.trim().split(/\r?\n/);
  return {
    title: license ? `${name} ${version} (${license})` : `${name} ${version}`,
    holders: lines.filter((line) => HOLDER.test(line)).map((line) => line.trim()),
    words: lines
      .filter((line) => !HOLDER.test(line))
      .join("\n")
      .trim(),
  };
}
