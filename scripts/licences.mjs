import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The licences of all packages a bundle holds, in one text. Throws for a package that has none, so that nothing ships without. */
export async function collectLicences(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter(Boolean));
  const parts = [];
  for (const folder of [...folders].sort()) parts.push(await describe(root, folder));
  return `report-tui holds the following packages.\n\n${parts.join("\n")}`;
}

function packageFolder(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1];
}

async function describe(root, folder) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file && !license) throw new Error(`${name} has no licence`);
  const text = file ? await readFile(join(root, folder, file), "utf8") : `Licensed under ${license}.`;
  return `${"=".repeat(78)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
