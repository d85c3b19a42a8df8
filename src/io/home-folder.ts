import { homedir } from "node:os";
import { isAbsolute } from "node:path";

/** The user's home folder; null for a user without one, for whom the system has no answer or one that is no place. */
export function homeFolder(): string | null {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}
