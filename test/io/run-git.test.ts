import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { endGit, runGit, runGitFor } from "../../src/io/run-git.ts";
import { commitAll, write } from "./scan/written.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
beforeEach(() => {
  write(folder(), { "a.py": "" });
  commitAll(folder());
});

/** From now on git waits for its index for ever. */
function block(): void {
  rmSync(join(folder(), ".git/index"));
  execFileSync("mkfifo", [join(folder(), ".git/index")]);
}

describe("git", () => {
  it("says what it is asked, and nothing where it refuses", async () => {
    expect(await runGit(folder(), ["ls-files"])).toBe("a.py\n");
    expect(await runGit(folder(), ["no-such-command"])).toBeNull();
    expect(await runGit(join(folder(), "none"), ["ls-files"])).toBeNull();
  });

  it("is ended when its time is over", async () => {
    block();
    expect(await runGitFor(100, folder(), ["ls-files"])).toEqual({ text: "", whole: false });
  });

  it("is ended at once when nobody waits for it any more", async () => {
    block();
    const start = performance.now();
    const asked = [runGit(folder(), ["ls-files"]), runGit(folder(), ["ls-files", "--stage"])];
    endGit();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(performance.now() - start).toBeLessThan(2_000);
    endGit();
  });
});
