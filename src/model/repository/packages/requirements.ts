import type { DeclaredPackage } from "../file-reading.ts";
import { requirementOf } from "./requirement.ts";

/** The packages of a file that pip installs from; its group is in its name: `requirements_dev.txt`, `requirements/test.txt`. */
export function requirementsPackages(path: string, text: string): DeclaredPackage[] {
  // A constraint says which version, if anything asks for the package.
  if (/(?:^|\/)constraints[^/]*$/.test(path)) return [];
  const group = groupOf(path);
  const lines = text.split(/\r\n?|\n/);
  return lines.flatMap((raw, index) => {
    // Behind a `\` stand the hashes of the line before.
    if (index > 0 && /\\\s*$/.test(lines[index - 1]!.slice(-20))) return [];
    const editable = /^\s*(?:-e|--editable)[ =]\s*(.*)$/s.exec(raw);
    const own = requirementOf(editable?.[1] ?? raw.replace(/\\\s*$/, ""), group, index + 1);
    return own ? [own] : [];
  });
}

function groupOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:txt|in)$/, "");
  const rest = name.replace(/requirements?/i, "").replace(/^[._-]+|[._-]+$/g, "");
  return rest === "" || rest === "base" ? "main" : rest;
}
