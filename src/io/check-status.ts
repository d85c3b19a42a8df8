import { stat } from "node:fs/promises";
import { errorCode } from "./file-system.ts";
import { stampOf } from "./stamp.ts";

/** Looks at a file that repeat until they are stopped. */
export interface Checking {
  stop(): void;
}

/**
 * Calls `onChange` when a file has another status than at the look before, `intervalMs` ago, or is gone, or back. It follows links.
 * Resolves after the first look, and does not keep the program running.
 */
export async function checkStatus(path: string, intervalMs: number, onChange: () => void): Promise<Checking> {
  let last = await look(path);
  let timer: NodeJS.Timeout;
  let isStopped = false;
  // Not at fixed times: on a server that hangs the looks would pile up.
  const lookLater = (): void => {
    timer = setTimeout(async () => {
      const now = await look(path);
      if (isStopped) return;
      const isOther = now !== last;
      last = now;
      lookLater();
      if (isOther) onChange();
    }, intervalMs);
    timer.unref();
  };
  lookLater();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** With the change time: programs that copy a file with its times set the modification time back. */
function look(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    (status) => `${stampOf(status)}:${status.ctimeNs}`,
    (error: unknown) => errorCode(error) ?? "unknown",
  );
}
