import type { OwnPackages } from "./own-packages.ts";
import type { PythonCall, PythonCode, PythonFunction } from "./python/python-code.ts";
import { callsApi, kindsInName, libraryKind, TEST_KINDS, type TestKind } from "./test-signs.ts";

/** How far a test is followed into fixtures and helpers. */
const DEEPEST = 5;

/** Parts of a dotted name that are looked at. */
const MOST_PARTS = 10;

/** Calls that are looked at in a file, which may be made to be looked at again and again. */
const MOST_CALLS = 100_000;

/** What speaks for kinds: calls of the repository's own code and of an API are clear, names and libraries less so. */
interface Signs {
  readonly clear: Set<TestKind>;
  readonly hints: Set<TestKind>;
}

/** Whether a decorator makes a fixture of a function. */
export function isFixture(decorator: string): boolean {
  return /(?:^|\.)fixture$/.test(decorator);
}

/** The code of a file of tests, or of fixtures that such files share, and what its functions test. */
export class TestCode {
  private readonly helpers = new Map<string, PythonFunction>();
  private readonly libraries: ReadonlySet<string>;
  private callsLeft = MOST_CALLS;
  private readonly known = new Map<PythonFunction, Signs>();

  /** `shared` has the fixtures that come from elsewhere, the nearest first. */
  constructor(
    private readonly code: PythonCode,
    private readonly own: OwnPackages,
    private readonly shared: readonly TestCode[] = [],
  ) {
    for (const one of code.functions) if (one.inClass === null) this.helpers.set(one.name, one);
    this.libraries = new Set(code.imports.map(({ name }) => name.split(".", 1)[0]!));
  }

  /** What a function tests, by what it calls and the fixtures it takes. */
  kindsOf(test: PythonFunction): TestKind[] {
    const { clear, hints } = this.signsOf(test, 0);
    const signs = clear.size > 0 ? clear : hints;
    return TEST_KINDS.filter((kind) => signs.has(kind));
  }

  /** The kind of all that the file imports of the repository's own code; none where that is of several. */
  kindsImported(): TestKind[] {
    const kinds = new Set(this.code.imports.flatMap(({ name }) => this.ownKinds(name) ?? []));
    return kinds.size === 1 ? [...kinds] : [];
  }

  private signsOf(one: PythonFunction, depth: number): Signs {
    const known = this.known.get(one);
    if (known) return known;
    const signs: Signs = { clear: new Set(), hints: new Set() };
    this.known.set(one, signs);
    for (const name of one.parameterNames) this.addFixture(signs, name, depth);
    this.addCalls(signs, one, depth);
    return signs;
  }

  private addCalls(signs: Signs, { line, endLine }: PythonFunction, depth: number): void {
    const { calls } = this.code;
    for (let i = firstFrom(calls, line); i < calls.length && calls[i]!.line <= endLine; i++) {
      if (this.callsLeft-- <= 0) return;
      this.addCall(signs, calls[i]!, depth);
    }
  }

  private addFixture(signs: Signs, name: string, depth: number): void {
    if (/^(?:test_|api_|async_)?client$/.test(name)) signs.clear.add("api");
    for (const kind of kindsInName(name)) signs.hints.add(kind);
    const where = [this, ...this.shared].find(({ helpers }) => helpers.get(name)?.decorators.some(isFixture));
    if (where && depth < DEEPEST) merge(signs, where.signsOf(where.helpers.get(name)!, depth + 1));
  }

  private addCall(signs: Signs, call: PythonCall, depth: number): void {
    const { name } = call;
    const helper = this.helpers.get(name);
    if (helper && depth < DEEPEST) merge(signs, this.signsOf(helper, depth + 1));
    if (callsApi(call)) signs.clear.add("api");
    const kinds = this.ownKinds(name);
    for (const kind of kinds ?? []) signs.clear.add(kind);
    if (kinds === null) for (const kind of this.hintsIn(name)) signs.hints.add(kind);
  }

  // The module says more than what is called in it.
  private ownKinds(name: string): readonly TestKind[] | null {
    const within = this.own.within(name);
    if (within === null) return null;
    const dot = within.lastIndexOf(".");
    const byModule = dot < 0 ? [] : kindsInName(within.slice(0, dot));
    if (byModule.length > 0) return byModule;
    // A class tells by what it is made from, in whatever language it is named.
    const byClass = within.split(".", MOST_PARTS).flatMap((part) => this.own.kindOfClass(part) ?? []);
    return byClass.length > 0 ? byClass.slice(0, 1) : kindsInName(within.slice(dot + 1));
  }

  // Of what others wrote, only some libraries say anything.
  private hintsIn(name: string): readonly TestKind[] {
    const kind = libraryKind(name);
    if (kind !== null) return [kind];
    return this.libraries.has(name.split(".", 1)[0]!) ? [] : kindsInName(name);
  }
}

function merge({ clear, hints }: Signs, more: Signs): void {
  for (const kind of more.clear) clear.add(kind);
  for (const kind of more.hints) hints.add(kind);
}

// Calls stand in the order of their lines.
function firstFrom(calls: readonly PythonCall[], line: number): number {
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calls[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
