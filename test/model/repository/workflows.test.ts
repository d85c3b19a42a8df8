import { describe, expect, test } from "vitest";
import { workflowsOf } from "../../../src/model/repository/workflows.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";

const TESTS = `
name: Unit tests
on:
  push:
    branches: [main, dev]
    paths: data/**
  pull_request:
jobs:
  test:
    runs-on: \${{ matrix.os }}
    strategy:
      matrix:
        os: [ubuntu-latest, windows-latest]
        python-version: ["3.11"]
        include:
          - os: macos-latest
            python-version: "3.12"
    steps:
      - uses: actions/checkout@v4
      - name: Set up
        uses: actions/setup-python@v5
        with:
          python-version: \${{ matrix.python-version }}
          cache: pip
      - run: pytest
`;

describe("workflows", () => {
  const [workflow] = workflowsOf(repositoryOf({ ".github/workflows/tests.yaml": TESTS.trimStart() }));

  test("say what starts them", () => {
    expect(workflow).toMatchObject({ path: ".github/workflows/tests.yaml", name: "tests.yaml", line: 1 });
    expect(workflow?.triggers).toEqual([
      { event: "push", branches: ["main", "dev"], paths: ["data/**"], types: [], line: 3 },
      { event: "pull_request", branches: [], paths: [], types: [], line: 6 },
    ]);
  });

  test("say where their jobs run, with all that their matrix names", () => {
    const [job] = workflow!.jobs;
    expect(job).toMatchObject({
      id: "test",
      line: 8,
      runsOn: ["ubuntu-latest", "windows-latest", "macos-latest"],
    });
    expect(job?.matrix.get("python-version")).toEqual(["3.11", "3.12"]);
  });

  test("say what their steps do", () => {
    const steps = workflow!.jobs[0]!.steps;
    expect(steps.map(({ name, uses, run, line }) => ({ name, uses, run, line }))).toEqual([
      { name: "", uses: "actions/checkout@v4", run: "", line: 18 },
      { name: "Set up", uses: "actions/setup-python@v5", run: "", line: 19 },
      { name: "", uses: "", run: "pytest", line: 24 },
    ]);
    expect(steps[1]?.with.get("cache")).toBe("pip");
  });

  test.each([
    ["on: push", ["push"]],
    ["on: [push, pull_request]", ["push", "pull_request"]],
    ["'on': workflow_dispatch", ["workflow_dispatch"]],
    ["on:\n  schedule:\n    - cron: '0 0 * * *'", ["schedule"]],
  ])("%j starts on %j", (text, events) => {
    const [found] = workflowsOf(repositoryOf({ ".github/workflows/a.yml": text }));
    expect(found?.triggers.map(({ event }) => event)).toEqual(events);
  });

  test.each([
    ["docs/tests.yaml", "on: push"],
    [".github/workflows/old/tests.yaml", "on: push"],
    ["app/.github/workflows/tests.yaml", "on: push"],
    [".github/workflows/tests.yaml", "# on: push"],
    [".github/workflows/tests.yaml", "name: a"],
    [".github/workflows/tests.txt", "on: push"],
  ])("%s with %j is none", (path, text) => expect(workflowsOf(repositoryOf({ [path]: text }))).toEqual([]));
});
