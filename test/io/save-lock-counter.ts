import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { nodeFileSystem } from "../../src/io/file-system.ts";
import { lockForSave } from "../../src/io/save-lock.ts";

// Counts up in a file under its lock, with a pause between reading and writing in which any other would be in the way.
const [path = "", times = ""] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) {
  const lock = await lockForSave(nodeFileSystem, path);
  if (typeof lock === "string") throw new Error(lock);
  const count = Number(readFileSync(path, "utf8"));
  await sleep(2);
  writeFileSync(path, `${count + 1}`);
  await lock.release();
}
