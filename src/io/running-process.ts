import { hostname } from "node:os";
import { errorCode } from "./file-system.ts";

/** A process on a machine, as a file of ours names it. */
export interface ProcessName {
  readonly pid: number;
  readonly host: string;
}

/** Whether a process may still run: no only when it is known to have ended, which of one on another machine it never is. */
export function mayRun({ pid, host }: ProcessName): boolean {
  if (host !== hostname()) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}
