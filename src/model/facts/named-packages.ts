import type { CondaEnvironment } from "../repository/conda-environments.ts";
import type { DeclaredPackage } from "../repository/file-reading.ts";
import type { ReadFile } from "../repository/look-up.ts";
import { code, counted, LONGEST_FACT, listed, once, pathCode } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";

/** How many packages a file names and how exactly; of a conda environment without any, where pip reads them from. */
export function namedPackages(
  { path, reading: { packages } }: ReadFile,
  environment?: CondaEnvironment,
): Fact {
  const files = listed(
    (environment?.requirements ?? []).map((file) => pathCode(file, 30)),
    40,
  );
  const [first] = packages;
  if (!first) {
    const elsewhere = files === "" ? "" : ` with the packages of ${files}`;
    const where = [{ path, line: environment?.line ?? null }];
    return { text: `${pathCode(path)} describes a conda environment${elsewhere}`, where };
  }
  const names = `${pathCode(path)} names ${counted(packages.length, "package")}`;
  const besides = files === "" ? "" : ` besides those of ${files}`;
  const pinned = howPinned(packages);
  const wordings = [`${besides}${inGroups(packages)}${pinned}`, `${besides}${pinned}`, pinned];
  const text = wordings.map((wording) => names + wording).find((one) => one.length <= LONGEST_FACT) ?? names;
  return { text, where: [{ path, line: first.line }] };
}

function inGroups(packages: readonly DeclaredPackage[]): string {
  const apart = packages.filter(({ group }) => group !== "main");
  const groups = once(apart.map(({ group }) => code(group, 20)));
  // Of a file with one group its name tells.
  if (groups.length === 0 || (groups.length === 1 && apart.length === packages.length)) return "";
  return `, ${apart.length} of them in the ${groups.length === 1 ? "group" : "groups"} ${listed(groups, 30)}`;
}

function howPinned(packages: readonly DeclaredPackage[]): string {
  const exact = packages.filter(({ version }) => isExact(version)).length;
  const any = packages.filter(({ version }) => version === "" || version === "*").length;
  const kinds: (readonly [number, string])[] = [
    [exact, "at an exact version"],
    [packages.length - exact - any, "within bounds"],
    [any, "at any version"],
  ];
  const some = kinds.filter(([count]) => count > 0);
  if (some.length === 1) return `, ${packages.length > 1 ? "all " : ""}${some[0]![1]}`;
  return `: ${some.map(([count, how]) => `${count} ${how}`).join(", ")}`;
}

// A version as written leaves no choice: `==2.1`, conda's `=2.1`, poetry's `2.1`.
function isExact(version: string): boolean {
  return /^(?:={1,3}\s*)?v?\d[^,*<>|\s]*$/.test(version);
}
