import { execFileSync } from "node:child_process";
import { linkSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Disks, fillUp, NotRun, needRoot, run } from "./storage-disks.ts";
import { type Fault, type Made, NOBODY, README } from "./storage-fault.ts";

/** Leaves this many bytes free on a full disk. */
function fillBut(folder: string, free: number): void {
  truncateSync(fillUp(folder), Math.max(0, sizeOf(join(folder, "ballast")) - free));
}

function sizeOf(path: string): number {
  return Number(execFileSync("stat", ["-c", "%s", path], { encoding: "utf8" }));
}

function full(disks: Disks, free = 0): Made {
  needRoot();
  const folder = disks.memory("size=256k");
  return {
    path: join(folder, README),
    begin: () => fillBut(folder, free),
    end: () => rmSync(join(folder, "ballast"), { force: true }),
  };
}

/** Disks without room for what is to be written. */
export const FULL: readonly Fault[] = [
  { name: "no space at all", says: "no-space", make: (disks) => full(disks) },
  { name: "space for half of it", says: "no-space", make: (disks) => full(disks, 4096) },
  {
    name: "no space, a file with two names",
    says: "no-space",
    make: (disks) => {
      const made = full(disks);
      const begin = (saver: number) => {
        linkSync(made.path, `${made.path}.twin`);
        made.begin(saver);
      };
      return { ...made, begin };
    },
  },
  {
    name: "no more files on the disk",
    says: "no-space",
    make: (disks) => {
      needRoot();
      const folder = disks.memory("size=256k,nr_inodes=8");
      const files = Array.from({ length: 9 }, (_, i) => join(folder, `file-${i}`));
      const begin = () => {
        try {
          for (const file of files) writeFileSync(file, "");
        } catch {
          // That is the fault.
        }
      };
      return {
        path: join(folder, README),
        begin,
        end: () => files.map((file) => rmSync(file, { force: true })),
      };
    },
  },
  {
    name: "a disk that fills and empties",
    says: "either",
    make: (disks) => ({ ...full(disks), flicker: true }),
  },
  {
    name: "a limit on the size of files",
    says: "no-space",
    make: (disks) => ({
      path: join(disks.folder(), README),
      begin: (saver) => run("prlimit", "--fsize=8192:unlimited", `--pid=${saver}`),
      end: (saver) => run("prlimit", "--fsize=unlimited:unlimited", `--pid=${saver}`),
    }),
  },
  {
    name: "quota used up",
    says: "quota",
    make: (disks) => {
      needRoot();
      let folder: string;
      try {
        folder = disks.memory("size=1m,usrquota,usrquota_block_hardlimit=65536");
      } catch {
        throw new NotRun("this kernel keeps no quota for disks in memory");
      }
      const ballast = join(folder, "ballast");
      const begin = () =>
        run("setpriv", `--reuid=${NOBODY}`, "--clear-groups", "fallocate", "-l", "40k", ballast);
      return { path: join(folder, README), uid: NOBODY, begin, end: () => rmSync(ballast) };
    },
  },
];
