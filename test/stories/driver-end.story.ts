import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { echo, echoProgram } from "./fixtures/echo.ts";
import { StoryFile } from "./story-file.ts";

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("the end", () => {
  test("is seen with its code and the last words", async () => {
    const terminal = await echo();
    terminal.press("Q");
    await terminal.ends({ code: 7 });
    expect(await terminal.exit).toEqual({ code: 7, signal: null });
    expect(terminal.alternate).toBe(false);
    expect(terminal.cursor().visible).toBe(true);
    await terminal.sees("goodbye 7");
  });

  test("is what fails a wish at once", async () => {
    const terminal = await echo();
    const wish = expect(terminal.sees("more", { within: 60_000 })).rejects.toThrow(
      "the program ended with code 7",
    );
    terminal.press("Q");
    await wish;
    await expect(terminal.ends({ code: 0 })).rejects.toThrow("ended with code 7");
  });

  test("comes to a program that has just left by itself", async () => {
    const terminal = await echo();
    terminal.press("Q");
    while (runs(terminal.pid)) await new Promise(setImmediate);
    terminal.kill("SIGTERM");
    await terminal.close();
    await terminal.ends({ code: 7 });
  });

  test("comes by signals, handled or not", async () => {
    const polite = await echo();
    polite.kill("SIGTERM");
    await polite.ends({ code: 143, signal: null });
    const killed = await echo();
    killed.kill("SIGKILL");
    await killed.ends({ signal: "SIGKILL" });
  });

  test("comes to stubborn and to stopped programs on closing", async () => {
    const stubborn = await echo({ args: ["--stubborn"] });
    stubborn.kill("SIGTERM");
    await stubborn.sees("I stay");
    const stopped = await echo();
    stopped.kill("SIGSTOP");
    for (const terminal of [stubborn, stopped]) {
      const home = /HOME (\S+)/.exec(terminal.screen().join("\n"))?.[1];
      await terminal.close();
      expect(runs(terminal.pid)).toBe(false);
      if (home) expect(existsSync(home)).toBe(false);
    }
  });

  test("leaves nothing that holds the event loop", () => {
    const script = `import { Terminal } from ${JSON.stringify(fileURLToPath(new URL("terminal.ts", import.meta.url)))};
      const terminal = Terminal.start({ command: process.execPath, args: [${JSON.stringify(echoProgram)}] });
      await terminal.sees("size");
      await terminal.close();`;
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
      timeout: 10_000,
    });
  });
});

describe("a story's file", () => {
  test("is compared byte for byte, and the difference is shown", async () => {
    const file = StoryFile.of("- [ ] one\r\n- [ ] two\r\n");
    await file.equals("- [ ] one\r\n- [ ] two\r\n");
    setTimeout(() => file.renameOver("- [ ] one\r\n- [x] two\r\n"), 20);
    await file.becomes(/\[x\] two/);
    await expect(file.equals("- [ ] one\r\n- [x] two\n", { within: 30 })).rejects.toThrow(
      'reports/README.md after 30 ms: differs from byte 20, line 2\n  expected "- [ ] one\\r\\n- [x] two\\n" (21 bytes)\n  found ',
    );
  });

  test("can be deleted, and be in a repository", async () => {
    const file = StoryFile.of("# Report\n", { git: true });
    expect(file.git("status", "--porcelain")).toBe("");
    file.overwrite("# Changed\n");
    expect(file.git("status", "--porcelain")).toBe(" M reports/README.md\n");
    file.remove();
    await expect(file.equals("", { within: 30 })).rejects.toThrow("there is no file");
  });
});
