import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyForFix } from "../../src/session/effects/fix-copy.ts";
import type { Message } from "../../src/session/message.ts";
import type { AskedFix } from "../../src/session/problem-fixing.ts";
import { createStore } from "../../src/session/store.ts";
import { temporaryFolder } from "../io/temp-folder.ts";
import { open } from "./session.ts";

const folder = temporaryFolder();
const png = (mark: string) => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from(mark)]);

test("an image is copied from where the report itself lies, also when a link to it was opened", async () => {
  const reports = join(folder(), "team", "reports");
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, "README.md"), "# Report\n");
  writeFileSync(join(folder(), "team", "plot.png"), png("meant"));
  mkdirSync(join(folder(), "elsewhere"));
  writeFileSync(join(folder(), "plot.png"), png("another"));
  const link = join(folder(), "elsewhere", "report.md");
  symlinkSync(join(reports, "README.md"), link);

  const { state } = open("# Report\n");
  const told: Message[] = [];
  const store = createStore({ ...state, file: { ...state.file, path: link } }, () => {});
  const listening = { ...store, dispatch: (message: Message) => void told.push(message) };
  await copyForFix(listening, {} as AskedFix, "../plot.png");

  expect(told).toMatchObject([{ type: "fix-copied", end: { ok: true, name: "plot.png" } }]);
  expect(existsSync(join(folder(), "elsewhere", "figures"))).toBe(false);
  expect(readFileSync(join(reports, "figures", "plot.png"))).toEqual(png("meant"));
});
