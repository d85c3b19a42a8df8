import type { BigIntStats } from "node:fs";
import { constants } from "node:fs";
import { errorCode, type FileSystem } from "./file-system.ts";

/** Why a report that opens cannot be written: not UTF-8, no permission, a read-only mount. */
export type ReadOnlyReason = "encoding" | "permission" | "mount";

const ANY_WRITE_BIT = 0o222n;

/** What keeps this user from replacing a file (given without symbolic links), or null; throws when it is gone. */
export async function findWriteBar(
  fs: FileSystem,
  path: string,
  status: BigIntStats,
): Promise<"permission" | "mount" | null> {
  try {
    await fs.access(path, constants.W_OK);
  } catch (error) {
    const code = errorCode(error);
    if (code === null || code === "ENOENT") throw error;
    return code === "EROFS" ? "mount" : "permission";
  }
  // For the administrator the system lets every write pass, but a file without a write bit was meant to be left alone.
  return (status.mode & ANY_WRITE_BIT) === 0n ? "permission" : null;
}
