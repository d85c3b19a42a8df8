import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Disks, needRoot } from "./storage-disks.ts";
import { type Fault, type Made, README } from "./storage-fault.ts";

function vanishing(disks: Disks): Made {
  const folder = disks.folder();
  const begin = () => renameSync(folder, `${folder}.away`);
  const end = () => renameSync(`${folder}.away`, folder);
  return { path: join(folder, README), begin, end };
}

/** Reports, folders and disks that are not where they were, and paths that are too long. */
export const GONE: readonly Fault[] = [
  {
    name: "the file vanished",
    says: "missing",
    make: (disks) => {
      const path = join(disks.folder(), README);
      const [begin, end] = [() => renameSync(path, `${path}.away`), () => renameSync(`${path}.away`, path)];
      return { path, begin, end };
    },
  },
  { name: "the folder vanished", says: "folder-gone", make: vanishing },
  {
    name: "a folder that comes and goes",
    says: "either",
    make: (disks) => ({ ...vanishing(disks), flicker: true, leaves: true }),
  },
  {
    name: "a file in the folder's place",
    says: "folder-gone",
    make: (disks) => {
      const made = vanishing(disks);
      const folder = join(made.path, "..");
      const begin = (saver: number) => {
        made.begin(saver);
        writeFileSync(folder, "");
      };
      const end = (saver: number) => {
        rmSync(folder);
        made.end(saver);
      };
      return { ...made, begin, end };
    },
  },
  {
    name: "the disk was pulled out",
    says: "missing",
    make: (disks) => {
      needRoot();
      const { path, pull, plug } = disks.ext4();
      return { path: join(path, README), begin: pull, end: plug };
    },
  },
  {
    name: "a name of 255 bytes",
    says: "saved",
    make: (disks) => ({
      path: join(disks.folder(), `${"n".repeat(252)}.md`),
      begin: () => {},
      end: () => {},
    }),
  },
  {
    name: "a path too long for a file beside",
    says: "saved",
    make: (disks) => {
      let folder = disks.folder();
      while (folder.length < 4000) {
        folder = join(folder, "f".repeat(Math.min(200, 4080 - folder.length)));
        mkdirSync(folder);
      }
      while (folder.length < 4084) {
        folder = join(folder, "f".repeat(Math.max(1, 4084 - folder.length - 1)));
        mkdirSync(folder);
      }
      return { path: join(folder, README), begin: () => {}, end: () => {} };
    },
  },
];
