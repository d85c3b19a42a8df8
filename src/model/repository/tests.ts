import { remembered } from "../remembered.ts";
import { type ReadFile, readFiles } from "./look-up.ts";
import { ownPackages } from "./own-packages.ts";
import type { PythonClass, PythonCode, PythonFunction } from "./python/python-code.ts";
import type { Repository } from "./repository.ts";
import { isFixture, TestCode } from "./test-code.ts";
import { kindsInName, type TestKind } from "./test-signs.ts";

/** A test that pytest collects. */
export interface TestFunction {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  /** What it tests, by what it calls, else by its name and its file's; none where nothing says it. */
  readonly kinds: readonly TestKind[];
}

/** The tests of a repository, by file and in the order in which they stand there. */
export const testsOf: (repository: Repository) => readonly TestFunction[] = remembered(findTests);

function findTests(repository: Repository): TestFunction[] {
  const python = readFiles(repository, "python");
  const own = ownPackages(repository);
  const shared = python.filter(({ path }) => path === SHARED || path.endsWith(`/${SHARED}`));
  const sharedCode = new Map(shared.map((file) => [file, new TestCode(file.reading.python, own)]));
  return python
    .filter(({ path }) => TEST_FILE.test(path))
    .flatMap((file) => {
      const around = shared.filter((one) => file.path.startsWith(one.path.slice(0, -SHARED.length)));
      // The nearest one counts first.
      const nearest = around.toSorted((a, b) => b.path.length - a.path.length);
      const code = new TestCode(
        file.reading.python,
        own,
        nearest.map((one) => sharedCode.get(one)!),
      );
      return testsIn(file, code);
    });
}

/** Where pytest looks for fixtures that files share. */
const SHARED = "conftest.py";
const TEST_FILE = /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/;

function testsIn({ path, reading }: ReadFile, code: TestCode): TestFunction[] {
  const named = kindsInName(path.split("/").at(-1)!.replace(/\.py$/, ""));
  return collected(reading.python).map((test) => {
    const { name, line, inClass } = test;
    const [kinds = []] = [
      settled(code.kindsOf(test), named),
      kindsInName(name),
      kindsInName(inClass ?? ""),
      named,
      code.kindsImported(),
    ].filter((one) => one.length > 0);
    return { path, line, name, kinds };
  });
}

// A test of the model that loads data for it is one of the model, where its file is called so.
function settled(kinds: readonly TestKind[], named: readonly TestKind[]): readonly TestKind[] {
  const both = kinds.filter((kind) => named.includes(kind));
  return both.length > 0 ? both : kinds;
}

// Functions inside functions are no tests, nor are fixtures that are called like some.
function collected({ functions, classes }: PythonCode): PythonFunction[] {
  const testClasses = testClassesIn(classes);
  let end = 0;
  return functions.filter((one) => {
    const isInside = one.line <= end;
    if (!isInside) end = one.endLine;
    if (isInside || !one.name.startsWith("test") || one.decorators.some(isFixture)) return false;
    // It tests nothing: the beginning of a test, as some templates have it.
    if (one.isEmpty && one.parameters === 0) return false;
    return one.inClass === null || testClasses.has(one.inClass);
  });
}

// Classes called Test…, those made from unittest's, and those made from these before them.
function testClassesIn(classes: readonly PythonClass[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, bases } of classes)
    if (name.startsWith("Test") || bases.some((base) => base.endsWith("TestCase") || names.has(base)))
      names.add(name);
  return names;
}
