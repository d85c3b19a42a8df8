import type { DeclaredPackage } from "../file-reading.ts";

const LONGEST = 1000;

/** A name as PyPI compares them. */
export function packageName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** A package asked for as pip reads it (`torch[cuda]>=2 ; python_version > "3.9"`, `name @ https://…`); null for anything else. */
export function requirementOf(text: string, group: string, line: number): DeclaredPackage | null {
  const plain = text.trim().slice(0, LONGEST);
  const egg = /^(?:git\+|https?:|file:)[^#]*#(?:[^#]*&)?egg=([A-Za-z0-9][\w.-]*)/.exec(plain);
  if (egg) return { name: packageName(egg[1]!), version: "", group, line };
  const name = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)[ \t]*(?:\[[^\]]*\])?[ \t]*(?=$|[=<>!~(@;,#]| --)/.exec(
    plain,
  );
  if (!name) return null;
  const version = plain
    .slice(name[0].length)
    .replace(/(?:;| --| #|#).*$/s, "")
    .trim();
  return {
    name: packageName(name[1]!),
    version: version.replace(/^\(([^()]*)\)$/, "$1").trim(),
    group,
    line,
  };
}

/** The package of a key and what stands behind it, as Poetry and Pipenv write it. */
export function keyedPackage(name: string, version: string, group: string, line: number): DeclaredPackage {
  return { name: packageName(name), version: version === "*" ? "" : version, group, line };
}
