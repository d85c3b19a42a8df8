import { execFileSync } from "node:child_process";
import { renameSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { BOUNDS, type ScanBounds } from "../../../src/io/scan/bounds.ts";
import { scanClock } from "../../../src/io/scan/scan-clock.ts";
import { type KeptScan, Scanner } from "../../../src/io/scan/scanner.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { commitAll, write } from "./written.ts";

const folder = temporaryFolder();
const root = () => join(folder(), "team");
const told = { onProgress: () => {} };

function scanner(bounds: Partial<ScanBounds> = {}, inGit = true, kept: KeptScan | null = null): Scanner {
  return new Scanner({ root: root(), report: "reports/README.md", inGit }, kept, { ...BOUNDS, ...bounds });
}

async function readIn(bounds: Partial<ScanBounds> = {}) {
  const { files, truncated } = await scanner(bounds).read(told);
  return { read: files.filter(({ reading }) => reading).map(({ path }) => path), truncated };
}

describe("a scan", () => {
  it("has the files by path, each with what was read out of it", async () => {
    write(root(), { "b.py": "import torch\n", "a.yaml": "on: push\n", "c.png": "", "reports/README.md": "" });
    commitAll(root());
    const { files, history, truncated } = await scanner().read(told);
    expect(files).toMatchObject([
      { path: "a.yaml", kind: "yaml", size: 9, reading: {} },
      {
        path: "b.py",
        kind: "python",
        size: 13,
        reading: { python: { imports: [{ name: "torch", line: 1 }] } },
      },
      { path: "c.png", kind: "other", reading: null },
      { path: "reports/README.md" },
    ]);
    expect(history?.commits).toHaveLength(1);
    expect(truncated).toBe(false);
  });

  it("counts the files that it reads", async () => {
    write(root(), { "a.py": "", "b.py": "", "c.png": "", "large.py": "x".repeat(BOUNDS.fileBytes + 1) });
    commitAll(root());
    const counts: number[][] = [];
    await scanner().read({ onProgress: (...count) => counts.push(count) });
    expect(counts).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("leaves a file that is too large unread, and says that it is not all when there is too much of all", async () => {
    const files = Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.py`, "x = 1\n".repeat(20)]));
    write(root(), { ...files, "large.py": "x".repeat(1000), "z.yaml": "a: 1\n" });
    commitAll(root());
    expect(await readIn({ fileBytes: 500 })).toEqual({
      read: ["a.py", "b.py", "c.py", "z.yaml"],
      truncated: false,
    });
    expect(await readIn({ fileBytes: 500, allBytes: 260 })).toEqual({
      read: ["a.py", "b.py", "z.yaml"],
      truncated: true,
    });
    expect(await readIn({ ms: 0 })).toEqual({ read: [], truncated: true });
  });

  it("reads a notebook that is large by its pictures", async () => {
    const cell = { cell_type: "code", source: ["import torch\n"], outputs: ["x".repeat(BOUNDS.fileBytes)] };
    write(root(), { "a.ipynb": JSON.stringify({ cells: [cell] }), "b.py": "#".repeat(BOUNDS.fileBytes + 1) });
    commitAll(root());
    const { files } = await scanner().read(told);
    expect(files.map(({ path, reading }) => [path, reading?.python.imports.length])).toEqual([
      ["a.ipynb", 1],
      ["b.py", undefined],
    ]);
  });

  it("reads no file again that has not changed, and goes on where it had to stop", async () => {
    write(root(), { "a.py": "import torch\n", "b.py": "import numpy\n" });
    commitAll(root());
    const again = scanner({ allBytes: 30 });
    const first = await again.read(told);
    write(root(), { "a.py": "import jax\nimport os\n" });
    const second = await again.read(told);
    const readingOf = ({ files }: typeof first, path: string) =>
      files.find((file) => file.path === path)?.reading;
    expect(readingOf(second, "b.py")).toBe(readingOf(first, "b.py"));
    expect(readingOf(second, "a.py")?.python.imports[0]?.name).toBe("jax");
    rmSync(join(root(), "b.py"));
    expect((await again.read(told)).files.map(({ path }) => path)).toEqual(["a.py"]);
  });

  it("goes on with what another one has kept, as the bytes that threads hand each other", async () => {
    write(root(), { "a.py": "import torch\n", "b.py": "import numpy\n" });
    commitAll(root());
    const before = scanner();
    const { history } = await before.read(told);
    const kept = deserialize(serialize(before.kept));
    write(root(), { "a.py": "import jax\nimport os\n" });
    // It may read nothing itself.
    const after = await scanner({ allBytes: 0 }, true, kept).read(told);
    expect(after.files.map(({ path, reading }) => [path, reading?.python.imports[0]?.name])).toEqual([
      ["a.py", undefined],
      ["b.py", "numpy"],
    ]);
    expect(after.history).toEqual(history);
    expect(after.history?.commits).toBe(kept.log.commits);
  });

  it("sees a change that keeps the size", async () => {
    write(root(), { "a.py": "import torch\n" });
    commitAll(root());
    const again = scanner();
    await again.read(told);
    write(root(), { "a.py": "import numpy\n" });
    const { mtimeMs } = statSync(join(root(), "a.py"));
    utimesSync(join(root(), "a.py"), mtimeMs / 1000, mtimeMs / 1000 + 1);
    expect((await again.read(told)).files[0]?.reading?.python.imports[0]?.name).toBe("numpy");
  });

  it("reads nothing through a link that a folder became after it was listed, and the folder again when it is back", async () => {
    write(folder(), { "outside/a.py": "import secret\n" });
    write(root(), { "src/a.py": "import torch\n" });
    commitAll(root());
    const again = scanner();
    const onListed = () => {
      renameSync(join(root(), "src"), join(root(), "away"));
      symlinkSync(join(folder(), "outside"), join(root(), "src"));
    };
    expect((await again.read({ ...told, onListed })).files).toMatchObject([
      { path: "src/a.py", reading: null },
    ]);
    rmSync(join(root(), "src"));
    renameSync(join(root(), "away"), join(root(), "src"));
    expect((await again.read(told)).files[0]?.reading?.python.imports[0]?.name).toBe("torch");
  });

  it("has nothing of a repository that is gone", async () => {
    expect(await scanner().read(told)).toEqual({ files: [], history: null, truncated: false });
  });
});

describe("a repository written to do harm", { timeout: 60_000 }, () => {
  it("is read to its end", async () => {
    write(folder(), { "outside/secret.py": "import secret\n" });
    write(root(), {
      "million.py": "x = 1\n".repeat(80_000),
      "line.py": `x = "${"a".repeat(500_000)}`,
      "brackets.py": "(".repeat(400_000),
      "bomb.yaml": `a0: &a0 x\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`).join("")}`,
      "deep.yaml": "[".repeat(100_000),
      "deep.json": "[".repeat(100_000),
      "pyproject.toml": `a = ${"[".repeat(100_000)}`,
      Dockerfile: `FROM x\nRUN a ${"\\\n".repeat(100_000)}`,
      Makefile: "a:\n\t".repeat(100_000),
      "binary.py": Buffer.alloc(1000),
      "\x1b[2J\n.py": "import torch\n",
      ".github/workflows/t.yaml": "on: &x [*x]\n",
    });
    symlinkSync(join(folder(), "outside"), join(root(), "out"));
    symlinkSync(".", join(root(), "loop"));
    commitAll(root());
    execFileSync("mkfifo", [join(root(), "pipe.py")]);
    rmSync(join(root(), "bomb.yaml"));
    execFileSync("mkfifo", [join(root(), "bomb.yaml")]);
    for (const inGit of [true, false]) {
      const start = performance.now();
      const { files, truncated } = await scanner({}, inGit).read(told);
      expect(performance.now() - start).toBeLessThan(15_000);
      expect(truncated).toBe(false);
      expect(files.map(({ path }) => path)).toContain("\x1b[2J\n.py");
      expect(JSON.stringify(files).includes("secret")).toBe(false);
    }
  });
});

describe("the time a scan has", () => {
  it("runs out, and lets others have their turn meanwhile", async () => {
    const clock = scanClock(200);
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    while (!clock.isOver()) await clock.breathe();
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
    expect(turns).toBeLessThan(20);
  });

  it("is twice as long where the processor was with others", async () => {
    const clock = scanClock(300);
    await new Promise((done) => setTimeout(done, 350));
    expect(clock.isOver()).toBe(false);
    await new Promise((done) => setTimeout(done, 300));
    expect(clock.isOver()).toBe(true);
  });
});
