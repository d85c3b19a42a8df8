import { stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";

/** Linux's numbers for file systems that others change from elsewhere, or whose drivers pass no events on. */
const EVENTLESS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x65735546, // FUSE: sshfs, Docker Desktop, virtiofs
  0x01021997, // 9p: WSL's Windows drives
  0x786f4256, // VirtualBox's shared folders
  0x7c7c6673, // Parallels' shared folders
  0xbacbacbc, // VMware's shared folders
  0x5346414f, // AFS
  0x6b414653, // AFS in the kernel
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
  0x19830326, // BeeGFS
  0x01161970, // GFS
  0x7461636f, // OCFS2
]);

/** Linux's numbers for file systems that nobody changes from elsewhere. */
const LOCAL: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // XFS
  0x9123683e, // Btrfs
  0xf2f52010, // F2FS
  0xca451a4e, // bcachefs
  0x2fc12fc1, // ZFS
  0x01021994, // tmpfs
  0x794c7630, // overlayfs, as in containers
  0x2011bab0, // exFAT
  0x4d44, // FAT
]);

/** The part of `statfs` that is asked. */
export type StatFileSystem = (folder: string) => Promise<{ readonly type: number }>;

/**
 * Which events the file system of a folder is known to give: of every change in it, of some, which is also what is said where that cannot be
 * found out, or none to rely on.
 */
export type FolderEventsKind = "all" | "some" | "none";

/** Looks up which events there are in a folder. Where file systems have no numbers, the one of the temporary folder is taken for local. */
export async function eventsIn(folder: string, ask: StatFileSystem = statfs): Promise<FolderEventsKind> {
  if (process.platform !== "linux") return (await isBesideTemporary(folder)) ? "all" : "some";
  const type = await typeOf(folder, ask);
  if (type === null) return "some";
  if (LOCAL.has(type)) return "all";
  return EVENTLESS.has(type) ? "none" : "some";
}

async function isBesideTemporary(folder: string): Promise<boolean> {
  const devices = await Promise.all([folder, tmpdir()].map((each) => stat(each))).catch(() => []);
  return devices.length === 2 && devices[0]?.dev === devices[1]?.dev;
}

/** On 32-bit machines the high numbers come out negative. */
function typeOf(folder: string, ask: StatFileSystem): Promise<number | null> {
  return ask(folder).then(
    ({ type }) => type >>> 0,
    () => null,
  );
}
