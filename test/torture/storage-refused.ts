import { chmodSync, chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Disks, needRoot, run } from "./storage-disks.ts";
import { type Fault, type Made, NOBODY, README } from "./storage-fault.ts";

/** The folder and the report of an ordinary user, who saves in it: nobody, where an administrator runs this, whom nothing is refused. */
function asUser(disks: Disks, begin: (folder: string, path: string) => void, end = begin): Made {
  const folder = disks.folder();
  const path = join(folder, README);
  const made = { path, begin: () => begin(folder, path), end: () => end(folder, path) };
  if (process.getuid?.() !== 0) return made;
  chownSync(folder, NOBODY, NOBODY);
  return { ...made, uid: NOBODY };
}

function change(program: string, sign: string, path: string): void {
  run(program, sign, path);
}

/** What a system refuses to write, though there is room for it. */
export const REFUSED: readonly Fault[] = [
  {
    name: "read-only mount",
    says: "read-only-mount",
    make: (disks) => {
      needRoot();
      const folder = disks.memory("size=256k");
      const remount = (mode: string) => run("mount", "-o", `remount,${mode}`, folder);
      return { path: join(folder, README), begin: () => remount("ro"), end: () => remount("rw") };
    },
  },
  {
    name: "no permission for the file",
    says: "read-only",
    make: (disks) =>
      asUser(
        disks,
        (_, path) => chmodSync(path, 0o444),
        (_, path) => chmodSync(path, 0o644),
      ),
  },
  {
    name: "the file is somebody else's",
    says: "read-only",
    make: (disks) => {
      needRoot();
      return asUser(
        disks,
        (_, path) => chownSync(path, 0, 0),
        (_, path) => chownSync(path, NOBODY, NOBODY),
      );
    },
  },
  {
    name: "no permission to read",
    says: "unreadable",
    make: (disks) =>
      asUser(
        disks,
        (_, path) => chmodSync(path, 0),
        (_, path) => chmodSync(path, 0o644),
      ),
  },
  {
    name: "no permission for the folder",
    says: "saved",
    make: (disks) =>
      asUser(
        disks,
        (folder) => chmodSync(folder, 0o555),
        (folder) => chmodSync(folder, 0o755),
      ),
  },
  {
    name: "no way through the folder",
    says: "read-only",
    make: (disks) =>
      asUser(
        disks,
        (folder) => chmodSync(folder, 0),
        (folder) => chmodSync(folder, 0o755),
      ),
  },
  {
    name: "a sticky folder, a file of another",
    says: "saved",
    make: (disks) => {
      needRoot();
      return asUser(disks, (folder, path) => {
        chownSync(folder, 0, 0);
        chmodSync(folder, 0o1777);
        chownSync(path, 0, 0);
        chmodSync(path, 0o666);
      });
    },
  },
  {
    name: "a file that is locked (immutable)",
    says: "read-only",
    make: (disks) => {
      needRoot();
      const path = join(disks.ext4().path, README);
      return { path, begin: () => change("chattr", "+i", path), end: () => change("chattr", "-i", path) };
    },
  },
  {
    name: "a folder that is locked (immutable)",
    says: "saved",
    make: (disks) => {
      needRoot();
      const folder = join(disks.ext4().path, "reports");
      mkdirSync(folder);
      disks.atEnd(() => change("chattr", "-i", folder));
      const [begin, end] = [() => change("chattr", "+i", folder), () => change("chattr", "-i", folder)];
      return { path: join(folder, README), begin, end };
    },
  },
  {
    name: "a mount of the single file",
    says: "saved",
    make: (disks) => {
      needRoot();
      const path = join(disks.folder(), README);
      const begin = () => disks.mount(["--bind", path, path]);
      return { path, begin, end: () => run("umount", path) };
    },
  },
];
