import { appendFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { watchReport } from "../../src/io/watch-report.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();

/** A system that has no events left to give, as when its limit of watches is reached. */
const withoutEvents = () => {
  throw Object.assign(new Error("System limit for number of file watchers reached"), { code: "ENOSPC" });
};

it("sees every way of saving where the system gives no events", async () => {
  const path = join(folder(), "README.md");
  writeFileSync(path, "one\n");
  let calls = 0;
  const watching = await watchReport(path, () => calls++, withoutEvents as never);
  const seesTheNext = async (save: () => void) => {
    const before = calls;
    save();
    await vi.waitFor(() => expect(calls).toBeGreaterThan(before), { timeout: 5_000 });
  };
  await seesTheNext(() => appendFileSync(path, "two\n"));
  await seesTheNext(() => {
    writeFileSync(`${path}.new`, "three, and longer\n");
    renameSync(`${path}.new`, path);
  });
  await seesTheNext(() => unlinkSync(path));
  await seesTheNext(() => writeFileSync(path, "four\n"));
  await watching.close();
});
