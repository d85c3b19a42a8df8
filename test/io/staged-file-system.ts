import type { FileHandle } from "node:fs/promises";
import { type FileSystem, nodeFileSystem } from "../../src/io/file-system.ts";

/** What happens before a call: nothing, another program's write, or an error thrown in the call's place. */
export type Hook = (step: number, call: string) => void | Promise<void>;

/** The real file system with a hook before each call, so that a test can reach every moment of a save. Steps count from 1. */
export function stagedFileSystem(hook: Hook, platform = nodeFileSystem.platform): FileSystem {
  let step = 0;
  const staged = <T extends object>(real: T): T =>
    new Proxy(real, {
      get(_, name) {
        if (name === "platform") return platform;
        const value: unknown = Reflect.get(real, name, real);
        if (typeof value !== "function") return value;
        const call = String(name);
        if (call.endsWith("Sync"))
          return (...args: unknown[]) => {
            void hook(++step, call);
            return value.apply(real, args);
          };
        return async (...args: unknown[]) => {
          // A close that reports an error has closed all the same.
          if (call === "close") await value.apply(real, args);
          await hook(++step, call);
          if (call === "close") return;
          const result: unknown = await value.apply(real, args);
          return call === "open" ? staged(result as FileHandle) : result;
        };
      },
    });
  return staged(nodeFileSystem);
}

/** An error as the system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: staged`), { code });
}
