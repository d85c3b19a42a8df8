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

/** Whether a folder is known to be on a file system without reliable events; false where that cannot be found out. */
export async function lacksEvents(folder: string, ask: StatFileSystem = statfs): Promise<boolean> {
  return EVENTLESS.has((await typeOf(folder, ask)) ?? 0);
}

/**
 * Whether a folder is known to be on a file system that tells of every change; false where that cannot be found out. Where file systems have no
 * numbers, the one of the temporary folder is taken for local.
 */
export async function hasAllEvents(folder: string, ask: StatFileSystem = statfs): Promise<boolean> {
  if (process.platform === "linux") return LOCAL.has((await typeOf(folder, ask)) ?? 0);
  const devices = await Promise.all([folder, tmpdir()].map((each) => stat(each))).catch(() => []);
  return devices.length === 2 && devices[0]?.dev === devices[1]?.dev;
}

/** Only Linux has these numbers; on 32-bit machines the high ones come out negative. */
async function typeOf(folder: string, ask: StatFileSystem): Promise<number | null> {
  if (process.platform !== "linux") return null;
  return ask(folder).then(
    ({ type }) => type >>> 0,
    () => null,
  );
}
