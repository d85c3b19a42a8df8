import { statfs } from "node:fs/promises";

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

/** The part of `statfs` that is asked. */
export type StatFileSystem = (folder: string) => Promise<{ readonly type: number }>;

/** Whether a folder is known to be on a file system without reliable events; false where that cannot be found out. */
export async function lacksEvents(folder: string, stat: StatFileSystem = statfs): Promise<boolean> {
  // Only Linux has these numbers; on 32-bit machines the high ones come out negative.
  if (process.platform !== "linux") return false;
  return stat(folder).then(
    ({ type }) => EVENTLESS.has(type >>> 0),
    () => false,
  );
}
