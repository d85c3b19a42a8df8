import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/commands/catalogue.ts";
import { completion } from "../../src/commands/completion.ts";
import { temporaryFolder } from "../io/temp-folder.ts";

const folder = temporaryFolder();

async function script(shell: string): Promise<string> {
  let printed = "";
  await completion([shell], { out: (text) => (printed += text), error: () => {} });
  return printed;
}

/** What bash offers for the last of these words. */
async function offered(...words: string[]): Promise<string[]> {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's
  const ask = 'COMP_WORDS=(report-tui "$@"); COMP_CWORD=$#; _report_tui; echo "${COMPREPLY[@]}"';
  const { stdout, stderr } = spawnSync("bash", ["-c", `${await script("bash")}\n${ask}`, "bash", ...words], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split(/\s+/).filter(Boolean);
}

describe("in bash", () => {
  test.each([
    [["ch"], ["check"]],
    [
      ["check", "--f"],
      ["--fix", "--format"],
    ],
    [
      ["check", "--format", ""],
      ["text", "json", "github"],
    ],
    [["html", "-o", "pa"], []],
    [["completion", "z"], ["zsh"]],
    [["drafts", "d"], ["discard"]],
    [["hel"], ["help"]],
    [["help", "ch"], ["check"]],
    [["$(touch /tmp/never)"], []],
  ])("%j offers %j", async (words, wanted) => {
    expect(await offered(...words)).toEqual(wanted);
  });
});

test.each(["bash", "zsh", "fish"])("%s is told every command, every option and every word", async (shell) => {
  const said = await script(shell);
  for (const { name, options, words = [] } of CATALOGUE)
    for (const word of [name, ...words, ...Object.keys(options)]) expect(said).toContain(word);
});

// Neither need be on this machine; bash is where npm's scripts run.
test.each(["zsh", "fish"])("%s takes it for correct, where there is one", async (shell) => {
  const path = join(folder(), "completion");
  writeFileSync(path, await script(shell));
  const { error, status, stderr } = spawnSync(shell, ["-n", path], { encoding: "utf8" });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
    return console.info(`${shell} is not on this machine: its script was not parsed`);
  expect([status, stderr]).toEqual([0, ""]);
});

test("another shell is refused in a sentence", async () => {
  await expect(script("tcsh")).rejects.toThrow("completion takes one of bash, zsh, fish, not tcsh.");
});
