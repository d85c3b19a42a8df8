import type { Disks } from "./storage-disks.ts";

/** A user without any rights of its own. */
export const NOBODY = 65534;

/** A fault as it was made: where the report is, who saves it, and how to end the fault. */
export interface Made {
  readonly path: string;
  readonly uid?: number;
  /** Begins the fault, with the report in place; `saver` is the process that is going to save. */
  readonly begin: (saver: number) => void;
  readonly end: (saver: number) => void;
  /** Makes the fault come and go, some times a second, while saves run; without it there is one save under the fault. */
  readonly flicker?: boolean;
  /** Whether a save may leave its temporary file, since the folder was gone when it was to be removed. */
  readonly leaves?: boolean;
}

/** One way in which storage fails; `says` is what a save must say: a reason, or that it saved all the same. */
export interface Fault {
  readonly name: string;
  readonly says: string;
  readonly make: (disks: Disks) => Made;
}

/** What the report is called in most of them. */
export const README = "README.md";
