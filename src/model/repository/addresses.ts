import { withoutCredentials } from "../text/without-credentials.ts";
import type { CloudAddress } from "./file-reading.ts";
import type { Tree } from "./tree.ts";

const LONGEST = 200;

// What an address may hold: variables of shells and f-strings, too; a query ends it, for it can hold a password.
const BEHIND = /[^\s"'`<>?#,;()|\\]{0,200}/y;
const BEFORE = /[\w.${}-]{1,100}$/;

const STORES = /\b(?:gs|s3|gdrive|azure|abfss?|wasbs?):\/\//g;
const HOSTS = /\.pkg\.dev\b|\bgcr\.io\b|\.run\.app\b|\.cloudfunctions\.net\b|\.googleapis\.com\b/g;

// GitHub's variables may be written with blanks, which would cut the address.
const VARIABLES = /\$\{\{[^{}\n]{0,100}\}\}/g;

/** The addresses of cloud services in a text of which the first line is `line`, without `https://` and who signs in, at most 200 characters each. */
export function addressesIn(written: string, line: number): CloudAddress[] {
  const text = written.replace(VARIABLES, (variable) => variable.replace(/[ \t]/g, ""));
  const found = [...text.matchAll(STORES)].map(({ index }) => [index, index] as const);
  for (const { index } of text.matchAll(HOSTS)) {
    const before = BEFORE.exec(text.slice(Math.max(0, index - 100), index))?.[0] ?? "";
    if (before !== "" || text.startsWith("gcr.io", index)) found.push([index - before.length, index]);
  }
  let counted = 0;
  let at = line;
  return found
    .sort(([a], [b]) => a - b)
    .flatMap(([from]) => {
      BEHIND.lastIndex = from;
      const address = withoutCredentials(BEHIND.exec(text)![0])
        .slice(0, LONGEST)
        .replace(/[.:/]+$/, "");
      for (; counted < from; counted++) if (text[counted] === "\n") at++;
      return address === "" ? [] : [{ text: address, line: at }];
    });
}

/** The addresses among the values of a tree; comments of scripts in it do not count. */
export function addressesOfTree({ value, line, entries, items }: Tree): CloudAddress[] {
  const text = typeof value === "string" ? value.replace(/^[ \t]*#.*$/gm, "") : "";
  const own = addressesIn(text, line).map(({ text }) => ({ text, line }));
  return [...own, ...[...entries.values(), ...items].flatMap(addressesOfTree)];
}

/** Each address once in a line. */
export function distinctAddresses(addresses: readonly CloudAddress[]): CloudAddress[] {
  return [...new Map(addresses.map((one) => [`${one.line} ${one.text}`, one])).values()];
}
