import type { Commit } from "../repository/history.ts";
import { grouped } from "../text/phrase.ts";

/** One person and their commits, under all the names and addresses they committed with. */
export interface Author {
  /** As they wrote it most often, a name of several words first; as git has it. */
  readonly name: string;
  readonly commits: readonly Commit[];
}

/**
 * The people behind the commits, in alphabetical order; bots left out. Two signatures are one person's when their addresses are the same, when
 * their names are the same in letters and digits, or when the login in GitHub's private address is the name of the other.
 */
export function foldAuthors(commits: readonly Commit[]): Author[] {
  const people = commits.filter((commit) => !isBot(commit));
  const folded = new Signatures();
  for (const commit of people) folded.join(signsOf(commit));
  const byPerson = grouped(people, (commit) => folded.personOf(signsOf(commit)[0]!));
  return [...byPerson.values()]
    .map((own) => ({ name: nameOf(own), commits: own }))
    .toSorted(
      (a, b) =>
        a.name.localeCompare(b.name, "en") || compare(a.name, b.name) || compare(addressOf(a), addressOf(b)),
    );
}

// Names and addresses that a machine gives, or that nobody replaced: many people have them.
const NOBODYS = new Set(
  "root ubuntu user admin administrator unknown student jupyter runner vscode codespace you your yourname name me test git github".split(
    " ",
  ),
);
const BOT_NAME =
  /\[bot\]|(?:^|[\s_-])bot$|^(?:dependabot|github[ -]actions|pre-commit-ci|renovate|copilot)\b/i;
const BOT_ADDRESS = /\[bot\]@|^(?:noreply|action)@(?:github|anthropic)\.com$/i;
const PRIVATE_ADDRESS = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/;

function isBot({ author, email }: Commit): boolean {
  return BOT_NAME.test(author.trim()) || BOT_ADDRESS.test(email.trim());
}

// What a signature is known by. The last stands for those that are known by nothing: the very same name and address.
function signsOf({ author, email }: Commit): string[] {
  const address = email.trim().toLowerCase();
  const login = PRIVATE_ADDRESS.exec(address)?.[1];
  const names = login === undefined ? [author] : [author, login];
  const local = address.slice(0, Math.max(0, address.indexOf("@")));
  return [
    ...names.filter(isSomebodys).map((name) => `name ${plainName(name)}`),
    ...(local === "" || NOBODYS.has(local) || login !== undefined ? [] : [`address ${address}`]),
    `signature ${author}\n${address}`,
  ];
}

// Digits count: a study number is a name, too.
function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function isSomebodys(name: string): boolean {
  const plain = plainName(name);
  return plain !== "" && !NOBODYS.has(plain);
}

function nameOf(commits: readonly Commit[]): string {
  const byName = [...grouped(commits, ({ author }) => author.trim())];
  const [best] = byName.toSorted(
    ([a, one], [b, other]) =>
      Number(isSomebodys(b)) - Number(isSomebodys(a)) ||
      Number(/\s/.test(b)) - Number(/\s/.test(a)) ||
      other.length - one.length ||
      compare(a, b),
  );
  return best![0];
}

// Of people with the same name the order must not be that of their commits, either.
function addressOf({ commits }: Author): string {
  return commits.map(({ email }) => email).toSorted()[0]!;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Which signs belong together; each chain leads to one sign that stands for all. */
class Signatures {
  readonly #next = new Map<string, string>();

  join([first, ...others]: readonly string[]): void {
    for (const other of others) {
      const [a, b] = [this.personOf(first!), this.personOf(other)];
      if (a !== b) this.#next.set(a, b);
    }
  }

  personOf(sign: string): string {
    let end = sign;
    for (let next = this.#next.get(end); next !== undefined; next = this.#next.get(end)) end = next;
    for (let at = sign; at !== end; ) {
      const next = this.#next.get(at)!;
      this.#next.set(at, end);
      at = next;
    }
    return end;
  }
}
