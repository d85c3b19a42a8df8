import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// MIT, word for word.
const OUR_LICENCE = join(dirname(import.meta.dirname), "LICENSE");

const RULE = "=".repeat(78);
// Who holds the rights is told for each package; the words of a licence once for all that have the same.
const HOLDER = /^\s*copyright\s+(?:\(c\)|©|\d)/i;
// Written in many ways above the same words.
const HEADING = /^\W*(?:the )?mit licen[cs]e\W*(?:mit\W+)?/;

/**
 * The licences of all packages a bundle holds, in one text: each package with its copyright lines, each licence once, word for word. Throws
 * for a package that has none, so that nothing ships without.
 */
export async function collectLicences(modules) {
  const folders = new Set(modules.map(packageFolder).filter(Boolean));
  const licences = new Map();
  for (const folder of [...folders].sort()) {
    const { words, holders, title } = await licenceOf(folder);
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

function packageFolder(path) {
  const match = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path);
  return match?.[1];
}

// These ship without the text of their licence, which is MIT; who holds the rights stands at the head of their sources.
const HOLDERS = {
  omggif: "Copyright (c) 2013 Dean McNamee <dean@gmail.com>",
  "yoga-layout": "Copyright (c) Meta Platforms, Inc. and affiliates.",
};

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file && !(license === "MIT" && HOLDERS[name])) throw new Error(`${name} ships without a licence`);
  const text = await readFile(file ? join(folder, file) : OUR_LICENCE, "utf8");
  const lines = text.trim().split(/\r?\n/);
  const told = lines.filter((line) => HOLDER.test(line)).map((line) => line.trim());
  return {
    title: license ? `${name} ${version} (${license})` : `${name} ${version}`,
    holders: file ? told : [HOLDERS[name]],
    words: lines
      .filter((line) => !HOLDER.test(line))
      .join("\n")
      .trim(),
  };
}
